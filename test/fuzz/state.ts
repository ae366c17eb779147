import { offersAt } from '../../roadmap/complete/offers';
import type { Node, Pair } from '../../roadmap/document/nodes';
import type { Item } from '../../roadmap/model/item';
import type { Roadmap } from '../../roadmap/model/roadmap';
import { ruleOf } from '../../roadmap/rules/table';
import { buildTimeline } from '../../roadmap/timeline/build';
import { clientFeatures } from '../../server/clientFeatures';
import { diagnosticsOf } from '../../server/features/diagnostics';
import { hover } from '../../server/features/hover';
import type { Snapshot } from '../../server/snapshot';
import { SETTINGS } from '../support/engine';

/** All that a person can see of a version, and the parts it is made from, as plain values to be compared. */

export interface Look {
  /** Where completion and hover are asked for. */
  readonly offset: number;
  /** Which finding's fixes are looked at: the nth, counted around. */
  readonly finding: number;
  /** Also what the preview draws, which takes longer. */
  readonly timeline: boolean;
}

const CLIENT = clientFeatures({ textDocument: { hover: { contentFormat: ['markdown'] } } });
const TOKEN = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

type Part = (snapshot: Snapshot, look: Look) => unknown;

const range = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

/** A syntax tree with absolute offsets; a broken link to a parent shows. */
function tree(node: Node | undefined, base: number, parent: Pair | Node | undefined): unknown {
  if (!node) return null;
  const at = `${node.type} ${base + node.start}-${base + node.end}`;
  const marks = `${node.parent === parent ? '' : ' WRONG PARENT'}${node.viaAlias ? ' alias' : ''}${node.anchor ? ` &${node.anchor}` : ''}`;
  if (node.type === 'scalar') return `${at}${marks} ${node.style} ${JSON.stringify(node.value)} ${node.text}`;
  if (node.type === 'alias') return `${at}${marks} *${node.name}`;
  if (node.type === 'list') return [at + marks, ...node.items.map((item) => tree(item, base, node))];
  const pairs = node.pairs.map((pair) => [
    `${pair.key.text} ${base + pair.key.start}-${base + pair.key.end}${pair.duplicate ? ' duplicate' : ''}`,
    pair.parent === node && pair.key.parent === pair ? '' : 'WRONG PARENT',
    tree(pair.value, base, pair),
  ]);
  return [`${at}${marks}${node.flow ? ' flow' : ''}`, ...pairs];
}

function itemNames(roadmap: Roadmap): (item: Item | undefined) => string {
  const positions = new Map(roadmap.items.map((item, i) => [item, i]));
  return (item) => (item ? `#${positions.get(item) ?? 'NOT AN ITEM'}` : '-');
}

const sorted = (words: Iterable<string>): readonly string[] => [...words].sort();

