// Colors, by VS Code's own TextMate engine.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { env } from 'vscode';
import { extension } from './support';

// The part of vscode-textmate and vscode-oniguruma that is used.
interface State {
  readonly depth: number;
}
interface Grammar {
  tokenizeLine(
    line: string,
    state: State | null,
  ): { tokens: { startIndex: number; endIndex: number; scopes: string[] }[]; ruleStack: State };
}
interface Textmate {
  Registry: new (options: {
    onigLib: Promise<object>;
    loadGrammar(scope: string): Promise<object>;
  }) => { loadGrammar(scope: string): Promise<Grammar | null> };
  parseRawGrammar(text: string, name: string): object;
}
interface Oniguruma {
  loadWASM(data: ArrayBuffer): Promise<void>;
  OnigScanner: new (patterns: string[]) => object;
  OnigString: new (text: string) => object;
}

/** Where VS Code keeps its own packages: plain on a server, in an archive in the desktop. */
function engineFolder(): string {
  const folders = ['node_modules', 'node_modules.asar', 'node_modules.asar.unpacked'].map((f) => join(env.appRoot, f));
  const folder = folders.find((f) => existsSync(join(f, 'vscode-oniguruma', 'release', 'onig.wasm')));
  if (!folder) throw new Error(`no vscode-oniguruma in ${env.appRoot}`);
  return folder;
}

async function loadGrammar(): Promise<Grammar> {
  const folder = engineFolder();
  const load = createRequire(join(folder, 'index.js'));
  const { Registry, parseRawGrammar }: Textmate = load(join(folder, 'vscode-textmate'));
  const oniguruma: Oniguruma = load(join(folder, 'vscode-oniguruma'));
  const wasm = readFileSync(join(folder, 'vscode-oniguruma', 'release', 'onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const file = join(extension().extensionPath, 'syntaxes', 'service-roadmap.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  const grammar = await registry.loadGrammar('source.service-roadmap');
  assert.ok(grammar);
  return grammar;
}

/** The innermost scope of each token that is not blank: `text → scope`, without what all scopes end with. */
function tokens(grammar: Grammar, text: string): string[] {
  let state: State | null = null;
  return text.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens
      .map((token) => ({ text: line.slice(token.startIndex, token.endIndex).trim(), scope: token.scopes.at(-1) ?? '' }))
      .filter((token) => token.text !== '')
      .map((token) => `${token.text} → ${token.scope.replace(/\.service-roadmap$/, '')}`);
  });
}

/** What must be among the tokens of a text. */
const cases: readonly [what: string, text: string, expected: string[]][] = [
  ['marker', 'serviceRoadmap: 1', ['serviceRoadmap → keyword.control.root', '1 → constant.numeric']],
  ['root keys', 'sunsets:\n  - title: x', ['sunsets → keyword.control.root', 'title → entity.name.tag']],
  [
    'a root key with text',
    'vision: |\n  a: b\nbrand: x',
    ['a: b → string.unquoted.block', 'brand → keyword.control.root'],
  ],
  [
    'block text in a list item ends with it',
    '- description: >-\n    a\n\n    b: c\n  title: x',
    ['b: c → string.unquoted.block', 'title → entity.name.tag'],
  ],
  ['ids', '- id: web-chat', ['id → entity.name.tag', 'web-chat → entity.name.type.id']],
  ['ids in braces', '- { id: fax, title: Fax }', ['fax → entity.name.type.id', 'Fax → string.unquoted.plain']],
  ['ids in JSON', '{ "id": "fax" }', ['"id" → entity.name.tag', '"fax" → entity.name.type.id']],
  ['a reference', 'owner: service-lead', ['service-lead → variable.other.reference']],
  ['references', '  goals: [a, b]', ['a → variable.other.reference', 'b → variable.other.reference']],
  [
    'references in braces',
    '- { uses: [a], owner: me }',
    ['a → variable.other.reference', 'me → variable.other.reference'],
  ],
  ['a word that is no id', '    replacement: none', ['none → constant.language.reserved']],
  [
    'dates',
    'a: 2026-11-21\nb: 2026-Q4\nc: FY2024/25-H2\nd: { e: 2026-11, f: FY2026 }\ng: undecided',
    [
      '2026-11-21 → constant.numeric.date',
      '2026-Q4 → constant.numeric.date',
      'FY2024/25-H2 → constant.numeric.date',
      '2026-11 → constant.numeric.date',
      'FY2026 → constant.numeric.date',
      'undecided → constant.language.reserved',
    ],
  ],
  ['a date in a text', 'a: on 2026-11-21', ['on 2026-11-21 → string.unquoted.plain']],
  ['durations', 'duration: 90 days', ['90 → constant.numeric.duration', 'days → keyword.other.unit']],
  ['comments', 'a: b#c # d', ['b#c → string.unquoted.plain', 'd → comment.line.number-sign']],
  [
    'directives',
    '# roadmap-ignore: end-before-start',
    ['roadmap-ignore → keyword.other.ignore', 'end-before-start → constant.other.rule-id'],
  ],
  ['quotes', "a: \"x\\n# y\"\nb: 'it''s'", ['\\n → constant.character.escape', "'' → constant.character.escape"]],
  ['quotes over lines', 'a: "x\n  b: c"\nd: 1', ['b: c → string.quoted.double', 'd → entity.name.tag']],
  ['anchors, aliases, tags', 'a: &x !!str 1\nb: *x', ['x → entity.name.label.anchor', '!!str → storage.type.tag']],
  [
    'braces over lines',
    'a: {\n  b: 1,\n}\nc: true',
    ['b → entity.name.tag', 'c → entity.name.tag', 'true → constant.language'],
  ],
  ['conflict markers', '<<<<<<< HEAD', ['<<<<<<< HEAD → invalid.illegal.conflict-marker']],
];

const LONG = 50_000; // characters
const longLines: readonly string[] = [
  `a: ${'1'.repeat(LONG)}`,
  `id: ${'a-'.repeat(LONG / 2)}`,
  `- { a: ${'x '.repeat(LONG / 2)}`,
  `a: ${'&b '.repeat(LONG / 3)}`,
  `${'- '.repeat(LONG / 2)}`,
  `{${'"a":1,'.repeat(LONG / 6)}`,
  `[${'"'.repeat(LONG)}`,
  `${' '.repeat(LONG)}#`,
];

suite('grammar', () => {
  let grammar: Grammar;
  suiteSetup(async () => {
    grammar = await loadGrammar();
  });

  for (const [what, text, expected] of cases) {
    test(what, () => {
      const found = tokens(grammar, text);
      assert.deepEqual(
        expected.filter((token) => !found.includes(token)),
        [],
        found.join('\n'),
      );
    });
  }

  test('knows all root keys of the schema', () => {
    const file = join(extension().extensionPath, 'schemas', 'roadmap.schema.json');
    const schema: { properties: object } = JSON.parse(readFileSync(file, 'utf8'));
    for (const key of Object.keys(schema.properties).filter((name) => !name.startsWith('$'))) {
      assert.ok(tokens(grammar, `${key}: x`).includes(`${key} → keyword.control.root`), key);
    }
  });

  test('comes to an end with long lines', () => {
    for (const line of longLines) tokens(grammar, line);
  });
});
