import { lineEnd } from '../edits/lines';
import type { Roadmap } from '../model/roadmap';
import { type Directive, directivesOf } from '../rules/directives';
import { explainRule } from '../rules/docs';
import type { Finding } from '../rules/rule';
import { isSwitchable, shownRules } from '../rules/table';
import type { Offer } from './offer';

/**
 * Ids of rules for the directive in a comment in which an offset is, those that report something in its place first.
 * Undefined outside of directives.
 */
export function directiveOffers(
  roadmap: Roadmap,
  offset: number,
  findings: () => readonly Finding[],
): readonly Offer[] | undefined {
  const { text } = roadmap;
  const directive = directivesOf(roadmap).find(({ start }) => start <= offset && offset <= lineEnd(text, start));
  const list =
    directive && directive.start + text.slice(directive.start, lineEnd(text, directive.start)).indexOf(':') + 1;
  if (!directive || list === undefined || offset < list) return undefined;
  const word = wordAt(text, list, offset);
  // Behind a blank within the list a remark may be written: only a comma asks for the next one.
  if (!/^\s*$|,\s*$/.test(text.slice(list, word.start))) return [];
  const taken = new Set(directive.ids.filter((id) => id.start !== word.start).map((id) => id.id));
  const here = foundIn(directive, findings());
  const rules = shownRules().filter((rule) => isSwitchable(rule.id) && !taken.has(rule.id));
  const space = /[:,]$/.test(text.slice(0, word.start)) ? ' ' : '';
  return [...rules.filter((rule) => here.has(rule.id)), ...rules.filter((rule) => !here.has(rule.id))].map((rule) => ({
    label: rule.id,
    kind: 'rule',
    template: [space + rule.id],
    range: word,
    filter: rule.id,
    edits: [],
    detail: rule.doc.title,
    doc: explainRule(rule.id),
  }));
}

function wordAt(text: string, from: number, offset: number): { start: number; end: number } {
  const isWord = (at: number) => /[^\s,]/.test(text[at] ?? ' ');
  let [start, end] = [offset, offset];
  while (start > from && isWord(start - 1)) start--;
  while (isWord(end)) end++;
  return { start, end };
}

/** The rules that report something where the directive holds, itself not counted. */
function foundIn({ start, end, scope }: Directive, findings: readonly Finding[]): Set<string> {
  const inside = findings.filter(
    (f) => f.start >= scope.start && f.start < scope.end && !(f.start >= start && f.start < end),
  );
  return new Set(inside.map((f) => f.rule));
}
