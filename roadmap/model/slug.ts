/** An id made from a title: lower-case letters and digits with single hyphens; empty where nothing is left of it. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

/** The slug, or the slug with a number behind it where that is taken. */
export function freeId(text: string, isTaken: (id: string) => boolean, fallback = 'item'): string {
  const base = slug(text) || fallback;
  if (!isTaken(base)) return base;
  let n = 2;
  while (isTaken(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}
