import { isEmpty, type MapNode, type Node, pairOf } from '../document/nodes';
import type { Edits } from '../edits/result';
import type { TextEdit } from '../edits/textEdit';
import type { Roadmap } from '../model/roadmap';
import { rootShape } from '../schema/shape';
import { Fixer } from './fixing';
import type { SeveritySetting } from './rule';
import { isSwitchable } from './ruleIds';

/**
 * Gives a rule another severity in the whole document, in its `policies.rules`; undefined where the rule can't have
 * one, or the place can't be written.
 */
export function setSeverity(roadmap: Roadmap, rule: string, severity: SeveritySetting): Edits {
  if (!isSwitchable(rule)) return undefined;
  const written = inPolicies(roadmap, rule, severity);
  return severity === 'off' ? written?.map(plainOff) : written;
}

function inPolicies(roadmap: Roadmap, rule: string, severity: SeveritySetting): Edits {
  const fixer = new Fixer(roadmap);
  const policies = roadmap.root('policies')?.value;
  if (roadmap.document.brokenKeys.has('policies')) return undefined;
  if (isEmpty(policies)) return fixer.setRoot('policies', { rules: { [rule]: severity } });
  if (!isMap(policies)) return undefined;
  const shape = rootShape.property('policies');
  const rules = pairOf(policies, 'rules')?.value;
  if (isEmpty(rules)) return fixer.setKey(policies, shape, 'rules', { [rule]: severity });
  if (!isMap(rules)) return undefined;
  const old = pairOf(rules, rule)?.value;
  if (old?.type === 'scalar' && old.style === 'plain' && !isEmpty(old) && !old.viaAlias && severity === 'off')
    return [{ ...roadmap.range(old), text: severity }];
  return fixer.setKey(rules, shape?.property('rules'), rule, severity);
}

const isMap = (node: Node | undefined): node is MapNode => node?.type === 'map';

/** The word is plain here; elsewhere it is quoted for the sake of readers that take it for a boolean. */
const plainOff = (edit: TextEdit): TextEdit => ({ ...edit, text: edit.text.replace(/((?:^|[^"]): )"off"/, '$1off') });
