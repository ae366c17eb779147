import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const CLI = path.join(process.cwd(), 'dist', 'cli.js');
const RIGHT = 'serviceRoadmap: 1\ntitle: T\nvision: V\nhorizon: { start: 2026 }\n';
const WRONG = `${RIGHT}channels:\n  - { id: phone, title: Phone, mode: asisted }\n`;
const WARNED = `${RIGHT}titel: T\n`;

interface Entry {
  readonly file: string;
  readonly diagnostics: readonly { code: string; severity: number; source: string; message: string }[];
}

function folder(files: Record<string, string>): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  after(() => fs.rmSync(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), text);
  }
  return dir;
}

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const json = (cwd: string, ...args: string[]) => {
  const result = run(cwd, 'check', '--format', 'json', '--today', '2026-11-21', ...args);
  return { ...result, entries: JSON.parse(result.stdout) as Entry[] };
};

interface Case {
  readonly name: string;
  readonly files: Record<string, string>;
  readonly args: readonly string[];
  readonly status: number;
  /** File and codes, in the order printed. */
  readonly entries: readonly (readonly [file: string, ...codes: string[]])[];
  /** A line of each on stderr. */
  readonly notes?: readonly RegExp[];
}

const CASES: readonly Case[] = [
  {
    name: 'a good file',
    files: { 'a.roadmap.yaml': RIGHT },
    args: ['a.roadmap.yaml'],
    status: 0,
    entries: [['a.roadmap.yaml']],
  },
  {
    name: 'a warning is no error',
    files: { 'a.roadmap.yaml': WARNED },
    args: ['a.roadmap.yaml'],
    status: 0,
    entries: [['a.roadmap.yaml', 'unknown-key']],
  },
  {
    name: 'an error',
    files: { 'a.roadmap.yaml': WRONG },
    args: ['a.roadmap.yaml'],
    status: 1,
    entries: [['a.roadmap.yaml', 'invalid-value']],
  },
  {
    name: 'files in the order and spelling given',
    files: { 'b.roadmap.yaml': WRONG, 'a.roadmap.yaml': RIGHT },
    args: ['./b.roadmap.yaml', 'a.roadmap.yaml'],
    status: 1,
    entries: [['./b.roadmap.yaml', 'invalid-value'], ['a.roadmap.yaml']],
  },
  {
    name: 'the current folder, sorted, without what is not ours',
    files: {
      'z.roadmap.yaml': RIGHT,
      'b/plan.yml': WRONG,
      'a/c.roadmap.json': '{ "serviceRoadmap": 1, "title": "T", "vision": "V", "horizon": { "start": 2026 } }',
      'other.yaml': 'a: 1\n',
      'node_modules/x/y.roadmap.yaml': WRONG,
      '.hidden/y.roadmap.yaml': WRONG,
      'nomarker.roadmap.yaml': 'title: T\n',
    },
    args: [],
    status: 1,
    entries: [['a/c.roadmap.json'], ['b/plan.yml', 'invalid-value'], ['z.roadmap.yaml']],
  },
  {
    name: 'a named file without marker gets a note',
    files: { 'a.yaml': 'a: [\n' },
    args: ['a.yaml'],
    status: 0,
    entries: [['a.yaml']],
    notes: [/a\.yaml: not a roadmap/],
  },
  {
    name: 'a file that is not there, beside one that is',
    files: { 'a.roadmap.yaml': WRONG },
    args: ['gone.roadmap.yaml', 'a.roadmap.yaml'],
    status: 2,
    entries: [['gone.roadmap.yaml'], ['a.roadmap.yaml', 'invalid-value']],
    notes: [/gone\.roadmap\.yaml: can't be read \(no such file\)/],
  },
  {
    name: 'a byte order mark is not counted',
    files: { 'a.roadmap.yaml': `\uFEFF${RIGHT}` },
    args: ['a.roadmap.yaml'],
    status: 0,
    entries: [['a.roadmap.yaml']],
  },
];

for (const { name, files, args, status, entries, notes = [] } of CASES) {
  test(`check: ${name}`, () => {
    const result = json(folder(files), ...args);
    assert.deepEqual(
      result.entries.map((e) => [e.file, ...e.diagnostics.map((d) => d.code)]),
      entries,
    );
    assert.equal(result.status, status);
    for (const note of notes) assert.match(result.stderr, note);
    if (notes.length === 0) assert.equal(result.stderr, '');
  });
}

test('check: what git ignores is left out of folders', () => {
  const dir = folder({ 'a.roadmap.yaml': RIGHT, 'out/b.roadmap.yaml': WRONG, '.gitignore': 'out/\n' });
  if (spawnSync('git', ['init', '-q'], { cwd: dir }).status !== 0) return;
  assert.deepEqual(
    json(dir).entries.map((e) => e.file),
    ['a.roadmap.yaml'],
  );
});

test('check: text has a line a finding, and no color where it is not a terminal', () => {
  const dir = folder({ 'a.roadmap.yaml': WRONG });
  const { status, stdout, stderr } = run(dir, 'check', 'a.roadmap.yaml');
  assert.equal(status, 1);
  assert.match(stdout, /^a\.roadmap\.yaml:6:38 error invalid-value .+\n$/);
  assert.match(stderr, /1 roadmap checked: 1 error, 0 warnings, 0 notes/);
});

const BAD: readonly (readonly [args: readonly string[], note: RegExp])[] = [
  [[], /Usage/],
  [['frobnicate'], /unknown command "frobnicate"/],
  [['check', '--format', 'xml'], /--format xml/],
  [['check', '--today', '2026-02-30'], /--today 2026-02-30/],
  [['check', '--nope'], /--nope/],
  [['lsp'], /--stdio/],
];

for (const [args, note] of BAD) {
  test(`bad arguments: ${args.join(' ') || 'none'}`, () => {
    const { status, stdout, stderr } = run(folder({}), ...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, note);
  });
}

test('--version and --help', () => {
  assert.match(run('.', '--version').stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal(run('.', '--help').status, 0);
});
