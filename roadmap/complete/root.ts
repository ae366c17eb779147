import type { ValuePlace } from '../document/cursor';
import { dateValue } from '../edits/scalars';
import { writeDate } from '../model/dates';
import { itemShape } from '../schema/shape';
import type { CompleteContext } from './context';
import { defaultDate } from './dates';
import { type Draft, type MapDraft, type ScalarDraft, writeFields, writeFlow } from './draft';
import type { Offer } from './offer';
import { mapDraft } from './skeleton';
import { strings } from './strings';
import type { Part } from './template';

const text = (value: string): ScalarDraft => ({ type: 'scalar', value, text: true });
const fixed = (value: string | number): ScalarDraft => ({ type: 'scalar', value, fixed: true });

/** A whole small roadmap, for an empty file: its head, its owner and a first initiative. */
export function skeletonOffer(context: CompleteContext, place: ValuePlace): Offer {
  const { style } = context;
  const draft = rootDraft(context);
  const json = place.syntax === 'json';
  const written: readonly Part[] = json
    ? writeFlow(draft, { syntax: 'json', style, indent: 0, spread: 2 })
    : writeFields(draft, { syntax: 'block', style, indent: 0, airy: true });
  const { start, end } = place.word;
  const behind = context.roadmap.text.slice(end);
  const template = /^\r?\n/.test(behind) ? written : [...written, style.eol];
  const indent = place.column > 0 ? [{ start: start - place.column, end: start, text: '' }] : [];
  const label = strings.skeleton;
  return {
    label,
    kind: 'item',
    template,
    range: { start, end },
    filter: label,
    edits: indent,
    detail: strings.skeletonDetail,
  };
}

function rootDraft(context: CompleteContext): MapDraft {
  const { placeholders } = strings;
  const horizon: MapDraft = {
    type: 'map',
    fields: [
      ['start', text(writeDate(context.today, 'quarter')?.text ?? '')],
      ['end', { type: 'scalar', value: dateValue(defaultDate(context, ['horizon', 'end'])) }],
    ],
  };
  const owner: MapDraft = {
    type: 'map',
    fields: [
      ['id', fixed(placeholders.ownerId)],
      ['title', text(placeholders.ownerTitle)],
    ],
  };
  const initiative = itemShape('initiatives');
  const first = initiative && mapDraft(initiative, ['initiatives'], context);
  const fields: [string, Draft][] = [
    ['serviceRoadmap', fixed(1)],
    ['title', text(placeholders.roadmapTitle)],
    ['vision', text(placeholders.vision)],
    ['horizon', horizon],
    ['owner', fixed(placeholders.ownerId)],
    ['stakeholders', { type: 'list', items: [owner] }],
  ];
  if (first) fields.push(['initiatives', { type: 'list', items: [first] }]);
  return { type: 'map', fields };
}
