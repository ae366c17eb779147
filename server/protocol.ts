import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { EditValue } from '../roadmap/edits/values';
import type { SeveritySetting } from '../roadmap/rules/rule';
import type { TimelineModel } from '../roadmap/timeline/model';

/** What our client and server say to each other beside LSP. Types only: both sides import it, neither pays for it. */

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** The client's local day, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Address of the rules page that findings link to. */
  readonly rulesPage?: string;
}

export const methods = {
  /** Notification, client → server: the local day has changed. */
  today: 'serviceRoadmap/today',
  /** Request: what a wizard needs to know of a roadmap. */
  digest: 'serviceRoadmap/digest',
  /** Request: the edits that add an item. */
  addItem: 'serviceRoadmap/addItem',
  /** Request: the text of a new roadmap. */
  newRoadmap: 'serviceRoadmap/newRoadmap',
  /** Request: the timeline of a roadmap. */
  timeline: 'serviceRoadmap/timeline',
  /** Request: all rules, in the order of the rules page. */
  rules: 'serviceRoadmap/rules',
  /** Request: what there is to say of a rule. */
  explainRule: 'serviceRoadmap/explainRule',
  /** Request: the edits that give a rule another severity in a document. */
  setSeverity: 'serviceRoadmap/setSeverity',
} as const;

/**
 * Commands of a client that code actions call, where it says in `capabilities.experimental.serviceRoadmap.commands` that
 * it has them.
 */
export const clientCommands = {
  /** With a `ChangeSeverityArguments`. */
  changeSeverity: 'serviceRoadmap.changeSeverity',
  /** With a rule's id. */
  explainRule: 'serviceRoadmap.explainRule',
} as const;

export interface TodayParams {
  readonly today: string;
}

export interface DocumentParams {
  readonly uri: string;
}

/** An item as a wizard offers it. */
export interface ItemSummary {
  readonly id: string;
  readonly title: string;
  readonly section: string;
}

export interface Choice {
  readonly value: string;
  readonly description: string;
}

export interface Digest {
  readonly version: number;
  readonly title: string;
  readonly today: string;
  /** All items with an id, nested milestones included, in text order. */
  readonly items: readonly ItemSummary[];
  /** Ids that a new item can't have: defined, or defined in a part that can't be read. */
  readonly takenIds: readonly string[];
  readonly hasRootOwner: boolean;
  readonly horizon: { readonly start?: string; readonly end?: string };
  /** The document's own minimum of notice, as written (`policies.minNotice`). */
  readonly minNotice?: string;
  /** Dates worth offering for a start or end, nearest first: today, next quarters, the horizon's ends. */
  readonly dates: readonly Choice[];
  /** Enum values with their docs, by `section.key` (`initiatives.kind`, `sunsets.action`, `metrics.kind`, …). */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** Units and scale choices of the metric kinds. */
  readonly metricKinds: readonly MetricKindSummary[];
}

export interface MetricKindSummary {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly units: readonly string[];
  /** `1..7`, to be stated where the kind has no default scale. */
  readonly scales: readonly { readonly min?: number; readonly max?: number; readonly label: string }[];
  readonly needsScale: boolean;
  readonly direction: string;
}

export interface AddItemParams extends DocumentParams {
  /** The version that the client has; the answer is refused when the server has another one. */
  readonly version: number;
  readonly section: string;
  readonly fields: readonly (readonly [key: string, value: EditValue])[];
  /** Items to add to other sections in the same edit (the stakeholder that a new `owner` names). */
  readonly alongside?: readonly {
    readonly section: string;
    readonly fields: readonly (readonly [key: string, value: EditValue])[];
  }[];
}

export type AddItemResult =
  | { readonly edits: readonly TextEdit[]; readonly version: number; readonly reveal: Position }
  | { readonly refused: string };

export interface NewRoadmapParams {
  readonly title: string;
  readonly vision?: string;
  readonly ownerTitle?: string;
  /** Written dates. */
  readonly horizon?: { readonly start: string; readonly end?: string };
  readonly json?: boolean;
}

export interface NewRoadmapResult {
  readonly text: string;
}

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: SeveritySetting;
}

export interface ExplainRuleParams {
  readonly rule: string;
}

export interface ExplainRuleResult {
  /** As on the rules page, its heading included. */
  readonly markdown: string;
}

export interface SetSeverityParams extends DocumentParams {
  /** The version that the client has; the answer is refused when the server has another one. */
  readonly version: number;
  readonly rule: string;
  readonly severity: SeveritySetting;
}

export type SetSeverityResult =
  | { readonly edits: readonly TextEdit[]; readonly version: number }
  | { readonly refused: string };

export interface ChangeSeverityArguments extends DocumentParams {
  readonly rule: string;
  /** The severity that it has now. */
  readonly current: SeveritySetting;
}

export interface TimelineResult {
  readonly version: number;
  /** Absent where nothing can be read of the document yet. */
  readonly model?: TimelineModel;
  /** The first part that can't be read; what is drawn leaves it out. */
  readonly broken?: { readonly range: Range; readonly message: string };
  /** The text is no roadmap. */
  readonly foreign?: boolean;
}
