import json from '../../schemas/roadmap.schema.json';

/**
 * The schema, ready to walk along a document: the one source of shape, documentation and meaning of every key.
 * Shapes are made once, when they are first asked for.
 */

export type Kind =
  | 'text'
  | 'markdown'
  | 'id'
  | 'reference'
  | 'date'
  | 'duration'
  | 'threshold'
  | 'url'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'enum'
  | 'metricKind'
  | 'ruleSeverities'
  | 'any';

export type AudienceOfKey = 'public' | 'select-customers' | 'internal';

/** Which items a reference may name; `sections: ['*']` is every section. */
export interface ReferenceSpec {
  readonly sections: readonly string[];
  readonly nested?: boolean;
  readonly orText?: boolean;
  readonly mayBeGone?: boolean;
  readonly hidden: 'E' | 'I' | '-';
}

export interface EnumValue {
  readonly value: string;
  readonly description: string;
}

interface RawSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly (string | number | null)[];
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly additionalProperties?: boolean | RawSchema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly { readonly required?: readonly string[] }[];
  readonly items?: RawSchema;
  readonly 'x-kind'?: Kind;
  readonly 'x-words'?: readonly string[];
  readonly 'x-refs'?: ReferenceSpec;
  readonly 'x-audience'?: AudienceOfKey;
  readonly 'x-exclusive'?: readonly (readonly [string, string])[];
  readonly 'x-spellings'?: Readonly<Record<string, string>>;
  readonly 'x-section'?: { readonly label: string; readonly order: number };
}

const ROOT = json as unknown as RawSchema & { readonly $defs: Readonly<Record<string, RawSchema>> };

/** One place of the schema, references resolved; what stands beside a `$ref` wins. */
export class Shape {
  readonly #raw: RawSchema;
  readonly #children = new Map<string, Shape | undefined>();
  #item: Shape | undefined;
  #enum: readonly EnumValue[] | undefined;

  constructor(raw: RawSchema) {
    this.#raw = resolve(raw);
  }

