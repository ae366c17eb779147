import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { folder, run } from './cliRunner';

/** `check --fix` on real files: what it writes, what it leaves alone, what it says. */

const HEAD = 'serviceRoadmap: 1\ntitle: T\nvision: V\nhorizon: { start: 2026 }\n';
const BEFORE = `${HEAD}milestones: # soon\n  - { id: m, tittle: M,   date: 1.3.2027 }\n`;
const AFTER = `${HEAD}milestones: # soon\n  - { id: m, title: M,   date: 2027-03-01 }\n`;
const FIXED = /2 problems fixed: 1 unknown-key, 1 invalid-date/;
const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const NEAR = 'service-roadmap:\n  enabled: true\n';

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly status?: number;
  /** What other files hold afterwards; those that are not named here are as they were. */
  readonly after: Readonly<Record<string, string>>;
  /** On stderr. */
  readonly notes?: readonly RegExp[];
}

const CASES: readonly Case[] = [
  {
    name: 'what is safe, and each line is told',
    files: { 'a.roadmap.yaml': BEFORE },
    after: { 'a.roadmap.yaml': AFTER },
    notes: [
      /^a\.roadmap\.yaml: 2 problems fixed/m,
      FIXED,
      /^a\.roadmap\.yaml:6:14 fixed unknown-key Rename to "title"$/m,
      /^a\.roadmap\.yaml:6:32 fixed invalid-date Write 2027-03-01$/m,
      /1 roadmap checked: 0 errors/,
    ],
  },
  {
    name: 'byte order mark and line endings stay',
    files: { 'a.roadmap.yaml': `\ufeff${crlf(BEFORE)}` },
    after: { 'a.roadmap.yaml': `\ufeff${crlf(AFTER)}` },
  },
  {
    name: 'the last line need not end',
    files: { 'a.roadmap.yaml': BEFORE.trimEnd() },
    after: { 'a.roadmap.yaml': AFTER.trimEnd() },
  },
  {
    name: 'in as many rounds as it takes',
    files: { 'a.roadmap.yaml': BEFORE.replace('milestones', 'Milestones') },
    after: { 'a.roadmap.yaml': AFTER },
    notes: [/3 problems fixed: 2 unknown-key, 1 invalid-date/],
  },
  {
    name: 'all roadmaps of a folder, and nothing else',
    files: {
      'b/plan.yml': BEFORE,
      'a.roadmap.json':
        '{ "serviceRoadmap": 1, "tittle": "T", "vision": "V", "horizon": { "start": 2026, "end": "Q2 2027" } }',
      'good.roadmap.yaml': AFTER,
      'other.yaml': 'tittle: T\n',
      'values.yaml': NEAR,
      'nomarker.roadmap.yaml': 'tittle: T\n',
      'node_modules/x.roadmap.yaml': BEFORE,
    },
    after: {
      'b/plan.yml': AFTER,
      'a.roadmap.json':
        '{ "serviceRoadmap": 1, "title": "T", "vision": "V", "horizon": { "start": 2026, "end": "2027-Q2" } }',
    },
    notes: [/^b\/plan\.yml: 2 problems fixed/m],
  },
  {
    name: 'a file named twice is fixed once',
    files: { 'a.roadmap.yaml': BEFORE },
    args: ['a.roadmap.yaml', './a.roadmap.yaml'],
    after: { 'a.roadmap.yaml': AFTER },
  },
  {
    name: 'a misspelled marker, where somebody means the file',
    files: { 'plan.yaml': 'service-roadmap: 1\ntitle: T\n' },
    args: ['plan.yaml'],
    after: { 'plan.yaml': 'serviceRoadmap: 1\ntitle: T\n' },
  },
  {
    name: 'a named file without marker',
    files: { 'a.yaml': 'tittle: T\n', 'b.roadmap.yaml': 'tittle: T\n' },
    args: ['a.yaml', 'b.roadmap.yaml'],
    after: {},
    notes: [/a\.yaml: not a roadmap/, /b\.roadmap\.yaml: not a roadmap/],
  },
  {
    name: 'not what is ignored or switched off',
    files: { 'a.roadmap.yaml': BEFORE.replace('milestones: # soon', 'milestones: # roadmap-ignore: unknown-key') },
    args: ['--rule', 'invalid-date=off'],
    after: {},
  },
  {
    name: 'what is left is reported',
    files: { 'a.roadmap.yaml': `${BEFORE}channels: [{ id: phone, title: Phone, mode: magic }]\n` },
    status: 1,
    after: { 'a.roadmap.yaml': `${AFTER}channels: [{ id: phone, title: Phone, mode: magic }]\n` },
    notes: [FIXED, /1 error/],
  },
  {
    name: 'a file that is not there, beside one that is',
    files: { 'a.roadmap.yaml': BEFORE },
    args: ['gone.yaml', 'a.roadmap.yaml'],
    status: 2,
    after: { 'a.roadmap.yaml': AFTER },
    notes: [/gone\.yaml: can't be read/, FIXED],
  },
  {
    name: 'a file in another encoding',
    files: { 'a.roadmap.yaml': latin1(BEFORE.replace('soon', 'schön')) },
    status: 2,
    after: {},
    notes: [/^a\.roadmap\.yaml: can't be fixed \(not encoded as UTF-8\)$/m],
  },
];

const contents = (dir: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(dir, file).split(path.sep).join('/'), fs.readFileSync(file, 'latin1')]),
  );

