import type { Day } from '../model/days';
import type { Fault } from '../model/reading';
import type { Range, Roadmap } from '../model/roadmap';
import { type Directive, type DirectiveId, directivesOf, suppresses } from './directives';
import { unusedIgnores } from './families/ignores';
import { messages } from './messages';
import type { Finding, Rule, Severity, SeveritySetting } from './rule';
import { isSwitchable, RULES, ruleOf } from './table';

/** A finding with the severity that holds after all settings. */
export interface CheckedFinding extends Finding {
  readonly severity: Severity;
}

export type RuleSettings = Readonly<Record<string, SeveritySetting>>;

export interface CheckOptions {
  readonly today: Day;
  /** The editor's or command line's severities; the document's own stand above them. */
  readonly rules?: RuleSettings;
}

const RANK: Record<SeveritySetting, number> = { off: 0, hint: 1, information: 2, warning: 3, error: 4 };

/** Whether a word is one that a rule may be set to. */
export const isSeveritySetting = (word: unknown): word is SeveritySetting =>
  typeof word === 'string' && Object.hasOwn(RANK, word);

/** All findings of one version, in text order. */
export function check(roadmap: Roadmap, options: CheckOptions): readonly CheckedFinding[] {
  const { marker } = roadmap.document;
  if (marker.kind === 'none' || marker.kind === 'empty') return [];
  const authority = new Authority(roadmap, options.rules ?? {});
  if (marker.kind === 'near') {
    const message = messages.unknownKey(roadmap.text.slice(marker.start, marker.end).replace(/^(["'])(.*)\1$/s, '$2'), [
      'serviceRoadmap',
    ]);
    const data = { nearest: ['serviceRoadmap'] };
    return authority.judge([{ rule: 'unknown-key', start: marker.start, end: marker.end, message, data }]);
  }
  roadmap.unsettle();
  const findings: Finding[] = [];
  const context = { roadmap, today: options.today, report: (finding: Finding) => void findings.push(finding) };
  for (const fault of roadmap.faults()) findings.push(findingOf(roadmap, fault));
  for (const rule of RULES) {
    if (typeof rule.check === 'function' && authority.runs(rule)) rule.check(context);
  }
  return inTextOrder([...authority.judge(findings), ...authority.judgeIgnores()]);
}

const inTextOrder = (findings: CheckedFinding[]): CheckedFinding[] =>
  findings.sort((a, b) => a.start - b.start || a.end - b.end);

function findingOf(roadmap: Roadmap, fault: Fault): Finding {
  const { rule, message, severity } = fault;
  return { rule, message, ...roadmap.range(fault.node), data: fault, ...(severity ? { severity } : {}) };
}

/** An empty place can't be seen: show the character before it. */
function atLeastOne(text: string, range: Range): Range {
  const { start, end } = range;
  if (end > start || text.length === 0) return { start, end };
  return range.start > 0 ? { start: range.start - 1, end: range.start } : { start: 0, end: 1 };
}

/** Directives, then the document's `policies.rules`, then the settings, then the rule's own severity. */
class Authority {
  readonly #own: Map<string, SeveritySetting>;
  readonly #directives: readonly Directive[];
  /** Ids in directives that have suppressed something. */
  readonly #used = new Set<DirectiveId>();

  constructor(
    readonly roadmap: Roadmap,
    readonly settings: RuleSettings,
  ) {
    this.#own = policyRules(roadmap);
    this.#directives = directivesOf(roadmap);
  }

  runs(rule: Rule): boolean {
    return (this.#set(rule.id) ?? rule.severity) !== 'off';
  }

  judge(findings: readonly Finding[]): CheckedFinding[] {
    const out: CheckedFinding[] = [];
    for (const finding of findings) {
      const severity = this.#severity(finding);
      if (severity === 'off' || this.#ignored(finding)) continue;
      out.push({ ...finding, ...atLeastOne(this.roadmap.text, finding), severity });
    }
    return inTextOrder(out);
  }

  /** What the directives suppress in vain; to be asked once all findings are judged. */
  judgeIgnores(): CheckedFinding[] {
    const hasRun = (id: string) => {
      const rule = ruleOf(id);
      return rule?.check !== undefined && this.runs(rule);
    };
    if (!hasRun('unused-ignore')) return [];
    const ignores = { directives: this.#directives, isUsed: (id: DirectiveId) => this.#used.has(id), hasRun };
    return [false, true].flatMap((own) => this.judge([...unusedIgnores(this.roadmap, ignores, own)]));
  }

  #severity(finding: Finding): SeveritySetting {
    const set = this.#set(finding.rule);
    const own = finding.severity ?? ruleOf(finding.rule)?.severity ?? 'warning';
    if (set === undefined) return own;
    return finding.severity && RANK[finding.severity] < RANK[set] ? finding.severity : set;
  }

  #set(id: string): SeveritySetting | undefined {
    if (!isSwitchable(id)) return undefined;
    return this.#own.get(id) ?? (Object.hasOwn(this.settings, id) ? this.settings[id] : undefined);
  }

  #ignored(finding: Finding): boolean {
    if (finding.rule === 'yaml-syntax') return false;
    let ignored = false;
    for (const directive of this.#directives) {
      for (const id of directive.ids) {
        if (!suppresses(directive, id, finding)) continue;
        this.#used.add(id);
        ignored = true;
      }
    }
    return ignored;
  }
}

function policyRules(roadmap: Roadmap): Map<string, SeveritySetting> {
  const own = new Map<string, SeveritySetting>();
  const rules = roadmap.rootFields('policies')?.fields('rules');
  for (const pair of rules?.map.pairs ?? []) {
    const text = pair.value.type === 'scalar' ? pair.value.text : '';
    if (!pair.duplicate && isSeveritySetting(text)) own.set(pair.key.text, text);
  }
  return own;
}
