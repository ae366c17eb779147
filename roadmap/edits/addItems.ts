import { type RoadmapDocument, readDocument } from '../document/document';
import { type Added, type AddOptions, addItem, draftItem, isRefused, revealed } from './items';
import type { Refusal } from './result';
import { rootEntry } from './roots';
import { applyEdits, type TextEdit } from './textEdit';
import type { Field } from './values';

export interface Addition {
  readonly section: string;
  readonly fields: readonly Field[];
}

/** Adds several items as one change; the offset to reveal is that of the first. Refused where one of them is. */
export function addItems(
  doc: RoadmapDocument,
  additions: readonly Addition[],
  options: Pick<AddOptions, 'sectionOrder'>,
): Added | Refusal {
  if (isCrowded(doc, additions)) return oneByOne(doc, additions, options);
  const order = options.sectionOrder;
  const rankOf = ({ section }: Addition): number => {
    if (rootEntry(doc, section)) return -1;
    return order.includes(section) ? order.indexOf(section) : order.length;
  };
  const drafts = additions.map((a) => ({ draft: draftItem(doc, a.section, a.fields, options), rank: rankOf(a) }));
  const ranked: { edit: TextEdit; rank: number }[] = [];
  for (const { draft, rank } of drafts) {
    if (isRefused(draft)) return draft;
    ranked.push(...draft.edits.map((edit) => ({ edit, rank })));
  }
  // Where several begin at one place, an item of the section above comes before new sections, these in their order.
  ranked.sort((a, b) => a.edit.start - b.edit.start || a.rank - b.rank || a.edit.end - b.edit.end);
  const first = drafts[0]?.draft;
  const edits = ranked.map((r) => r.edit);
  return first && !isRefused(first) ? revealed(first, edits) : { edits: [], revealOffset: 0 };
}

/** Whether two additions would each make what they share: a section, or the first key of an empty root. */
function isCrowded(doc: RoadmapDocument, additions: readonly Addition[]): boolean {
  const sections = additions.map((a) => a.section);
  const shared = additions.some(
    (a, i) => sections.indexOf(a.section) < i && !doc.entries.some((e) => e.section === a.section),
  );
  return shared || (doc.roots.length === 0 && additions.length > 1);
}

function oneByOne(
  doc: RoadmapDocument,
  additions: readonly Addition[],
  order: Pick<AddOptions, 'sectionOrder'>,
): Added | Refusal {
  let at = doc;
  let reveal = 0;
  for (const [i, { section, fields }] of additions.entries()) {
    const added = addItem(at, section, fields, order);
    if (isRefused(added)) return added;
    if (i === 0) reveal = added.revealOffset;
    else for (const edit of added.edits) if (edit.end <= reveal) reveal += edit.text.length - (edit.end - edit.start);
    at = readDocument(applyEdits(at.text, added.edits), { named: true, previous: at });
  }
  return { edits: [difference(doc.text, at.text)], revealOffset: reveal };
}

/** One edit from a text to another: what they share at both ends is left alone. */
function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
