/** The tables and lists of docs/format.md. */

export interface SchemaPart {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly (string | number | null)[];
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly { readonly required?: readonly string[] }[];
  readonly 'x-kind'?: string;
  readonly 'x-words'?: readonly string[];
  readonly 'x-audience'?: string;
  readonly 'x-exclusive'?: readonly (readonly string[])[];
  readonly 'x-refs'?: {
    readonly sections: readonly string[];
    readonly nested?: boolean;
    readonly orText?: boolean;
    readonly mayBeGone?: boolean;
    readonly hidden: 'E' | 'I' | '-';
  };
  readonly 'x-section'?: { readonly label: string; readonly order: number };
}

/** What the tables need to know of the whole: the definitions, and the heading under which each map is told. */
export interface Reader {
  readonly defs: Readonly<Record<string, SchemaPart>>;
  readonly headings: ReadonlyMap<string, string>;
}

/** From this many on, the values of an enum stand below the table and not in it. */
const MANY_VALUES = 8;

const typesOf = (part: SchemaPart): readonly string[] => [part.type ?? []].flat();
const code = (text: unknown): string => `\`${text}\``;

/** The definition that a key or the entries of its list refer to. */
export function targetOf(part: SchemaPart): string | undefined {
  return (part.$ref ?? part.items?.$ref)?.replace('#/$defs/', '');
}

export function resolve(part: SchemaPart, { defs }: Reader): SchemaPart {
  return part.$ref ? { ...defs[targetOf(part) ?? ''], ...part } : part;
}

/** The table of some keys of a map. `everybody`: what `public` is called where no item holds the map. */
export function keyTable(def: SchemaPart, keys: readonly string[], reader: Reader, everybody = 'as the item'): string {
  const rows = keys.map((key) => {
    const property = def.properties?.[key] ?? {};
    const value = `${valueText(property, reader)}${conditions(def, key)}`;
    const audience = audienceText(property['x-audience'], everybody);
    const cells = [code(key), value, audience, resolve(property, reader).description ?? ''];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  });
  return ['| key | value | seen by | |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function audienceText(audience: string | undefined, everybody: string): string {
  if (audience === 'public') return everybody;
  return audience === 'select-customers' ? 'select customers' : 'internal';
}

/** Whether a key must be there, and which it excludes. */
function conditions(def: SchemaPart, key: string): string {
  const excluded = (def['x-exclusive'] ?? []).filter((pair) => pair.includes(key)).flat();
  const not = excluded.filter((each) => each !== key).map(code);
  const branches = (def.anyOf ?? []).flatMap((each) => each.required ?? []);
  const others = branches.includes(key) ? branches.filter((each) => each !== key).map(code) : [];
  return [
    def.required?.includes(key) ? '; required' : '',
    others.length > 0 ? `; required without ${others.join(', ')}` : '',
    not.length > 0 ? `; not with ${not.join(', ')}` : '',
  ].join('');
}

/** What may stand behind a key, in words. */
function valueText(property: SchemaPart, reader: Reader): string {
  const part = resolve(property, reader);
  if (part.const !== undefined) return code(JSON.stringify(part.const));
  if (!part.items) return scalarText(property, reader);
  const one = scalarText(part.items, reader);
  if (typesOf(part).includes('string')) return `${one}${wordsText(part)}; one, or a list`;
  return `list: ${one}`;
}

function scalarText(property: SchemaPart, reader: Reader): string {
  const part = resolve(property, reader);
  if (part.properties) {
    const heading = reader.headings.get(targetOf(property) ?? '') ?? '';
    const anchor = heading.toLowerCase().replaceAll("'", '').replaceAll(' ', '-');
    const map = `[${heading.charAt(0).toLowerCase()}${heading.slice(1)}](#${anchor})`;
    return part['x-kind'] ? `${kindText(part)} or ${map}` : `${map}${wordsText(part)}`;
  }
  if (part['x-kind'] === 'enum' && part.enum) return enumText(part);
  return kindText(part);
}

function enumText(part: SchemaPart): string {
  const values = (part.enum ?? []).filter((value) => value !== null);
  if (values.length >= MANY_VALUES) return `one of ${values.length}, see below`;
  return values.map((value) => (value === part.default ? `**${code(value)}**` : code(value))).join(' · ');
}

function kindText(part: SchemaPart): string {
  const kind = part['x-kind'] ?? 'text';
  const { minimum, maximum } = part;
  const range = maximum === undefined ? '' : `, ${minimum} to ${maximum}`;
  switch (kind) {
    case 'reference':
      return referenceText(part);
    case 'metricKind':
      return 'a kind of [metrics.md](metrics.md), or `custom`';
    case 'markdown':
      return 'Markdown';
    case 'url':
      return 'address';
    case 'integer':
      return `whole number${range}`;
    case 'number':
      return `number${range}${wordsText(part)}`;
    case 'boolean':
      return '`true` or `false`';
    case 'any':
      return 'any value';
    case 'ruleSeverities':
      return 'map of rule ids to severities';
    default:
      return `${kind}${wordsText(part)}`;
  }
}

const wordsText = (part: SchemaPart): string => (part['x-words'] ?? []).map((word) => ` or ${code(word)}`).join('');

function referenceText(part: SchemaPart): string {
  const { sections = [], orText } = part['x-refs'] ?? {};
  const names = sections.includes('*') ? 'id of any item' : `id from ${sections.map(code).join(', ')}`;
  return `${names}${orText ? ', or text' : ''}`;
}

export interface Below {
  /** Key and definition of each enum that has to be explained. */
  readonly enums: readonly (readonly [string, string])[];
  /** The maps that follow. */
  readonly maps: readonly string[];
}

/** The definitions that some keys use and that were not told yet; they count as told afterwards. */
export function below(def: SchemaPart, keys: readonly string[], reader: Reader, told: Set<string>): Below {
  const enums: [string, string][] = [];
  const maps: string[] = [];
  for (const key of keys) {
    const name = usedBy(def.properties?.[key] ?? {}, reader);
    const target = name === undefined ? undefined : reader.defs[name];
    if (!name || !target || told.has(name)) continue;
    told.add(name);
    if (target.properties) maps.push(name);
    else enums.push([key, name]);
  }
  return { enums, maps };
}

/** The map or enum that a key leads to, also through a definition that is a list or has open keys. */
function usedBy(property: SchemaPart, reader: Reader): string | undefined {
  const name = targetOf(property);
  const target = name === undefined ? undefined : reader.defs[name];
  if (!name || !target) return undefined;
  if (target.properties || (target.enum && target['x-kind'] === 'enum')) return name;
  return target.items ? targetOf(target) : undefined;
}

/** What each value of some enums means. */
export function enumLists(enums: Below['enums'], reader: Reader): string {
  const texts = enums.map(([key, name]) => {
    const def = reader.defs[name] ?? {};
    const rows = (def.enum ?? []).flatMap((value, index) =>
      value === null ? [] : [`- ${code(value)}: ${def.enumDescriptions?.[index] ?? ''}`],
    );
    return `Values of **${code(key)}**:\n\n${rows.join('\n')}\n`;
  });
  return texts.join('\n');
}
