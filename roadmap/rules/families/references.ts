import type { ScalarNode } from '../../document/nodes';
import type { Item } from '../../model/item';
import { NearestIndex } from '../../model/nearestIndex';
import type { Reference, Roadmap } from '../../model/roadmap';
import { slug } from '../../model/slug';
import { SECTIONS } from '../../schema/shape';
import { messages } from '../messages';
import type { CheckContext, Related } from '../rule';
import { cyclesOf } from './cycles';
import type { RuleLogic } from './logic';
import type { referencesDocs } from './references.docs';
import { referencesFixes } from './references.fixes';
import { unusedDefinition } from './unused';

export const referencesLogic: RuleLogic<keyof typeof referencesDocs> = {
  'unknown-reference': { check: unknownReference, fixes: referencesFixes.unknownReference },
  'duplicate-id': { check: duplicateId, fixes: referencesFixes.duplicateId },
  'dependency-cycle': { check: dependencyCycle, fixes: referencesFixes.dependencyCycle },
  'unused-definition': { check: unusedDefinition },
};

/** Whether the reference's key may name items of that kind. */
export function mayName(reference: Reference, target: Item): boolean {
  const { sections, nested } = reference.spec;
  if (target.holder) return nested === true;
  return sections.includes('*') || sections.includes(target.section);
}

/** Ids that the reference's key may name, for the nearest one and for completion. */
export function candidates(roadmap: Roadmap, reference: Reference): string[] {
  const ids: string[] = [];
  for (const [id, [first]] of roadmap.definitions()) if (first && mayName(reference, first)) ids.push(id);
  return ids;
}

function unknownReference({ roadmap, report }: CheckContext): void {
  const faultyIds = new Set<string>();
  for (const [id, items] of roadmap.definitions()) {
    if (items.some((item) => isFaultyId(roadmap, item))) faultyIds.add(slug(id));
  }
  const nearestOf = nearestIds(roadmap);
  for (const reference of roadmap.references) {
    const { node, spec } = reference;
    if (spec.mayBeGone || spec.orText || roadmap.isUnknown(node)) continue;
    const target = roadmap.item(node.text);
    if (target && mayName(reference, target)) continue;
    if (!target && isPerhapsThere(roadmap, reference)) continue;
    // What a broken part defines, and an id that was reported itself, are faults told elsewhere.
    if (roadmap.broken.defined.has(node.text) || (!target && faultyIds.has(node.text))) continue;
    roadmap.settle(node);
    const near = nearestOf(reference);
    const related: Related[] = target
      ? [{ ...roadmap.range(target.nameNode), message: messages.definedHere(target) }]
      : [];
    report({
      rule: 'unknown-reference',
      ...roadmap.range(node),
      message: messages.unknownReference(node.text, reference, target, near),
      related,
      data: { reference, near },
    });
  }
}

/** Looks among the ids that a kind of reference may name; one missing item may be named a thousand times. */
function nearestIds(roadmap: Roadmap): (reference: Reference) => readonly string[] {
  const indexes = new Map<string, NearestIndex>();
  return (reference) => {
    const kind = reference.spec.sections.join();
    let index = indexes.get(kind);
    if (!index) {
      index = new NearestIndex(candidates(roadmap, reference));
      indexes.set(kind, index);
    }
    return index.find(reference.node.text).filter((id) => id !== reference.node.text);
  };
}

/** A section that can't be read may hold what is named. */
function isPerhapsThere(roadmap: Roadmap, { spec }: Reference): boolean {
  const sections = spec.sections.includes('*') ? SECTIONS : spec.sections;
  return sections.some((section) => roadmap.isSectionUnknown(section));
}

function isFaultyId(roadmap: Roadmap, item: Item): boolean {
  const node = item.node('id');
  return node !== undefined && roadmap.isUnknown(node);
}

function duplicateId({ roadmap, report }: CheckContext): void {
  for (const [id, [first, ...later]] of roadmap.definitions()) {
    for (const item of later) {
      const node = item.node('id');
      if (!first || !node || roadmap.isUnknown(node)) continue;
      report({
        rule: 'duplicate-id',
        ...roadmap.range(node),
        message: messages.duplicateId(id, first),
        related: [{ ...roadmap.range(first.nameNode), message: messages.definedHere(first) }],
        data: { item },
      });
    }
  }
}

const MOST_RELATED = 20;

function dependencyCycle({ roadmap, report }: CheckContext): void {
  for (const { edges, inCycles } of cyclesOf(roadmap)) {
    const last = edges.reduce((a, b) => (roadmap.range(a.node).start > roadmap.range(b.node).start ? a : b));
    report({
      rule: 'dependency-cycle',
      ...roadmap.range(last.node),
      message: messages.dependencyCycle(edges.map((e) => e.from)),
      related: edges
        .filter((e) => e !== last)
        .slice(0, MOST_RELATED)
        .map((e) => ({ ...roadmap.range(e.node), message: messages.needs(e.from, e.to) })),
      data: { entry: last.node satisfies ScalarNode },
    });
    // No order satisfies a cycle: its edges are not blamed for their dates too.
    for (const edge of inCycles) roadmap.settle(edge.node);
  }
}
