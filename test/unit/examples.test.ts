import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseDay } from '../../roadmap/model/dates';
import { Roadmap } from '../../roadmap/model/roadmap';
import { check } from '../../roadmap/rules/check';

/**
 * Every example with the findings that it has, pinned. A golden file has a line a finding, `line rule "text"`, and
 * behind `—` a word why it is right; the words are ours and are not compared.
 */
const EXAMPLES = path.join(process.cwd(), 'examples');
const GOLDEN = path.join(process.cwd(), 'test', 'unit', 'fixtures', 'examples');
const TODAY = parseDay('2026-11-21') ?? 0;

function findings(text: string): string[] {
  const roadmap = Roadmap.read(text, { named: true });
  return check(roadmap, { today: TODAY }).map((f) => {
    const line = text.slice(0, f.start).split('\n').length;
    return `${line} ${f.severity} ${f.rule} ${JSON.stringify(text.slice(f.start, f.end))}`;
  });
}

const pinned = (file: string): string[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/ — .*$/, ''));

for (const file of fs.readdirSync(EXAMPLES).filter((f) => /\.roadmap\.(?:yaml|json)$/.test(f))) {
  test(`example ${file}`, () => {
    const found = findings(fs.readFileSync(path.join(EXAMPLES, file), 'utf8'));
    const golden = path.join(GOLDEN, `${file}.golden.txt`);
    assert.ok(fs.existsSync(golden), `no golden file for ${file}; its findings are:\n${found.join('\n')}`);
    assert.deepEqual(found, pinned(golden));
  });
}
