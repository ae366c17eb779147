/**
 * Where writing goes on in a new roadmap: behind the first key that has no value, else at the end; in JSON, before the
 * brace that ends it.
 */
export function firstGap(text: string): number {
  const empty = /^[ \t]*(?:- )?[A-Za-z]\w*:[ \t]*$(?!\r?\n[ \t]*(?:-|[ \t]\S))/m.exec(text);
  if (empty) return empty.index + empty[0].length;
  const end = /\s*\}\s*$/.exec(text);
  return text.trimStart().startsWith('{') && end ? end.index : text.length;
}
