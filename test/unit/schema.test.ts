import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020';
import { parse } from 'yaml';
import { type ValidateFunction, validators } from '../../roadmap/generated/validators';
import { METRIC_KIND_IDS } from '../../roadmap/model/metricKinds';
import { formatPage, type SchemaDocument } from '../../roadmap/schema/docs';
import { EXAMPLE } from '../../roadmap/schema/docsProse';
import json from '../../schemas/roadmap.schema.json';
import { PUBLIC_EXAMPLE, SMALL_EXAMPLE } from './fixtures/formatExamples';
import {
  INTERNAL_DEFINITIONS,
  INTERNAL_KEYS,
  REFERENCES,
  REQUIRED,
  SELECT_KEYS,
  UNKNOWN_KEYS,
  VALUES,
} from './fixtures/schemaCases';

interface Part {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly required?: readonly string[];
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
}

const schema: Part & { readonly $defs: Readonly<Record<string, Part>> } = json;
const VOCABULARY = ['audience', 'default', 'exclusive', 'kind', 'refs', 'section', 'spellings', 'words'];
const KINDS = [
  ...['text', 'markdown', 'id', 'reference', 'date', 'duration', 'threshold', 'url', 'number', 'integer', 'boolean'],
  ...['enum', 'any', 'metricKind', 'ruleSeverities'],
];

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
ajv.addVocabulary(['enumDescriptions', ...VOCABULARY.map((word) => `x-${word}`)]);
ajv.addSchema(schema);

function resolve(part: Part): Part {
  if (!part.$ref) return part;
  const target = schema.$defs[part.$ref.replace('#/$defs/', '')];
  assert.ok(target, part.$ref);
  return { ...resolve(target), ...part };
}

/** Every key of every map, with the name of the definition (`root` for the document itself). */
function* keys(): Generator<{ owner: string; key: string; at: string; part: Part }> {
  for (const [owner, def] of [['root', schema] as const, ...Object.entries(schema.$defs)]) {
    for (const [key, property] of Object.entries(def.properties ?? {})) {
      yield { owner, key, at: `${owner}.${key}`, part: resolve(property) };
    }
  }
}

const covers = (list: readonly string[], at: string): boolean =>
  list.includes(at) || list.includes(`*.${at.slice(at.indexOf('.') + 1)}`);

test('the schema is valid JSON Schema 2020-12 and compiles in strict mode', () => {
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(schema.$id, 'urn:service-roadmap:schema:1');
  assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
  assert.ok(ajv.getSchema('urn:service-roadmap:schema:1'));
});

test('every key says what it is, what it means and who may see it', () => {
  for (const { at, part } of keys()) {
    assert.ok(part.title, `${at} has a title`);
    assert.ok(part.description && /[.…]$/.test(part.description), `${at} has a description that ends with a period`);
    assert.ok(['public', 'select-customers', 'internal'].includes(String(part['x-audience'])), `${at} has an audience`);
    const leaf = part.items ? resolve(part.items) : part;
    const kind = leaf['x-kind'];
    if (leaf.properties && kind === undefined) continue;
    assert.ok(KINDS.includes(String(kind)), `${at} has a kind`);
    assert.equal(kind === 'reference', leaf['x-refs'] !== undefined, `${at}: references say what they name`);
    assert.equal(kind === 'enum' || kind === 'metricKind', leaf.enum !== undefined, `${at}: enums have values`);
  }
});

test('every map is closed, but for x- keys', () => {
  const maps = Object.entries({ root: schema, ...schema.$defs }).filter(([, def]) => def.properties);
  assert.ok(maps.length > 45);
  for (const [name, def] of maps) {
    assert.equal(def.additionalProperties, false, name);
    assert.deepEqual(def.patternProperties, { '^x-': true }, name);
    for (const pair of (def['x-exclusive'] as string[][] | undefined) ?? []) {
      assert.ok(pair.length === 2 && pair.every((key) => def.properties?.[key]), `${name}: ${pair}`);
    }
  }
});

test('every value of an enum is described; defaults and spellings are values', () => {
  for (const [name, def] of Object.entries(schema.$defs)) {
    if (!def.enum) continue;
    assert.equal(def.enumDescriptions?.length, def.enum.length, name);
    def.enum.forEach((value, i) => {
      assert.equal(def.enumDescriptions?.[i] === '', value === null, `${name}: ${value}`);
    });
    assert.equal(def.enum.indexOf(null), [def.type].flat().includes('null') ? def.enum.length - 1 : -1, name);
    for (const spelled of Object.values((def['x-spellings'] as object | undefined) ?? {})) {
      assert.ok(def.enum.includes(spelled), `${name}: ${spelled}`);
    }
  }
  for (const { at, part } of keys()) {
    assert.deepEqual(part.default, part['x-default'], at);
    if (part.enum && part.default !== undefined) assert.ok(part.enum.includes(part.default), at);
  }
});

