import { type RoadmapDocument, readDocument } from '../document/document';
import { applyEdits, type TextEdit } from './textEdit';

/** Whether a document stays as well-formed as it was: no piece becomes broken. Reads again only what changes. */
export function staysSound(doc: RoadmapDocument, edits: readonly TextEdit[]): boolean {
  const after = readDocument(applyEdits(doc.text, edits), { named: true, previous: doc });
  const broken = (d: RoadmapDocument) => d.pieces.filter((p) => p.fault).length;
  return broken(after) <= broken(doc);
}
