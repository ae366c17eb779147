import type { TextEdit } from '../edits/textEdit';
import type { Day } from '../model/days';
import type { Roadmap } from '../model/roadmap';

/** LSP's four, in its order; `off` only as a setting. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type SeveritySetting = Severity | 'off';

/** The sections of the rules page. */
export type Family = 'document' | 'references' | 'time' | 'sunsets' | 'metrics' | 'strategy' | 'audience' | 'style';

/** What a person reads about a rule: on the rules page, in hovers, from the command line. Markdown without headings. */
export interface RuleDoc {
  /** A few words, as a heading: "End before start". */
  readonly title: string;
  /** When it is reported, in one to three sentences. */
  readonly what: string;
  /** Why it matters to the reader of a roadmap. */
  readonly why: string;
  /** Law, standard or study behind it, as far as one was found. */
  readonly source?: string;
  /** What the quick fixes do; empty where there is none. */
  readonly fixes: readonly string[];
  /** The smallest YAML that is reported, and the same put right. */
  readonly wrong: string;
  readonly right: string;
}

export interface Related {
  /** Absolute offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  /** Below the rule's own severity where the case is milder ("May …", spellings). */
  readonly severity?: Severity;
  /** Absolute offsets in the text; the narrowest place that the reader must look at. */
  readonly start: number;
  readonly end: number;
  /** One sentence: what is wrong, then what to do. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** What the rule's fixes need to know; never leaves the process. */
  readonly data?: unknown;
}

export interface Fix {
  readonly title: string;
  /** Minimal, in text order, not overlapping; absolute offsets. */
  readonly edits: readonly TextEdit[];
  /** The one that Ctrl+. applies at once. */
  readonly preferred?: boolean;
  /** Safe to apply to every finding of the rule at once. */
  readonly fixAll?: boolean;
}

/** What a check may know beside the roadmap. */
export interface CheckContext {
  readonly roadmap: Roadmap;
  readonly today: Day;
  report(finding: Finding): void;
}

/** One row of the table: everything about one rule. */
export interface Rule {
  readonly id: string;
  readonly family: Family;
  /** `off`: reported only when switched on. */
  readonly severity: SeveritySetting;
  readonly doc: RuleDoc;
  /**
   * Absent: not implemented yet, shown nowhere. `'reading'`: its findings come out of reading the document
   * (`model/shapeCheck`, `document/parse`), so there is nothing to run.
   */
  readonly check?: 'reading' | ((context: CheckContext) => void);
  readonly fixes?: (finding: Finding, roadmap: Roadmap, today: Day) => readonly Fix[];
}
