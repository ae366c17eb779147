import { dateValue, type Scalar } from '../edits/scalars';
import { parseDate, rangeOf } from '../model/dates';
import { sayRange } from '../model/days';
import { type DurationUnit, endOfDuration, formatDuration, parseDuration } from '../model/durations';
import { METRIC_KIND_IDS, metricKind } from '../model/metricKinds';
import { explainKind } from '../model/metricsDocs';
import { freeId } from '../model/slug';
import { type Shape, sectionLabel } from '../schema/shape';
import { type CompleteContext, lastKey, sibling } from './context';
import { dateOffers } from './dates';
import type { OfferKind } from './offer';
import { candidates } from './references';
import { strings } from './strings';

/** A scalar worth offering for a value. */
export interface ValueOffer {
  readonly value: Scalar;
  readonly kind: OfferKind;
  readonly detail?: string | undefined;
  readonly doc?: string | undefined;
  /** Other words by which it is found. */
  readonly search?: string | undefined;
}

/** The scalars that may stand at a place, the likeliest first. For a list: its entries. */
export function valueOffers(shape: Shape, context: CompleteContext): readonly ValueOffer[] {
  return [...known(shape, context), ...words(shape)];
}

function words(shape: Shape): ValueOffer[] {
  return shape.words.map((value) => ({ value, kind: 'word', doc: strings.words[value] }));
}

function known(shape: Shape, context: CompleteContext): readonly ValueOffer[] {
  if (typeof shape.constant === 'number') return [{ value: shape.constant, kind: 'value', doc: shape.description }];
  switch (shape.kind) {
    case 'enum':
      return enumOffers(shape, context);
    case 'metricKind':
      return METRIC_KIND_IDS.flatMap((id): ValueOffer[] => {
        const kind = metricKind(id);
        return kind
          ? [{ value: id, kind: 'metric', detail: kind.name, doc: explainKind(kind), search: kind.name }]
          : [];
      });
    case 'reference':
      return shape.refs ? referenceOffers(shape, context) : [];
    case 'id':
      return idOffers(context);
    case 'date':
      return dateOffers(context).map(({ text, what, days }) => ({
        value: dateValue(text),
        kind: 'date',
        detail: what,
        doc: days,
        search: what,
      }));
    case 'duration':
      return durationOffers(context);
    case 'threshold':
      return amounts(context, THRESHOLDS, ['seconds', 'minutes', 'hours', 'days']).map((value) => ({
        value,
        kind: 'duration',
      }));
    case 'boolean':
      return [true, false].map((value) => ({ value, kind: 'value' }));
    case 'number':
    case 'integer':
      return numberOffers(shape);
    default:
      return [];
  }
}

function enumOffers(shape: Shape, context: CompleteContext): ValueOffer[] {
  const taken = new Set(context.place.kind === 'key' ? [] : context.place.entries);
  const values = shape.enumValues.filter((each) => !taken.has(each.value));
  const units = lastKey(context.place.path) === 'unit' ? metricKind(sibling(context, 'kind') ?? '')?.units : undefined;
  // The units that the metric's kind has come first.
  const rank = (value: string) => (units ? Number(!units.some((unit) => unit === value)) : 0);
  return [...values]
    .sort((a, b) => rank(a.value) - rank(b.value))
    .map(({ value, description }) => ({
      value,
      kind: 'enum',
      doc: description,
      detail: value === shape.defaultValue ? strings.default : undefined,
    }));
}

function referenceOffers(shape: Shape, context: CompleteContext): ValueOffer[] {
  const { refs } = shape;
  if (!refs) return [];
  const several = refs.sections.length > 1 || refs.sections.includes('*');
  return candidates(context, refs).map((item) => ({
    value: item.id ?? '',
    kind: 'reference',
    detail: item.name === item.id ? undefined : oneLine(item.name),
    doc: several ? sectionLabel(item.section) : undefined,
    search: oneLine(item.name),
  }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 120);

function idOffers(context: CompleteContext): ValueOffer[] {
  const title = sibling(context, 'title') ?? sibling(context, 'statement');
  const { known } = context;
  const taken = (id: string) => known.item(id) !== undefined || known.broken.defined.has(id);
  return title ? [{ value: freeId(title, taken), kind: 'value', detail: strings.fromTitle }] : [];
}

const LENGTHS = ['2 weeks', '1 month', '3 months', '6 months', '1 year'];
const LEADS = ['30 days', '90 days', '6 weeks', '3 months', '6 months'];
const THRESHOLDS = ['20 seconds', '1 minute', '4 hours', '1 day'];
const DURATION_UNITS: readonly DurationUnit[] = ['days', 'weeks', 'months', 'years'];

function durationOffers(context: CompleteContext): ValueOffer[] {
  const key = lastKey(context.place.path);
  const start = key === 'duration' ? parseDate(sibling(context, 'start') ?? '') : undefined;
  const from = start && rangeOf(start, context.known.calendar);
  const usual = key === 'duration' ? LENGTHS : LEADS;
  return amounts(context, usual, DURATION_UNITS).map((value) => {
    const duration = parseDuration(value);
    const end = from && duration && endOfDuration(from, duration);
    return { value, kind: 'duration', detail: end && strings.endsOn(sayRange(end)) };
  });
}

/** The usual amounts; behind a number that is typed already, that number with each unit. */
function amounts(context: CompleteContext, usual: readonly string[], units: readonly string[]): string[] {
  const { roadmap, place } = context;
  const typed = /^["']?(\d{1,5})(?:\s|$|["'])/.exec(roadmap.text.slice(place.word.start, place.word.end))?.[1];
  if (typed === undefined) return [...usual];
  const count = Number(typed);
  const own = units.map((unit) => formatDuration({ count, unit: unit as DurationUnit }));
  return [...new Set([...own, ...usual])];
}

function numberOffers(shape: Shape): ValueOffer[] {
  const { minimum, maximum } = shape;
  if (minimum === undefined || maximum === undefined || maximum - minimum > 12) return [];
  const months = minimum === 1 && maximum === 12;
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => ({
    value: minimum + i,
    kind: 'value',
    detail: months ? strings.months[i] : undefined,
    search: months ? strings.months[i] : undefined,
  }));
}
