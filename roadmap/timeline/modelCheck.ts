import { type Check, isEither, isFlag, isListOf, isNumber, isOneOf, isShape, isText, isWhole } from './checks';
import {
  betters,
  components,
  planStatuses,
  pointStatuses,
  severities,
  sunsetActions,
  sunsetStatuses,
  type TimelineItem,
  type TimelineModel,
  whens,
} from './model';

const range = isShape({ first: isWhole, last: isWhole });
const bounds = isShape({}, { min: isNumber, max: isNumber });
const sunsetDate = isEither(range, isOneOf(['undecided']));
const findings = isShape({ severity: isOneOf(severities), count: isWhole, messages: isListOf(isText) });
const source = isShape({ start: isWhole, end: isWhole });
const base = { key: isText, title: isText, source };
const baseOptional = { owner: isText, findings };
const phase = isShape({ title: isText, status: isOneOf(planStatuses) }, { start: range, end: range });
const pointKeys = { title: isText, pinned: isFlag, status: isOneOf(pointStatuses), late: isFlag };
const point = isShape(pointKeys, { date: range });
const parts = { phases: isListOf(phase), milestones: isListOf(point), dependsOn: isListOf(isText) };
const reading = isShape({}, { value: isNumber, date: range });

const initiative = isShape(
  { ...base, ...parts, section: isOneOf(['initiatives']), status: isOneOf(planStatuses) },
  {
    ...baseOptional,
    progress: isNumber,
    start: range,
    end: range,
    when: isOneOf(whens),
    component: isOneOf(components),
  },
);

const sunset = isShape(
  {
    ...base,
    ...parts,
    section: isOneOf(['sunsets']),
    action: isOneOf(sunsetActions),
    status: isOneOf(sunsetStatuses),
    retires: isListOf(isText),
  },
  {
    ...baseOptional,
    announced: sunsetDate,
    noNewUse: sunsetDate,
    endOfDevelopment: sunsetDate,
    endOfSupport: sunsetDate,
    start: sunsetDate,
    end: isEither(sunsetDate, isOneOf(['never'])),
    effective: range,
    notice: isShape({}, { date: range, lead: isText, from: isWhole }),
    replacement: isEither(isListOf(isText), isOneOf(['none'])),
  },
);

const milestone = isShape(
  { ...base, ...pointKeys, section: isOneOf(['milestones']) },
  { ...baseOptional, date: range, of: isText },
);

const metric = isShape(
  { ...base, section: isOneOf(['metrics']), observations: isListOf(reading) },
  {
    ...baseOptional,
    unit: isText,
    currency: isText,
    better: isOneOf(betters),
    band: bounds,
    baseline: reading,
    target: reading,
  },
);

const bySection: Record<string, Check> = {
  initiatives: initiative,
  sunsets: sunset,
  milestones: milestone,
  metrics: metric,
};

export function isTimelineItem(value: unknown): value is TimelineItem {
  if (typeof value !== 'object' || value === null || !('section' in value)) return false;
  const { section } = value;
  return typeof section === 'string' && Object.hasOwn(bySection, section) && (bySection[section]?.(value) ?? false);
}

/** What a model holds beside its items. */
export const headKeys = {
  required: { title: isText, today: isWhole },
  optional: {
    horizon: isShape({ first: isWhole }, { last: isWhole }),
    fiscalYearStart: (value: unknown) => isWhole(value) && Number(value) >= 1 && Number(value) <= 12,
  },
};

const model = isShape({ ...headKeys.required, items: isListOf(isTimelineItem) }, headKeys.optional);

export function isTimelineModel(value: unknown): value is TimelineModel {
  return model(value);
}
