import { readDocument } from '../document/document';
import { writeDate } from '../model/dates';
import type { Day } from '../model/days';
import { slug } from '../model/slug';
import { rootShape } from '../schema/shape';
import { addItem, isRefused } from './items';
import { setRootKeys } from './maps';
import { dateValue } from './scalars';
import { applyEdits } from './textEdit';
import type { EditValue, Field } from './values';

/** What its author said of a roadmap that is to be made; dates as written. */
export interface NewRoadmap {
  readonly title: string;
  readonly vision?: string;
  readonly ownerTitle?: string;
  readonly horizon?: { readonly start: string; readonly end?: string };
  readonly json?: boolean;
}

/**
 * The text of a new roadmap: the head of the document and its owner. Without a horizon it begins in the current
 * quarter and is left open at its end.
 */
export function newRoadmapText(roadmap: NewRoadmap, today: Day): string {
  const owner = roadmap.ownerTitle?.trim();
  const ownerId = owner ? slug(owner) || 'owner' : undefined;
  const { start, end } = roadmap.horizon ?? { start: writeDate(today, 'quarter')?.text ?? '' };
  const horizon: Record<string, EditValue> = { start: dateValue(start) };
  if (end) horizon.end = dateValue(end);
  const head: Field[] = [
    ['serviceRoadmap', 1],
    ['title', roadmap.title],
  ];
  if (roadmap.vision?.trim()) head.push(['vision', roadmap.vision.trim()]);
  head.push(['horizon', horizon]);
  if (ownerId) head.push(['owner', ownerId]);
  let text = roadmap.json ? '{\n}\n' : '';
  text = applyEdits(text, setRootKeys(read(text), head, { order: rootShape.keys }) ?? []);
  if (!ownerId || !owner) return ended(text);
  const fields: Field[] = [
    ['id', ownerId],
    ['title', owner],
  ];
  const added = addItem(read(text), 'stakeholders', fields, { sectionOrder: rootShape.keys });
  return ended(isRefused(added) ? text : applyEdits(text, added.edits));
}

const read = (text: string) => readDocument(text, { named: true });
const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
