import { removeLines } from '../../edits/blockEdits';
import { lineEnd, lineStart } from '../../edits/lines';
import type { TextEdit } from '../../edits/textEdit';
import { nearest } from '../../model/nearest';
import type { Range, Roadmap } from '../../model/roadmap';
import type { Directive, DirectiveId } from '../directives';
import { fix } from '../fixing';
import { fixTitles } from '../fixTitles';
import { leftoverMessages as messages } from '../messages/leftovers';
import type { Finding, Fix } from '../rule';
import { isRuleId, RULE_IDS } from '../ruleIds';

const OWN = 'unused-ignore';

/** What is known of the directives once all findings are judged. */
export interface Ignores {
  readonly directives: readonly Directive[];
  isUsed(id: DirectiveId): boolean;
  /** Whether the rule could have reported something at all. */
  hasRun(rule: string): boolean;
}

interface UnusedData {
  readonly directive: Directive;
  readonly id: DirectiveId;
  /** Of the same directive, this one included. */
  readonly unused: readonly DirectiveId[];
  readonly near: readonly string[];
}

/**
 * Ids in directives that suppress nothing.
 * @param ofOwn those of this very rule, which can only be told when all others are judged
 */
export function* unusedIgnores(roadmap: Roadmap, ignores: Ignores, ofOwn: boolean): Iterable<Finding> {
  const broken = brokenParts(roadmap);
  for (const directive of ignores.directives) {
    if (broken.some((part) => reaches(directive, part))) continue;
    const unused = directive.ids.filter(
      (each) => (each.id === OWN) === ofOwn && !ignores.isUsed(each) && isTold(each, ignores),
    );
    for (const id of unused) {
      const { start, end } = id;
      const near = isRuleId(id.id) ? [] : nearest(id.id, RULE_IDS);
      const message = isRuleId(id.id) ? messages.unusedIgnore(id.id) : messages.ignoresNoRule(id.id, near);
      yield { rule: OWN, start, end, message, data: { directive, id, unused, near } satisfies UnusedData };
    }
  }
}

/** Words behind an id are a remark, unless they nearly are a rule. */
function isTold(id: DirectiveId, ignores: Ignores): boolean {
  if (isRuleId(id.id)) return ignores.hasRun(id.id);
  return id.isListed || nearest(id.id, RULE_IDS).length > 0;
}

/** What can't be read is reported for nothing else: nobody can tell what would be. */
const brokenParts = (roadmap: Roadmap): Range[] =>
  roadmap.document.pieces.flatMap(({ fault, start, text }) => (fault ? [{ start, end: start + text.length }] : []));

function reaches({ start, about, scope }: Directive, part: Range): boolean {
  const isIn = (at: number | undefined) => at !== undefined && at >= part.start && at < part.end;
  return isIn(start) || isIn(about) || (scope.start < part.end && part.start < scope.end);
}

export function removeIgnore(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { directive, id, unused, near } = finding.data as UnusedData;
  const { text } = roadmap;
  const single = unused.length === 1;
  // Edits of the same comment would meet: with the first one all of them go.
  const all = !single && unused[0] === id;
  const fixes = [
    ...(all
      ? fix(fixTitles.removeIgnores(), [without(text, directive, unused)], { preferred: true, fixAll: true })
      : []),
    ...fix(fixTitles.removeIgnore(id.id), [without(text, directive, [id])], { preferred: !all, fixAll: single }),
  ];
  for (const rule of near) fixes.push(...fix(fixTitles.useWord(rule), [{ start: id.start, end: id.end, text: rule }]));
  return fixes;
}

/** The directive without some of its ids; the whole comment, where no id is left in it. */
function without(text: string, { ids, start, end }: Directive, gone: readonly DirectiveId[]): TextEdit {
  const kept = ids.filter((id) => !gone.includes(id));
  const first = ids[0];
  const last = ids.at(-1);
  if (!first || !last || !kept.some((id) => id.isListed || isRuleId(id.id))) {
    return withoutComment(text, start, end);
  }
  if (gone.length > 1) {
    const comma = text.slice(first.start, last.end).includes(',');
    return { start: first.start, end: last.end, text: kept.map(({ id }) => id).join(comma ? ', ' : ' ') };
  }
  const at = ids.findIndex((id) => gone.includes(id));
  const [before, here, next] = [ids[at - 1], ids[at] ?? first, ids[at + 1]];
  return next || !before
    ? { start: here.start, end: next?.start ?? here.end, text: '' }
    : { start: before.end, end: here.end, text: '' };
}

/** Without a comment, and without its line where nothing else stands on it. */
function withoutComment(text: string, start: number, end: number): TextEdit {
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  if (before.trim() !== '') return { start: line + before.trimEnd().length, end: lineEnd(text, end), text: '' };
  return removeLines(text, start, lineEnd(text, end));
}
