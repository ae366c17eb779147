import type { Place } from '../document/cursor';
import { lineEnd } from '../edits/lines';
import type { TextEdit } from '../edits/textEdit';

/** What has to happen around the text that is inserted, so that it stands where it belongs. */
export interface Fit {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** End of what is replaced: of the word, or of the blanks behind it that nothing follows. */
  readonly end: number;
}

/**
 * Fits a key, entry or value to its place.
 * @param indent column at which it must begin, for what stands first on its line or beside a hyphen
 */
export function fitTo(text: string, place: Place, indent?: number): Fit {
  const edits: TextEdit[] = [];
  let before = '';
  const { start, end } = place.word;
  if (indent !== undefined && indent > place.column) before = ' '.repeat(indent - place.column);
  else if (indent !== undefined && indent < place.column) {
    const surplus = place.column - indent;
    if (text.slice(start - surplus, start).trim() === '') edits.push({ start: start - surplus, end: start, text: '' });
  } else if (place.kind === 'value' && place.space) before = ' ';
  const behind = text.slice(end, lineEnd(text, end));
  const comma = place.kind === 'entry' ? undefined : place.comma;
  if (comma !== undefined) edits.unshift({ start: comma, end: comma, text: ',' });
  const after = place.kind !== 'entry' && place.commaAfter ? ',' : '';
  return { before, after, edits, end: behind.trim() === '' ? end + behind.length : end };
}

/** Moves on to lines of their own below the key: the blanks between its colon and the place go. */
export function fitBelow(text: string, place: Place): Fit {
  const { start } = place.word;
  const blanks = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const fit = fitTo(text, place);
  const edits = [...fit.edits];
  if (blanks > 0) edits.unshift({ start: start - blanks, end: start, text: '' });
  return { ...fit, before: '', edits };
}
