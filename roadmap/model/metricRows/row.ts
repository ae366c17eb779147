/** How a metric counts: `none` is never worse or better, `stated` has to be said with `better`, `in-band` needs `band`. */
export type MetricDirection = 'higher' | 'lower' | 'in-band' | 'none' | 'stated';

export type MetricUnit =
  | 'points'
  | 'percent'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'count'
  | 'currency'
  | 'score';

/** A closed range of values; a side that is left out has no end. */
export interface Scale {
  readonly min?: number;
  readonly max?: number;
}

export type MetricGroup =
  | 'perception'
  | 'contacts'
  | 'tickets'
  | 'self-service'
  | 'money'
  | 'people'
  | 'proactive'
  | 'custom';

/** One kind of metric: everything that hover, completion, rules and the docs page say of it. */
export interface MetricKind {
  readonly id: string;
  readonly group: MetricGroup;
  /** Stands in where a metric has no `title`. */
  readonly name: string;
  /** One sentence, fit to be written into a document. */
  readonly definition: string;
  readonly formula?: string;
  /** The first is the default. */
  readonly units: readonly MetricUnit[];
  /** What a document may state. */
  readonly scales: readonly Scale[];
  /** What is assumed; absent: values mean nothing until a document states `scale` or `unit: percent`. */
  readonly defaultScale?: Scale;
  readonly direction: MetricDirection;
  /** Published definitions contradict each other, so a document has to state its own. */
  readonly rival: boolean;
  /** What differs between publishers. */
  readonly note?: string;
  /** Full addresses. */
  readonly sources: readonly string[];
}

export const PERCENT: Scale = { min: 0, max: 100 };
export const NOT_NEGATIVE: Scale = { min: 0 };
export const ANY: Scale = {};

/** What most rates share: percent, 0 to 100. */
export const RATE = { units: ['percent'], scales: [PERCENT], defaultScale: PERCENT, rival: false } as const;
/** What all lengths of time share. */
export const DURATION = { scales: [NOT_NEGATIVE], defaultScale: NOT_NEGATIVE, rival: false } as const;

export const AWS = 'https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html';
export const WFM = 'https://wiki.wfmlabs.org/wiki/Contact_Center_Metrics_Glossary';
export const SWPP = 'https://swpp.org/summer-2014-on-target/a-pocket-guide-to-call-center-terms-and-acronyms/';
export const NAQC =
  'https://beijerterm.com/Call_Center_Metrics:_Glossary_of_Terms_(North_American_Quitline_Consortium,_2010)';
export const GOVUK = 'https://gov.uk/service-manual/measurement/digital-takeup.html';
export const CDDO = 'https://questions-statements.parliament.uk/written-questions/detail/2023-11-14/1890/';
export const SSA = 'https://ssa.gov/securitystat/800-number-performance';
export const CLARION = 'https://clarioncx.com/contact-centers/kpis-and-metrics';
export const CHATBOTSCAPE = 'https://chatbotscape.com/glossary/chatbot-deflection-vs-containment';
