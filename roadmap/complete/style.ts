import type { RoadmapDocument } from '../document/document';
import { eolOf } from '../edits/lines';

/** How the author lays out the document; new text follows it. */
export interface DocStyle {
  readonly eol: string;
  /** Columns from a key to the keys of the map below it. */
  readonly unit: number;
  /** Columns from a key to the hyphens of the list below it. */
  readonly list: number;
  /** Small maps are written in braces. */
  readonly braces: boolean;
}

// Far more than it takes to see how a person writes, and little enough for each keystroke.
const SAMPLE = 20_000;
const LIST = /^( *)(?:- +)?[\w"'$-]+:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)-[ \t]/m;
const MAP = /^( *(?:- +)?)[\w"'$-]+:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)[\w"'$]/gm;

export function styleOf(doc: RoadmapDocument): DocStyle {
  const text = doc.text.slice(0, SAMPLE);
  const list = LIST.exec(text);
  let unit: number | undefined;
  for (const [, key = '', below = ''] of text.matchAll(MAP)) {
    if (below.length <= key.length) continue;
    unit = below.length - key.length;
    break;
  }
  return {
    eol: eolOf(doc.text),
    unit: unit ?? 2,
    list: list ? Math.max(0, (list[2] ?? '').length - (list[1] ?? '').length) : 2,
    braces: unit === undefined || /[:-] +\{/.test(text),
  };
}
