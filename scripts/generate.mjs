// Everything that is made from schemas/roadmap.schema.json and from the tables of rules and metric kinds.
//   node scripts/generate.mjs [--check] [--verbose]
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { typesModule } from './lib/schema-types.mjs';
import { validatorNames, validatorsModule } from './lib/validators.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The committed pages: file, the module that makes it, and the function in it. */
const PAGES = [
  { file: 'docs/format.md', module: 'roadmap/schema/docs.ts', make: (exports, schema) => exports.formatPage(schema) },
  { file: 'docs/rules.md', module: 'roadmap/rules/docs.ts', make: (exports) => exports.rulesPage() },
  { file: 'package.json', module: 'roadmap/rules/table.ts', make: (exports) => manifestWithRules(exports) },
  { file: 'docs/metrics.md', module: 'roadmap/model/metricsDocs.ts', make: (exports) => exports.metricsPage() },
];

/** package.json, in which the setting names the rules that there are. */
function manifestWithRules({ shownRules, isSwitchable }) {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const rules = shownRules().filter((rule) => isSwitchable(rule.id));
  manifest.contributes.configuration.properties['serviceRoadmap.rules'].propertyNames = {
    enum: rules.map((rule) => rule.id),
    enumDescriptions: rules.map((rule) => rule.doc.title),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const declarations = (schema) => `// Generated from schemas/roadmap.schema.json.

/** What ajv reports, without \`message\`; of \`params\` what is needed: the key, the type or the limit. */
export interface ErrorObject {
  /** JSON pointer into the value that was given; empty for the value itself. */
  readonly instancePath: string;
  readonly keyword: string;
  /** Below the definition that holds the value: \`#/type\`, \`#/anyOf/0/required\`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface ValidateFunction {
  (data: unknown): boolean;
  /** Of the last call; null where there is none. */
  errors?: readonly ErrorObject[] | null;
}

/** One for the items of each section, by the singular name; one for each other root key, as \`root:<key>\`. */
export declare const validators: Readonly<Record<string, ValidateFunction>>;
export type ValidatorName =
${validatorNames(schema)
  .map((name) => `  | '${name}'`)
  .join('\n')};
`;

/** Runs a TypeScript module of the project and gives its exports. */
async function load(module) {
  const result = await build({
    entryPoints: [join(ROOT, module)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`);
}

/** Writes a file unless it says the same already. Gives whether it differed. */
async function put(file, text, { dry = false } = {}) {
  const path = join(ROOT, file);
  const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  if (before === text) return false;
  if (!dry) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return true;
}

/**
 * Brings the generated files up to date. The docs pages come last, because their modules may import what is generated.
 * @param options.check leave the committed pages as they are and only compare them
 * @param options.verbose say what was written
 * @returns the committed pages that differed, and those skipped because their module does not exist yet or does not build
 */
export async function generate({ check = false, verbose = false } = {}) {
  const say = (text) => verbose && console.log(text);
  const schema = JSON.parse(await readFile(join(ROOT, 'schemas/roadmap.schema.json'), 'utf8'));
  const outputs = [
    ['roadmap/generated/validators.js', validatorsModule(schema)],
    ['roadmap/generated/validators.d.ts', declarations(schema)],
    ['roadmap/generated/types.ts', typesModule(schema)],
  ];
  for (const [file, text] of outputs) if (await put(file, text)) say(`${file}: written`);

  const changed = [];
  const skipped = [];
  for (const { file, module, make } of PAGES) {
    if (!existsSync(join(ROOT, module))) {
      skipped.push(file);
      say(`${file}: skipped, ${module} does not exist`);
      continue;
    }
    let exports;
    try {
      exports = await load(module);
    } catch (error) {
      // Whoever bundles the same sources next hears of it; validators and types are needed before that.
      if (check) throw error;
      skipped.push(file);
      console.error(`${file}: not made, ${module} does not build`);
      continue;
    }
    if (await put(file, make(exports, schema), { dry: check })) {
      changed.push(file);
      say(`${file}: ${check ? 'out of date' : 'written'}`);
    }
  }
  return { changed, skipped };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check');
  const { changed } = await generate({ check, verbose: process.argv.includes('--verbose') });
  if (check && changed.length > 0) {
    console.error(`Out of date: ${changed.join(', ')}. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  }
}
