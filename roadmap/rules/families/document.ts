import { isEmpty } from '../../document/nodes';
import { nearest } from '../../model/nearest';
import type { Roadmap } from '../../model/roadmap';
import { isSection, rootShape } from '../../schema/shape';
import { messages } from '../messages';
import type { CheckContext } from '../rule';
import { RULE_IDS } from '../ruleIds';
import type { documentDocs } from './document.docs';
import { documentFixes } from './document.fixes';
import { removeIgnore } from './ignores';
import type { RuleLogic } from './logic';

/** Most findings of this family come out of reading the items; the checks here look at the root. */
export const documentLogic: RuleLogic<keyof typeof documentDocs> = {
  'yaml-syntax': { check: yamlSyntax },
  'duplicate-key': { check: duplicateRootKey, fixes: documentFixes.duplicateKey },
  'invalid-type': { check: sectionType, fixes: documentFixes.invalidType },
  'missing-required': { check: missingKeys, fixes: documentFixes.missingRequired },
  'invalid-value': { check: 'reading', fixes: documentFixes.invalidValue },
  'unknown-key': { check: unknownRootKey, fixes: documentFixes.unknownKey },
  'invalid-id': { check: 'reading', fixes: documentFixes.invalidId },
  'invalid-date': { check: 'reading', fixes: documentFixes.invalidDate },
  // Found when all other findings are judged.
  'unused-ignore': { check: 'reading', fixes: removeIgnore },
};

function yamlSyntax({ roadmap, report }: CheckContext): void {
  for (const { fault, start } of roadmap.document.pieces) {
    if (!fault) continue;
    const end = Math.min(start + fault.end, roadmap.text.length);
    const begin = Math.min(start + fault.start, Math.max(0, end - 1));
    report({ rule: 'yaml-syntax', start: begin, end, message: messages.syntax(fault) });
  }
}

function duplicateRootKey({ roadmap, report }: CheckContext): void {
  for (const root of roadmap.document.roots) {
    const first = roadmap.root(root.key);
    if (!root.duplicate || !first) continue;
    report({
      rule: 'duplicate-key',
      ...roadmap.range(root.keyNode),
      message: messages.duplicateKey(root.key),
      related: [{ ...roadmap.range(first.keyNode), message: messages.firstHere() }],
      data: { root },
    });
  }
}

function sectionType({ roadmap, report }: CheckContext): void {
  for (const { key, value, cut } of roadmap.document.roots) {
    const shape = rootShape.property(key);
    if (!shape || !isSection(key) || cut || value.type === 'list' || isEmpty(value)) continue;
    report({
      rule: 'invalid-type',
      ...roadmap.range(value),
      message: messages.invalidType(shape, value),
      data: { node: value, data: { shape } },
    });
    roadmap.settle(value);
  }
}

function missingKeys(context: CheckContext): void {
  missingRootKeys(context);
  missingTitles(context);
}

/** The name of a known kind stands in for a metric's title; one's own kind has none. */
function missingTitles({ roadmap, report }: CheckContext): void {
  for (const metric of roadmap.section('metrics')) {
    if (metric.choice('kind') !== 'custom' || !metric.absent('title')) continue;
    const { map, shape, nameNode: node } = metric;
    const keys = ['title'];
    report({
      rule: 'missing-required',
      ...roadmap.range(node),
      message: messages.missingRequired(keys),
      data: { node, data: { map, keys, shape } },
    });
  }
}

function missingRootKeys({ roadmap, report }: CheckContext): void {
  const place = roadmap.documentNode;
  for (const key of rootShape.required) {
    if (!place || !roadmap.rootAbsent(key)) continue;
    report({
      rule: 'missing-required',
      ...roadmap.range(place),
      message: messages.missingRequired([key]),
      data: { root: key },
    });
  }
}

function unknownRootKey({ roadmap, report }: CheckContext): void {
  for (const { key, keyNode, duplicate } of roadmap.document.roots) {
    if (duplicate || rootShape.property(key) || key.startsWith('x-')) continue;
    const near = nearest(key, rootShape.keys).filter((k) => roadmap.root(k) === undefined);
    report({
      rule: 'unknown-key',
      ...roadmap.range(keyNode),
      message: key === '<<' ? messages.mergeKey() : messages.unknownKey(key, near),
      data: { node: keyNode, data: { nearest: near } },
    });
  }
  unknownRules(roadmap, report);
}

/** An id in `policies.rules` that is no rule. */
function unknownRules(roadmap: Roadmap, report: CheckContext['report']): void {
  const rules = roadmap.rootFields('policies')?.fields('rules');
  const pairs = rules?.map.pairs ?? [];
  const set = new Set(pairs.map((pair) => pair.key.text));
  for (const { key, duplicate } of pairs) {
    if (duplicate || RULE_IDS.has(key.text) || key.text.startsWith('x-')) continue;
    const near = nearest(key.text, RULE_IDS).filter((id) => !set.has(id));
    report({
      rule: 'unknown-key',
      ...roadmap.range(key),
      message: messages.unknownRule(key.text, near),
      data: { node: key, data: { nearest: near } },
    });
  }
}
