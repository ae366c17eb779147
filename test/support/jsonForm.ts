import type { RoadmapDocument } from '../../roadmap/document/document';
import { documentData } from './locate';

/** The document as a JSON text: comments, aliases and duplicate keys are gone, the values are the same. */
export function jsonOf(doc: RoadmapDocument): string {
  return `${JSON.stringify(documentData(doc), undefined, 2)}\n`;
}
