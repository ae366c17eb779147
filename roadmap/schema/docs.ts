import { AUDIENCES, IDS, INTRO, NOTES, REFERENCES, SHARED, SUPPRESSING } from './docsProse';
import { referenceTable } from './docsReferences';
import { below, enumLists, keyTable, type Reader, resolve, type SchemaPart, targetOf } from './docsTables';

/** A schema with named definitions: schemas/roadmap.schema.json. */
export interface SchemaDocument extends SchemaPart {
  readonly $defs: Readonly<Record<string, SchemaPart>>;
}

/** Chapters of the page: the root keys that each tells of. Sections that are in none come last. */
const CHAPTERS: readonly (readonly [string, readonly string[]])[] = [
  ['What is planned', ['initiatives', 'sunsets', 'milestones', 'wontHave']],
  ['How it is measured', ['goals', 'metrics']],
  ['Where it leads', ['components', 'capabilities']],
  ['What exists', ['channels', 'systems', 'services', 'touchpoints', 'segments', 'stakeholders', 'skills']],
  [
    'What is watched and decided',
    ['assumptions', 'dilemmas', 'competitors', 'technologies', 'revisions', 'progressReports'],
  ],
];

const SHARED_KEYS = ['id', 'title', 'description', 'audience', 'owner', 'tags', 'links', 'evidence', 'internalNote'];

interface TableText {
  /** What `public` is called where no item holds the map. */
  readonly everybody?: string | undefined;
  /** What stands below the table. */
  readonly note?: string | undefined;
}

/** The page docs/format.md as Markdown, from the schema (the parsed JSON). */
export function formatPage(schema: SchemaDocument): string {
  const page = new Page(schema);
  const parts = [INTRO, page.root(), SHARED, page.shared(), IDS];
  for (const [title, keys] of page.chapters()) parts.push(`## ${title}\n`, ...keys.map((key) => page.section(key)));
  parts.push(REFERENCES, referenceTable(schema.$defs), AUDIENCES, SUPPRESSING);
  return `${parts
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Writes the chapters in the order of the page: what was told once is not told again. */
class Page {
  readonly #reader: Reader;
  readonly #told = new Set<string>();

  constructor(readonly schema: SchemaDocument) {
    this.#reader = { defs: schema.$defs, headings: headingsOf(schema.$defs) };
  }

  root(): string {
    const inChapters = new Set(this.chapters().flatMap(([, keys]) => keys));
    const keys = Object.keys(this.schema.properties ?? {}).filter((key) => !inChapters.has(key));
    const intro =
      '## The root\n\nThe keys of the document itself. The sections, each with its own keys, follow below.\n';
    return `${intro}\n${this.#keys(this.schema, keys, '###', { everybody: 'everybody' })}`;
  }

  shared(): string {
    const item = this.schema.$defs.initiative ?? {};
    const properties = { ...item.properties, title: { ...item.properties?.title, description: 'What it is called.' } };
    return this.#keys({ ...item, properties }, SHARED_KEYS, '###');
  }

  chapters(): readonly (readonly [string, readonly string[]])[] {
    const listed = new Set(CHAPTERS.flatMap(([, keys]) => keys));
    const rest = Object.entries(this.schema.properties ?? {}).flatMap(([key, property]) =>
      property['x-section'] && !listed.has(key) ? [key] : [],
    );
    return rest.length > 0 ? [...CHAPTERS, ['More', rest]] : CHAPTERS;
  }

  section(key: string): string {
    const property = this.schema.properties?.[key];
    const name = property && targetOf(property);
    const def = name && this.schema.$defs[name];
    if (!property || !def) throw new Error(`docs: the schema has no section ${key}`);
    this.#told.add(name);
    const all = Object.keys(def.properties ?? {});
    const isItem = all.includes('id');
    const keys = isItem ? all.filter((each) => each === 'title' || !SHARED_KEYS.includes(each)) : all;
    const { title, description } = resolve(property, this.#reader);
    const more = isItem ? ' Beside the keys that every item shares:' : '';
    const intro = `### ${title}\n\n\`${key}\`, a ${property.items ? 'list' : 'map'}. ${description}${more}\n`;
    return `${intro}\n${this.#keys(def, keys, '####', { note: NOTES[key] })}`;
  }

  /** The table of some keys, what their values mean, and the maps that they hold, each told once. */
  #keys(def: SchemaPart, keys: readonly string[], level: string, { everybody, note = '' }: TableText = {}): string {
    const { enums, maps } = below(def, keys, this.#reader, this.#told);
    const nested = maps.map((name) => {
      const map = this.schema.$defs[name] ?? {};
      const head = `${level} ${this.#reader.headings.get(name)}\n\n${map.description}\n`;
      return `${head}\n${this.#keys(map, Object.keys(map.properties ?? {}), level, { everybody })}`;
    });
    return [keyTable(def, keys, this.#reader, everybody), note, enumLists(enums, this.#reader), ...nested].join('\n');
  }
}

/** The heading of each definition: its title where no other map has it, else the words of its name. */
function headingsOf(defs: SchemaDocument['$defs']): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const headings = Object.entries(defs).flatMap(([name, def]): [string, string][] => {
    if (!def.properties) return [];
    const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const heading = taken.has(def.title ?? '') ? words.charAt(0).toUpperCase() + words.slice(1) : (def.title ?? name);
    taken.add(heading);
    return [[name, heading]];
  });
  return new Map(headings);
}