const PARTS: Readonly<Record<string, Part>> = {
  text: ({ roadmap }) => roadmap.text,
  marker: ({ roadmap }) => roadmap.document.marker,
  pieces: ({ roadmap }) =>
    roadmap.document.pieces.map(({ kind, start, text, section, fault, root }) => [
      `${kind} ${start} ${section ?? ''}`,
      text,
      fault ?? null,
      tree(root, start, undefined),
    ]),
  roots: ({ roadmap }) =>
    roadmap.document.roots.map((root) => [
      `${root.key} ${range(root.keyNode)} in ${root.piece.start}${root.duplicate ? ' duplicate' : ''}${root.cut ? ' cut' : ''}`,
      `${root.value.type} ${range(root.value)} ${range(root.map)}`,
      roadmap.document.pieces.includes(root.piece),
    ]),
  entries: ({ roadmap }) =>
    roadmap.document.entries.map(({ section, node, piece }) => [
      `${section} ${range(node)} in ${piece.start}`,
      roadmap.pieceOf(node).start,
    ]),
  flowRoot: ({ roadmap }) => (roadmap.document.flowRoot ? range(roadmap.document.flowRoot) : null),
  brokenKeys: ({ roadmap }) => sorted(roadmap.document.brokenKeys),
  items: ({ roadmap }) => {
    const name = itemNames(roadmap);
    return roadmap.items.map((item) => {
      const keys = item.map.pairs.map((pair) => `${pair.key.text}${roadmap.isUnknown(pair.value) ? '?' : ''}`);
      return `${item.section} ${item.id} ${range(roadmap.range(item.map))} of ${name(item.holder)}: ${keys.join(' ')}`;
    });
  },
  sections: ({ roadmap }) => {
    const name = itemNames(roadmap);
    const sections = new Set(roadmap.items.map((item) => item.section));
    return sorted(sections).map((section) => `${section}: ${roadmap.section(section).map(name).join(' ')}`);
  },
  definitions: ({ roadmap }) => {
    const name = itemNames(roadmap);
    return sorted([...roadmap.definitions()].map(([id, items]) => `${id}: ${items.map(name).join(' ')}`));
  },
  references: ({ roadmap }) => {
    const name = itemNames(roadmap);
    return roadmap.references.map(
      ({ node, key, from, words }) =>
        `${key} ${node.text} ${range(roadmap.range(node))} from ${name(from)} or ${words.join('/')}`,
    );
  },
  namedBy: ({ roadmap }) =>
    sorted(new Set(roadmap.references.map(({ node }) => node.text))).map((id) => [
      id,
      roadmap.referencesTo(id).map(({ node }) => range(roadmap.range(node))),
    ]),
  broken: ({ roadmap }) => [sorted(roadmap.broken.defined), sorted(roadmap.broken.named)],
  calendar: ({ roadmap }) => roadmap.calendar,
  dates: ({ roadmap }) => roadmap.dates().map((d) => [range(roadmap.range(d.node)), d.written, d.range ?? null]),
  faults: ({ roadmap }) => roadmap.faults().map((f) => `${f.rule} ${range(roadmap.range(f.node))} ${f.message}`),
  findings: ({ findings }) =>
    findings.map(({ rule, severity, start, end, message, related = [] }) => [
      `${rule} ${severity} ${start}-${end} ${message}`,
      related,
    ]),
  diagnostics: (snapshot) =>
    diagnosticsOf(snapshot.findings, {
      uri: snapshot.uri,
      rulesPage: undefined,
      related: true,
      range: (start, end) => snapshot.range(start, end),
    }),
  fixes: ({ findings, roadmap }, look) => {
    const finding = findings[look.finding % Math.max(1, findings.length)];
    return finding ? (ruleOf(finding.rule)?.fixes?.(finding, roadmap, SETTINGS.today) ?? []) : [];
  },
  completion: ({ roadmap }, { offset }) =>
    offersAt(roadmap, offset, { today: SETTINGS.today, snippets: true, json: false }),
  hover: (snapshot, { offset }) => hover(snapshot, snapshot.document.positionAt(offset), CLIENT, TOKEN),
  timeline: ({ roadmap, findings }, look) =>
    look.timeline && roadmap.document.marker.kind === 'marker'
      ? buildTimeline(roadmap, SETTINGS.today, findings)
      : null,
};

/** What differs between two readings of one text: the part, and its first difference on both sides. */
export interface Mismatch {
  readonly part: string;
  readonly kept: string;
  readonly scratch: string;
}

/** Compares a version that was read with the one before at hand to the same text read from scratch. */
export function compare(kept: Snapshot, scratch: Snapshot, look: Look): Mismatch | undefined {
  for (const [part, read] of Object.entries(PARTS)) {
    const a = JSON.stringify(read(kept, look)) ?? '';
    const b = JSON.stringify(read(scratch, look)) ?? '';
    if (a === b) continue;
    let from = 0;
    while (a[from] === b[from]) from++;
    const around = (text: string) => text.slice(Math.max(0, from - 200), from + 300);
    return { part, kept: around(a), scratch: around(b) };
  }
  return undefined;
}
