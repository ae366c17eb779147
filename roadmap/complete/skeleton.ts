import { dateValue, type Scalar } from '../edits/scalars';
import { METRIC_KIND_IDS } from '../model/metricKinds';
import { freeId } from '../model/slug';
import { isSwitchable, shownRules } from '../rules/table';
import { rootShape, type Shape, sectionLabel } from '../schema/shape';
import type { CompleteContext } from './context';
import { lastKey } from './context';
import { defaultDate } from './dates';
import type { Draft, MapDraft, ScalarDraft } from './draft';
import { candidates } from './references';
import { strings } from './strings';

type Path = readonly (string | number)[];

/** What most authors say of a new item or map at once, beside what must be there. By the last key of its path. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  initiatives: ['start', 'end'],
  sunsets: ['end'],
  wontHave: ['why'],
  metrics: ['baseline', 'target'],
  channels: ['mode'],
  systems: ['layer'],
  services: ['type'],
  touchpoints: ['stage'],
  stakeholders: ['role'],
  skills: ['gap'],
  assumptions: ['by'],
  dilemmas: ['stance'],
  technologies: ['status'],
  horizon: ['end'],
  calendar: ['fiscalYearStart'],
  review: ['cadence', 'next'],
  policies: ['minNotice'],
  phases: ['start', 'end'],
  communications: ['to', 'channel', 'date'],
  exceptions: ['until'],
  links: ['title'],
  evidence: ['date'],
  notice: ['date', 'channels'],
  legal: ['status'],
  vendor: ['status'],
  baseline: ['date'],
  target: ['date'],
  observations: ['date'],
  benchmarks: ['source'],
  volume: ['date', 'value'],
  moves: ['date'],
  changes: ['item', 'field'],
  scale: ['min', 'max'],
  band: ['min', 'max'],
  maturity: ['today', 'target'],
  rice: ['reach', 'impact', 'confidence', 'effort'],
  component: ['future'],
};

/** A new map at a path: what must be there, and what most authors say at once. */
export function mapDraft(shape: Shape, path: Path, context: CompleteContext): MapDraft {
  const name = lastKey(path);
  const wanted = new Set([...shape.required, ...(shape.requiredAny[0] ?? [])]);
  const usual = USUAL[name] ?? (shape.property('present') && !shape.property('id') ? USUAL.component : undefined) ?? [];
  if (context.snippets || wanted.size === 0) for (const key of usual) if (shape.property(key)) wanted.add(key);
  if (wanted.size === 0 && shape.kind === 'ruleSeverities') return { type: 'map', fields: [[...ruleField(shape)]] };
  if (wanted.size === 0 && shape.keys[0]) wanted.add(shape.keys[0]);
  const fields = shape.keys.flatMap((key) => {
    const value = wanted.has(key) && shape.property(key);
    return value ? [[key, valueDraft(value, [...path, key], context)] as const] : [];
  });
  return { type: 'map', fields };
}

function ruleField(shape: Shape): readonly [string, Draft] {
  const rule = shownRules().find((r) => isSwitchable(r.id));
  const values = shape.openValue?.enumValues.map((v) => v.value) ?? [];
  return [rule?.id ?? 'past-due', { type: 'scalar', choices: values }];
}

/** What is written for a value that its author has still to give. */
export function valueDraft(shape: Shape, path: Path, context: CompleteContext): Draft {
  const { item } = shape;
  if (shape.isMap && shape.kind !== 'date') return mapDraft(shape, path, context);
  if (item && !shape.isOneOrList) {
    if (item.isMap) return { type: 'list', items: [mapDraft(item, path, context)] };
    const prose = item.kind === 'text';
    const stop: ScalarDraft = { type: 'scalar', text: prose || item.kind === 'reference', prose };
    return { type: 'list', items: context.snippets || prose ? [stop] : [] };
  }
  return scalarDraft(shape, path, context);
}

function scalarDraft(shape: Shape, path: Path, context: CompleteContext): ScalarDraft {
  const value = shape.constant;
  if (typeof value === 'number') return { type: 'scalar', value, fixed: true };
  switch (shape.kind) {
    case 'id':
      return { type: 'scalar', value: newId(path, context), text: true };
    case 'enum':
      return { type: 'scalar', choices: defaultFirst(shape) };
    case 'metricKind':
      return { type: 'scalar', choices: METRIC_KIND_IDS };
    case 'boolean':
      return { type: 'scalar', choices: [true, false] };
    case 'reference': {
      if (!shape.refs || shape.refs.orText)
        return { type: 'scalar', value: String(shape.examples.at(-1) ?? ''), text: true };
      const ids = candidates(context, shape.refs).map((each) => each.id ?? '');
      return ids.length > 0 && ids.length <= 40 ? { type: 'scalar', choices: ids } : { type: 'scalar', text: true };
    }
    case 'date':
      return { type: 'scalar', value: dateValue(defaultDate(context, path)), text: true };
    case 'duration':
      return { type: 'scalar', value: '90 days', text: true };
    case 'threshold':
      return { type: 'scalar', value: '20 seconds', text: true };
    case 'number':
    case 'integer':
      return numberDraft(shape, lastKey(path));
    case 'text':
    case 'markdown':
      return { type: 'scalar', value: lastKey(path) === 'title' ? newTitle(path) : shape.title, text: true };
    default:
      return { type: 'scalar', text: true };
  }
}

function numberDraft(shape: Shape, key: string): ScalarDraft {
  const { minimum, maximum } = shape;
  if (minimum === undefined || maximum === undefined || maximum - minimum > 12)
    return { type: 'scalar', value: shape.words[0] ?? NUMBERS[key] ?? 0 };
  return { type: 'scalar', choices: Array.from({ length: maximum - minimum + 1 }, (_, i): Scalar => minimum + i) };
}

const NUMBERS: Readonly<Record<string, number>> = { min: 1, max: 5 };

/** Enum values, the default first. */
export function defaultFirst(shape: Shape): string[] {
  const values = shape.enumValues.map((v) => v.value);
  const first = shape.defaultValue;
  return values.sort((a, b) => Number(b === first) - Number(a === first));
}

/** What one entry of the list at the end of a path is called: "initiative", "phase". */
export function labelOf(path: Path): string {
  const section = path[0];
  const keys = path.filter((step) => typeof step === 'string');
  if (keys.length === 1 && typeof section === 'string') return sectionLabel(section);
  return shapeLabel(path) ?? lastKey(path);
}

function shapeLabel(path: Path): string | undefined {
  let shape: Shape | undefined = rootShape;
  for (const step of path) shape = typeof step === 'number' ? shape?.item : shape?.property(step);
  return (shape?.item ?? shape)?.title?.toLowerCase();
}

function listPath(path: Path): Path {
  const keys = path.slice(0, -1);
  return typeof keys.at(-1) === 'number' ? keys.slice(0, -1) : keys;
}

function newId(path: Path, { known }: CompleteContext): string {
  const taken = (id: string) => known.item(id) !== undefined || known.broken.defined.has(id);
  return freeId(strings.placeholders.id(labelOf(listPath(path))), taken);
}

function newTitle(path: Path): string | undefined {
  const list = listPath(path);
  return list.length === 0 ? strings.placeholders.roadmapTitle : strings.placeholders.title(labelOf(list));
}
