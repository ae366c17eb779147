// Compiles the schema into stand-alone validators with ajv. What ajv would write for a map with forty keys is forty
// copies of the same ten lines; so the schema is first lowered to what has to be checked, equal parts are shared, and
// maps get one loop with a look-up of the function for each key.

import { _, Ajv, str } from 'ajv/dist/ajv.js';
import { or } from 'ajv/dist/compile/codegen/index.js';
import { resolveRef } from 'ajv/dist/compile/index.js';
import N from 'ajv/dist/compile/names.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { getValidate } from 'ajv/dist/vocabularies/core/ref.js';
import { nameOfRef, sectionsOf } from './schema.mjs';

const NAMES = N.default;

/** Keywords that are copied as they are; `items`, `properties` and `additionalProperties` are handled by name. */
const CHECKS = [
  'type',
  'const',
  'enum',
  'pattern',
  'minLength',
  'minItems',
  'minimum',
  'maximum',
  'multipleOf',
  'required',
  'anyOf',
];

/** What gets a validator: the items of each section by their singular name, and every other root key. */
function partsOf(schema) {
  const items = sectionsOf(schema).map(({ def }) => [def, schema.$defs[def]]);
  const others = Object.entries(schema.properties).filter(([, property]) => !property['x-section']);
  return Object.fromEntries([...items, ...others.map(([key, property]) => [`root:${key}`, property])]);
}

export const validatorNames = (schema) => Object.keys(partsOf(schema));

/**
 * The schema without its annotations, every distinct part once.
 * @returns `targets`: name of a validator → `$ref` into `defs`.
 */
function lower(schema) {
  const defs = {};
  const names = new Map();
  const place = (part) => share(check(part.$ref ? schema.$defs[nameOfRef(part.$ref)] : part));
  const share = (lowered) => {
    const text = JSON.stringify(lowered);
    if (!names.has(text)) {
      names.set(text, `d${names.size}`);
      defs[names.get(text)] = lowered;
    }
    return { $ref: `#/$defs/${names.get(text)}` };
  };
  const check = (part) => {
    const lowered = {};
    for (const key of CHECKS) if (part[key] !== undefined) lowered[key] = part[key];
    if (part.items) lowered.items = place(part.items);
    if (part.additionalProperties !== undefined) {
      const rest = part.additionalProperties;
      lowered.additionalProperties = {
        keys: Object.fromEntries(Object.entries(part.properties ?? {}).map(([key, value]) => [key, place(value).$ref])),
        ...(rest ? { rest: place(rest).$ref } : {}),
      };
    }
    return lowered;
  };
  const targets = Object.fromEntries(Object.entries(partsOf(schema)).map(([name, part]) => [name, place(part).$ref]));
  return { defs, targets };
}

/** Stands in for `properties`, `patternProperties: {"^x-": true}` and `additionalProperties` at once, and reports as the last. */
const closedMap = {
  keyword: 'additionalProperties',
  type: 'object',
  schemaType: 'object',
  error: { message: str`unknown key`, params: ({ params }) => _`{additionalProperty: ${params.key}}` },
  code(cxt) {
    const { gen, data, schema, it } = cxt;
    const validatorOf = (ref) => getValidate(cxt, resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref));
    const groups = new Map();
    for (const [key, ref] of Object.entries(schema.keys)) groups.set(ref, [...(groups.get(ref) ?? []), key]);
    gen.forIn('key', data, (key) => {
      const check = gen.let('check', _`undefined`);
      const isExtension = _`${key}.startsWith("x-")`;
      gen.if(isExtension, _`continue`);
      let first = true;
      for (const [ref, keys] of groups) {
        const condition = or(...keys.map((name) => _`${key} === ${name}`));
        if (first) gen.if(condition);
        else gen.elseIf(condition);
        first = false;
        gen.assign(check, validatorOf(ref));
      }
      if (!first) gen.else();
      if (schema.rest) gen.assign(check, validatorOf(schema.rest));
      else {
        cxt.setParams({ key });
        cxt.error();
      }
      if (!first) gen.endIf();
      const path = schema.rest
        ? _`${NAMES.instancePath} + "/" + ${key}.replace(/~/g, "~0").replace(/\\//g, "~1")`
        : _`${NAMES.instancePath} + "/" + ${key}`;
      gen.if(_`${check} && !${check}(${data}[${key}], {instancePath: ${path}})`, () => {
        gen.assign(
          NAMES.vErrors,
          _`${NAMES.vErrors} === null ? ${check}.errors : ${NAMES.vErrors}.concat(${check}.errors)`,
        );
        gen.assign(NAMES.errors, _`${NAMES.vErrors}.length`);
      });
    });
  },
};

/**
 * Takes out of ajv's text what nobody reads: the schemas (an error's `params` hold no copy of an enum or a pattern,
 * the schema itself is at hand), the parents, and the same four lines after each error.
 */
function compact(code) {
  const consts = new Map();
  return code
    .replace(/const (schema\d+) = (\{.*?\});(?=const |function |export )/g, (_whole, name, json) => {
      consts.set(name, JSON.parse(json));
      return '';
    })
    .replace(
      /params:\{type: (schema\d+)\.type\}/g,
      (_, name) => `params:{type: ${JSON.stringify(consts.get(name).type)}}`,
    )
    .replace(/params:\{(?:allowedValues: schema\d+\.enum|pattern: "(?:[^"\\]|\\.)*")\}/g, 'params:{}')
    .replace(/, parentData, parentDataProperty, rootData=data\}/g, '}')
    .replace(/,parentData:data\d*,parentDataProperty:\w+,rootData\}/g, '}')
    .replace(
      /const (err\d+) = (\{instancePath.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
      'vErrors = (vErrors ?? []).concat($2);errors++;',
    )
    .replace(
      /\(vErrors \?\? \[\]\)\.concat\(\{instancePath,schemaPath:"([^"]*\/(\w+))",keyword:"\2",params:(\{.*?\})\}\);/g,
      'fault(vErrors, instancePath, "$1", $3);',
    );
}

/** What is left of those lines. The keyword of an error is the last step of its path. */
const FAULT = `const fault = (errors, instancePath, schemaPath, params) =>
  (errors ?? []).concat({ instancePath, schemaPath, keyword: schemaPath.slice(schemaPath.lastIndexOf('/') + 1), params });
`;

/** Text of an ES module that exports `validators`. `require("ajv/dist/runtime/…")` in it is for the bundler. */
export function validatorsModule(schema) {
  const { defs, targets } = lower(schema);
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    meta: false,
    validateSchema: false,
    unicodeRegExp: true,
    code: { source: true, esm: true, optimize: 1 },
  });
  for (const keyword of ['properties', 'patternProperties', 'additionalProperties']) ajv.removeKeyword(keyword);
  ajv.addKeyword(closedMap);
  ajv.addSchema({ $id: 'lowered', $defs: defs });
  const exported = [...new Set(Object.values(targets))];
  const code = standaloneCode(ajv, Object.fromEntries(exported.map((ref) => [nameOfRef(ref), `lowered${ref}`])));
  const table = Object.entries(targets).map(([name, ref]) => `${JSON.stringify(name)}: ${nameOfRef(ref)}`);
  const body = compact(code).replaceAll('export const ', 'const ');
  if (/\bschema\d+\b/.test(body))
    throw new Error('ajv writes other text than `compact` knows: look at its new version');
  return `${FAULT}${body}\nexport const validators = {\n  ${table.join(',\n  ')},\n};\n`;
}
