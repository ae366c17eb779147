import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

// What can be translated: client code names its English texts with l10n.t, package.json its texts with %keys%.

const ROOT = process.env.PROJECT_ROOT ?? process.cwd();
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const readStrings = (file: string): Record<string, string> => JSON.parse(read(file));

const CALL = /\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|(.))/g;

/** The English texts in client/, and the calls that name none. */
function textsInCode(): { texts: Set<string>; others: string[] } {
  const texts = new Set<string>();
  const others: string[] = [];
  for (const file of fs.readdirSync(path.join(ROOT, 'client'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, single, double, other] of read(path.join('client', file)).matchAll(CALL)) {
      if (other !== undefined) others.push(`${file}: l10n.t(${other}`);
      else texts.add((single ?? double ?? '').replace(/\\(.)/g, '$1'));
    }
  }
  return { texts, others };
}

const missing = (needed: Iterable<string>, there: Iterable<string>): string[] => {
  const known = new Set(there);
  return [...needed].filter((text) => !known.has(text));
};

test('the bundle of texts holds what the client says, and nothing else', () => {
  const { texts, others } = textsInCode();
  const bundle = readStrings('l10n/bundle.l10n.json');
  assert.deepEqual(others, [], 'a text must be written where it is translated');
  assert.deepEqual(missing(texts, Object.keys(bundle)), [], 'not in l10n/bundle.l10n.json');
  assert.deepEqual(missing(Object.keys(bundle), texts), [], 'only in l10n/bundle.l10n.json');
  for (const [key, text] of Object.entries(bundle)) assert.equal(text, key);
});

test('package.nls.json holds what package.json names, and nothing else', () => {
  const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
  const texts = Object.keys(readStrings('package.nls.json'));
  assert.deepEqual(missing(named, texts), [], 'not in package.nls.json');
  assert.deepEqual(missing(texts, named), [], 'only in package.nls.json');
});