  get title(): string | undefined {
    return this.#raw.title;
  }
  get description(): string | undefined {
    return this.#raw.description;
  }
  get examples(): readonly unknown[] {
    return this.#raw.examples ?? [];
  }
  get types(): readonly string[] {
    const { type } = this.#raw;
    return type === undefined ? [] : typeof type === 'string' ? [type] : (type as readonly string[]);
  }
  /** What a scalar here means; of a list, what its entries mean. */
  get kind(): Kind | undefined {
    return this.#raw['x-kind'] ?? this.item?.kind ?? (this.#raw.enum ? 'enum' : undefined);
  }
  get words(): readonly string[] {
    return this.#raw['x-words'] ?? this.item?.words ?? [];
  }
  get refs(): ReferenceSpec | undefined {
    return this.#raw['x-refs'] ?? this.item?.refs;
  }
  /** The widest audience that may see this key; absent means nobody but us. */
  get audience(): AudienceOfKey {
    return this.#raw['x-audience'] ?? 'internal';
  }
  get exclusive(): readonly (readonly [string, string])[] {
    return this.#raw['x-exclusive'] ?? [];
  }
  get spellings(): Readonly<Record<string, string>> {
    return this.#raw['x-spellings'] ?? this.item?.spellings ?? {};
  }
  get required(): readonly string[] {
    return this.#raw.required ?? [];
  }
  /** Sets of keys of which one set must be there (evidence: `title` or `url`). */
  get requiredAny(): readonly (readonly string[])[] {
    return (this.#raw.anyOf ?? []).flatMap((branch) => (branch.required ? [branch.required] : []));
  }
  get constant(): unknown {
    return this.#raw.const;
  }
  get defaultValue(): unknown {
    return this.#raw.default;
  }
  get minimum(): number | undefined {
    return this.#raw.minimum;
  }
  get maximum(): number | undefined {
    return this.#raw.maximum;
  }
  get isMap(): boolean {
    return this.#raw.properties !== undefined || typeof this.#raw.additionalProperties === 'object';
  }
  get isList(): boolean {
    return this.#raw.items !== undefined;
  }
  /** One value may stand for a list of one. */
  get isOneOrList(): boolean {
    return this.isList && this.types.some((t) => t !== 'array' && t !== 'null');
  }
  /** The shape of a list's entries. */
  get item(): Shape | undefined {
    if (!this.#raw.items) return undefined;
    this.#item ??= new Shape(this.#raw.items);
    return this.#item;
  }
  /** Known keys, in the order in which authors write them. */
  get keys(): readonly string[] {
    return Object.keys(this.#raw.properties ?? {});
  }
  /** Any key may stand here, each with the same shape (`policies.rules`). */
  get openValue(): Shape | undefined {
    const open = this.#raw.additionalProperties;
    return typeof open === 'object' ? this.#child('*', open) : undefined;
  }
  get enumValues(): readonly EnumValue[] {
    this.#enum ??= enumOf(this.#raw) ?? this.item?.enumValues ?? [];
    return this.#enum;
  }

  property(key: string): Shape | undefined {
    const properties = this.#raw.properties;
    if (properties && Object.hasOwn(properties, key)) return this.#child(key, properties[key]);
    // A spelling that is understood means the key that it is a spelling of.
    const spelled = this.#raw['x-spellings'];
    if (spelled && Object.hasOwn(spelled, key)) return this.property(spelled[key] ?? '');
    return key.startsWith('x-') ? undefined : this.openValue;
  }

  #child(key: string, raw: RawSchema | undefined): Shape | undefined {
    if (!this.#children.has(key)) this.#children.set(key, raw && new Shape(raw));
    return this.#children.get(key);
  }
}

function resolve(raw: RawSchema): RawSchema {
  if (!raw.$ref) return raw;
  const target = ROOT.$defs[raw.$ref.replace('#/$defs/', '')];
  if (!target) throw new Error(`the schema has no ${raw.$ref}`);
  const { $ref: _, ...beside } = raw;
  return { ...resolve(target), ...beside };
}

function enumOf(raw: RawSchema): readonly EnumValue[] | undefined {
  return raw.enum?.flatMap((value, i) =>
    value === null ? [] : [{ value: String(value), description: raw.enumDescriptions?.[i] ?? '' }],
  );
}

export const rootShape = new Shape(ROOT);

/** The root keys that hold lists of items, in the order of the format. */
export const SECTIONS: readonly string[] = Object.entries(ROOT.properties ?? {})
  .flatMap(([key, raw]) => {
    const section = resolve(raw)['x-section'];
    return section ? [{ key, order: section.order }] : [];
  })
  .sort((a, b) => a.order - b.order)
  .map((s) => s.key);

const sectionSet = new Set(SECTIONS);
export const isSection = (key: string): boolean => sectionSet.has(key);

/** The shape of a section's items. */
export function itemShape(section: string): Shape | undefined {
  return isSection(section) ? rootShape.property(section)?.item : undefined;
}

/** "initiative" for `initiatives`. */
export function sectionLabel(section: string): string {
  const raw = ROOT.properties?.[section];
  return (raw && resolve(raw)['x-section']?.label) ?? section;
}

/** The name of the definition of a section's items: `initiative` for `initiatives`. */
export function definitionOf(section: string): string | undefined {
  return ROOT.properties?.[section]?.items?.$ref?.replace('#/$defs/', '');
}

/** Sections whose items have ids and share one namespace; the others do without (format §4). */
export const hasIds = (section: string): boolean => itemShape(section)?.property('id') !== undefined;

/** The shape at a path of keys and list positions below the root. */
export function shapeAt(path: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = rootShape;
  for (const step of path) {
    if (!shape) return undefined;
    shape =
      typeof step === 'number'
        ? (shape.item ?? shape)
        : (shape.isList && !shape.isMap ? shape.item : shape)?.property(step);
  }
  return shape;
}