test('one value or a list of an enum: both take the same values', () => {
  for (const { at, part } of keys()) {
    if (part['x-kind'] !== 'enum' || !part.items) continue;
    const values = resolve(part.items).enum?.filter((value) => value !== null);
    assert.equal(part.pattern, `^(?:${values?.join('|')})?$`, at);
  }
});

test('the metric kinds of the schema are those of the catalog', () => {
  assert.deepEqual(schema.$defs.metricKind?.enum, METRIC_KIND_IDS);
});

test('sections have an order, a label and a definition', () => {
  const sections = Object.entries(schema.properties ?? {}).filter(([, part]) => part['x-section']);
  assert.equal(sections.length, 19);
  const orders = sections.map(([, part]) => (part['x-section'] as { order: number }).order);
  assert.deepEqual(
    orders,
    orders.map((_, i) => i + 1),
  );
  for (const [key, part] of sections) {
    assert.deepEqual(part.type, ['array', 'null'], key);
    assert.ok(part.items?.$ref, key);
  }
});

test('required keys', () => {
  const found: Record<string, readonly string[]> = {};
  for (const [name, def] of Object.entries(schema.$defs)) {
    const either = def.anyOf?.map((each) => each.required.join()).join('|');
    const all = [...(def.required ?? []), ...(either ? [either] : [])];
    if (all.length > 0) found[name] = all;
  }
  assert.deepEqual(found, REQUIRED);
  assert.deepEqual(schema.required, ['serviceRoadmap', 'title']);
});

test('references', () => {
  const covered = new Set<string>();
  for (const { at, part } of keys()) {
    const leaf = part['x-refs'] ? part : part.items;
    const row = REFERENCES.find((each) => covers(each.keys, at) && at !== 'root.goals' && at !== 'root.metrics');
    if (!row) {
      assert.equal(leaf?.['x-refs'], undefined, `${at} is no reference`);
      continue;
    }
    const { keys: named, words, ...refs } = row;
    assert.deepEqual(leaf?.['x-refs'], refs, at);
    assert.deepEqual(part['x-words'], words, at);
    for (const each of named) if (covers([each], at)) covered.add(each);
  }
  for (const { keys: named } of REFERENCES) for (const each of named) assert.ok(covered.has(each), each);
});

test('audiences', () => {
  const internalRoot = ['$schema', 'serviceRoadmap', 'owner', 'audience', 'policies'];
  const internalSections = ['assumptions', 'dilemmas', 'competitors', 'technologies', 'stakeholders', 'skills'];
  for (const { owner, key, at, part } of keys()) {
    const internal =
      owner === 'root'
        ? [...internalRoot, ...internalSections].includes(key)
        : INTERNAL_DEFINITIONS.includes(owner) || covers(INTERNAL_KEYS, at);
    const select = owner === 'root' ? key === 'segments' : owner === 'segment' || SELECT_KEYS.includes(at);
    assert.equal(part['x-audience'], internal ? 'internal' : select ? 'select-customers' : 'public', at);
  }
});

/** A value for each key that must be there. */
const FILLERS: Readonly<Record<string, unknown>> = {
  id: 'some-id',
  title: 'Some title',
  retires: 'fax',
  date: '2026-11',
  start: '2026',
  kind: 'custom',
  channel: 'phone',
  statement: 'It holds.',
  dilemma: 'optimal-channels',
  summary: 'Done.',
  who: 'some',
  what: 'Something',
  value: 1,
  url: 'https://example.org',
};

/** The smallest map of a definition that is valid, with one key set. */
function filled(name: string, key?: string, value?: unknown): Record<string, unknown> {
  const names = [...(schema.$defs[name]?.required ?? []), schema.$defs[name]?.anyOf?.[0]?.required[0] ?? []].flat();
  const rest = Object.fromEntries(names.filter((each) => each !== key).map((each) => [each, FILLERS[each]]));
  // A target needs one of two keys: what is tested stands in for the other.
  if (name === 'target' && key === 'change' && value !== null) delete rest.value;
  return key === undefined ? rest : { ...rest, [key]: value };
}

/** Where a nested definition stands in one that has a validator of its own. */
const HOLDERS: Readonly<Record<string, (value: unknown) => readonly [string, unknown]>> = {
  link: (value) => ['initiative', filled('initiative', 'links', [value])],
  evidence: (value) => ['initiative', filled('initiative', 'evidence', [value])],
  nestedMilestone: (value) => ['sunset', filled('sunset', 'milestones', [value])],
  phase: (value) => ['initiative', filled('initiative', 'phases', [value])],
  sunsetPhase: (value) => ['sunset', filled('sunset', 'phases', [value])],
  communication: (value) => ['sunset', filled('sunset', 'communications', [value])],
  notice: (value) => ['sunset', filled('sunset', 'notice', value)],
  vendorCheck: (value) => ['sunset', filled('sunset', 'vendor', value)],
  exception: (value) => ['sunset', filled('sunset', 'exceptions', [value])],
  rice: (value) => ['initiative', filled('initiative', 'rice', value)],
  baseline: (value) => ['metric', filled('metric', 'baseline', value)],
  observation: (value) => ['metric', filled('metric', 'observations', [value])],
  benchmark: (value) => ['metric', filled('metric', 'benchmarks', [value])],
  target: (value) => ['metric', filled('metric', 'target', value)],
  scale: (value) => ['metric', filled('metric', 'scale', value)],
  band: (value) => ['metric', filled('metric', 'band', value)],
  volume: (value) => ['channel', filled('channel', 'volume', [value])],
  move: (value) => ['competitor', filled('competitor', 'moves', [value])],
  change: (value) => ['revision', filled('revision', 'changes', [value])],
  component: (value) => ['root:components', { 'service-goal': value }],
  maturity: (value) => ['root:capabilities', { 'connected-journeys': { maturity: value } }],
};

