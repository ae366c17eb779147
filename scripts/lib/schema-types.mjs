// TypeScript types of a document, from the schema.
import { nameOfRef, sectionsOf } from './schema.mjs';

const pascal = (name) => name[0].toUpperCase() + name.slice(1);
const literal = (value) => `'${String(value).replaceAll("'", "\\'")}'`;
const SCALARS = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean' };

const HEAD = `// Generated from schemas/roadmap.schema.json: a document without what counts as absent and without \`x-…\` keys.

/** Text as it may be written: \`title: 404\` is text too. */
export type Text = string | number | boolean;
`;

const comment = (text, indent = '') => (text ? `${indent}/** ${text.replaceAll('*/', '* /')} */\n` : '');
const typesOf = (schema) => [schema.type ?? []].flat().filter((type) => type !== 'null');

/** Maps and enums have a name in TypeScript; everything else is written out where it is used. */
const isNamed = (schema) => Boolean(schema.enum || schema.properties);

/** Writes types of parts of one schema. */
class Writer {
  constructor(schema) {
    this.defs = schema.$defs;
  }

  typeOf(schema) {
    if (schema.$ref) {
      const name = nameOfRef(schema.$ref);
      return isNamed(this.defs[name]) ? pascal(name) : this.typeOf(this.defs[name]);
    }
    if ('const' in schema) return JSON.stringify(schema.const);
    if (schema.enum) {
      const values = schema.enum.filter((value) => value !== null);
      return values.map(literal).join(' | ');
    }
    const types = typesOf(schema);
    if (schema['x-kind'] === 'enum') return `${this.typeOf(schema.items)} | ${this.single(schema, 'array')}`;
    if (types.length === 0) return 'unknown';
    const text = ['string', 'number', 'boolean'].every((type) => types.includes(type));
    const rest = text ? types.filter((type) => !(type in SCALARS)) : types;
    return [...(text ? ['Text'] : []), ...new Set(rest.map((type) => this.single(schema, type)))].join(' | ');
  }

  single(schema, type) {
    if (type === 'array') {
      const item = this.typeOf(schema.items);
      return `readonly ${item.includes('|') ? `(${item})` : item}[]`;
    }
    if (type !== 'object') return SCALARS[type];
    if (schema.properties) return `{\n${this.members(schema)}}`;
    return `Readonly<Record<string, ${this.typeOf(schema.additionalProperties)}>>`;
  }

  members(schema) {
    const required = new Set(schema.required);
    return Object.entries(schema.properties)
      .map(([key, value]) => {
        const description = value.description ?? this.defs[nameOfRef(value.$ref)].description;
        const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
        return `${comment(description, '  ')}  readonly ${name}${required.has(key) ? '' : '?'}: ${this.typeOf(value)};\n`;
      })
      .join('');
  }

  declaration(name, schema) {
    const head = comment(schema.description);
    if (typesOf(schema).length === 1 && schema.properties) {
      return `${head}export interface ${pascal(name)} {\n${this.members(schema)}}\n`;
    }
    return `${head}export type ${pascal(name)} = ${this.typeOf(schema)};\n`;
  }
}

/** The text of a TypeScript module: a type for each map and enum, and what belongs to which section. */
export function typesModule(schema) {
  const writer = new Writer(schema);
  const sections = sectionsOf(schema);
  const named = Object.entries(schema.$defs).filter(([, def]) => isNamed(def));
  return [
    HEAD,
    writer.declaration('roadmap', schema),
    ...named.map(([name, def]) => writer.declaration(name, def)),
    `/** The root keys whose values are lists of items. */\nexport type SectionName =\n${sections.map(({ key }) => `  | ${literal(key)}`).join('\n')};\n`,
    `/** The items of each section. */\nexport interface ItemOf {\n${sections.map(({ key, def }) => `  readonly ${key}: ${pascal(def)};\n`).join('')}}\n`,
  ].join('\n');
}
