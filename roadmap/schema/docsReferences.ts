import { type SchemaPart, targetOf } from './docsTables';

const HIDDEN = { E: 'error', I: 'information', '-': 'nothing' };

/** Keys that mean the same wherever they stand. */
const EVERYWHERE = new Set(['owner', 'goals', 'metrics', 'dependsOn']);

/** The table of all keys that hold references: the key, what it names, what is reported where that is hidden. */
export function referenceTable(defs: Readonly<Record<string, SchemaPart>>): string {
  const rows = new Map<string, Set<string>>();
  for (const [name, def] of Object.entries(defs)) {
    for (const [key, property] of Object.entries(def.properties ?? {})) {
      const row = rowOf(property, defs);
      if (!row) continue;
      const where = EVERYWHERE.has(key) ? `\`${key}\`` : `\`${key}\` of ${placeOf(name, defs)}`;
      rows.set(row, (rows.get(row) ?? new Set()).add(where));
    }
  }
  const body = [...rows].map(([row, keys]) => `| ${[...keys].join(' · ')} | ${row} |`);
  return ['| key | names | reported |', '|---|---|---|', ...body, ''].join('\n');
}

function rowOf(property: SchemaPart, defs: Readonly<Record<string, SchemaPart>>): string | undefined {
  const part = { ...defs[property.$ref ? (targetOf(property) ?? '') : ''], ...property };
  const refs = part['x-refs'] ?? part.items?.['x-refs'];
  if (!refs) return undefined;
  const any = refs.sections.includes('*');
  const sections = any ? 'any item' : refs.sections.map((section) => `\`${section}\``).join(', ');
  const nested = refs.nested && !any ? ', also those inside items' : '';
  const words = (part['x-words'] ?? []).map((word) => `, or the word \`${word}\``).join('');
  const gone = refs.mayBeGone ? ', also one that is gone' : '';
  return `${sections}${nested}${refs.orText ? ', or text' : ''}${words}${gone} | ${HIDDEN[refs.hidden]}`;
}

/** How a reader would call the map that holds a key: "an initiative", "a notice". */
function placeOf(name: string, defs: Readonly<Record<string, SchemaPart>>): string {
  const title = defs[name]?.title?.toLowerCase() ?? name;
  return `${/^[aeiou]/.test(title) ? 'an' : 'a'} ${title}`;
}