/** Whether schema and compiled validators accept a map; they must agree. */
function accepts(name: string, value: unknown): boolean {
  const full = ajv.getSchema(`urn:service-roadmap:schema:1#/$defs/${name}`);
  assert.ok(full, name);
  const [target, held] = validators[name]
    ? ([name, value] as const)
    : (HOLDERS[name]?.(value) ?? ([`root:${name}`, value] as const));
  const compiled: ValidateFunction | undefined = validators[target];
  assert.ok(compiled, target);
  const accepted = full(value) === true;
  assert.equal(compiled(held), accepted, `compiled validator of ${name} for ${JSON.stringify(value)}`);
  return accepted;
}

for (const { at, valid, invalid } of VALUES) {
  test(`values of ${at.join(', ')}`, () => {
    for (const each of at) {
      const [name = '', key = ''] = each.split('.');
      for (const value of valid)
        assert.ok(accepts(name, filled(name, key, value)), `${each}: ${JSON.stringify(value)} is fine`);
      for (const value of invalid)
        assert.ok(!accepts(name, filled(name, key, value)), `${each}: ${JSON.stringify(value)} is not`);
    }
  });
}

test('examples in the schema are valid where they stand', () => {
  for (const { owner, key, at, part } of keys()) {
    if (owner === 'root') continue;
    for (const example of part.examples ?? []) {
      const value =
        part.items && ![part.type].flat().includes('string') && !Array.isArray(example) ? [example] : example;
      const fits = ajv.getSchema(`urn:service-roadmap:schema:1#/$defs/${owner}/properties/${key}`);
      assert.ok(fits?.(value), `${at}: ${JSON.stringify(value)}`);
    }
  }
});

test('required keys are missed, unknown keys are reported, x- keys are not', () => {
  for (const [name, required] of Object.entries(REQUIRED)) {
    assert.ok(accepts(name, filled(name)), name);
    assert.ok(accepts(name, { ...filled(name), 'x-ours': { any: ['thing'] } }), `${name} with an x- key`);
    for (const key of required) {
      const without = filled(name);
      for (const each of key.split('|')) delete without[each];
      assert.ok(!accepts(name, { ...without, 'x-filler': 1 }), `${name} without ${key}`);
    }
  }
  for (const [name, key] of UNKNOWN_KEYS) assert.ok(!accepts(name, { ...filled(name), [key]: 'a' }), `${name}.${key}`);
});

test('compiled validators report all faults with their places', () => {
  const validate = validators.sunset;
  assert.ok(validate);
  const faulty = { id: 'Fax', title: 'Fax ends', strat: 1, end: 'soon', notice: { lead: 9 }, links: [{ title: 'x' }] };
  assert.equal(validate(faulty), false);
  const found = (validate.errors ?? []).map((error) => {
    const { missingProperty, additionalProperty } = error.params;
    return [error.instancePath, error.keyword, missingProperty ?? additionalProperty ?? ''].join(' ').trim();
  });
  assert.deepEqual(found.sort(), [
    '/end pattern',
    '/id pattern',
    '/links/0 required url',
    '/notice/lead type',
    'additionalProperties strat',
    'required retires',
  ]);
  assert.equal(validate(filled('sunset')), true);
  assert.equal(validate.errors, null);
});

for (const [name, text] of Object.entries({ SMALL_EXAMPLE, PUBLIC_EXAMPLE, EXAMPLE })) {
  test(`the example ${name} is valid`, () => {
    const document: Record<string, unknown> = parse(text);
    const validate = ajv.getSchema('urn:service-roadmap:schema:1');
    assert.ok(validate?.(document), JSON.stringify(validate?.errors));
    for (const [key, value] of Object.entries(document)) {
      const definition = schema.properties?.[key]?.items?.$ref?.replace('#/$defs/', '');
      const compiled = validators[definition ?? `root:${key}`];
      assert.ok(compiled, key);
      for (const each of definition ? (value as unknown[]) : [value]) assert.ok(compiled(each), key);
    }
  });
}

test('docs/format.md is what the schema says', () => {
  assert.equal(
    readFileSync('docs/format.md', 'utf8'),
    formatPage(json as unknown as SchemaDocument),
    'run `npm run generate`',
  );
});