const bytes = (text: string): string => Buffer.from(text).toString('latin1');

for (const { name, files, args = [], status = 0, after, notes = [] } of CASES) {
  test(`check --fix: ${name}`, () => {
    const dir = folder(files);
    const before = contents(dir);
    const result = run(dir, 'check', '--fix', '--today', '2026-11-21', ...args);
    for (const note of notes) assert.match(result.stderr, note);
    const expected = Object.fromEntries(Object.entries(after).map(([file, text]) => [file, bytes(text)]));
    assert.deepEqual(contents(dir), { ...before, ...expected });
    assert.equal(result.status, status, result.stderr);
  });
}

test('check --fix: mode and symbolic links stay, and what is right is not written', () => {
  const dir = folder({ 'real/a.yaml': BEFORE, 'good.roadmap.yaml': AFTER });
  const real = path.join(dir, 'real', 'a.yaml');
  const link = path.join(dir, 'link.roadmap.yaml');
  const good = path.join(dir, 'good.roadmap.yaml');
  fs.chmodSync(real, 0o640);
  fs.symlinkSync(path.join('real', 'a.yaml'), link);
  const untouched = fs.statSync(good);
  const { status, stdout, stderr } = run(dir, 'check', '--fix', '--format', 'json', link, good);
  assert.equal(status, 0);
  assert.equal(stderr.trim().split('\n').length, 1, 'only the counts, the list is for the text format');
  assert.match(stderr, FIXED);
  assert.deepEqual(
    (JSON.parse(stdout) as readonly { file: string; diagnostics: unknown[] }[]).map((e) => [
      e.file,
      e.diagnostics.length,
    ]),
    [
      [link, 0],
      [good, 0],
    ],
  );
  assert.ok(fs.lstatSync(link).isSymbolicLink());
  assert.equal(fs.readFileSync(real, 'utf8'), AFTER);
  assert.equal(fs.statSync(real).mode & 0o777, 0o640);
  assert.deepEqual([fs.statSync(good).ino, fs.statSync(good).mtimeMs], [untouched.ino, untouched.mtimeMs]);
  assert.deepEqual(fs.readdirSync(path.join(dir, 'real')), ['a.yaml']);
});

// Whoever may do everything may write to a read-only file, too.
test('check --fix: a read-only file stays', { skip: process.getuid?.() === 0 }, () => {
  const dir = folder({ 'a.roadmap.yaml': BEFORE });
  fs.chmodSync(path.join(dir, 'a.roadmap.yaml'), 0o444);
  const { status, stderr } = run(dir, 'check', '--fix');
  assert.equal(status, 2);
  assert.match(stderr, /can't be fixed \(no permission\)/);
  assert.equal(fs.readFileSync(path.join(dir, 'a.roadmap.yaml'), 'utf8'), BEFORE);
});
