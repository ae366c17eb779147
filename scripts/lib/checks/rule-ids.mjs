// Ids of rules in hand-written pages are those of docs/rules.md, spelled right.
import fs from 'node:fs';
import { inRoot } from '../paths.mjs';
import { sourceFiles } from './files.mjs';

const NEAR = 2; // so many wrong letters make a word a misspelled id

// Where an id is meant for certain; the first group holds one or several.
const CERTAIN = [
  /roadmap-ignore(?:-file)?:\s*([a-z][a-z, -]*[a-z])/g,
  /rules\.md#([a-z][a-z-]*)/g,
  /^ {4}([a-z]+(?:-[a-z]+)+): (?:off|hint|information|warning|error)\s*$/gm,
];
const PLACEHOLDER = 'rule-id'; // pages write it for any id
const QUOTED = /`([a-z]+(?:-[a-z]+)+)`/g;

/** Number of letters to insert, delete or replace to get from one word to the other. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

const pages = (files) => files.filter((file) => /^(README|CHANGELOG|CONTRIBUTING|docs\/.*)\.md$/.test(file));

/** Words that are keys, values or names of the format: they may look like an id. */
function formatWords() {
  const schema = fs.readFileSync(inRoot('schemas', 'roadmap.schema.json'), 'utf8');
  return new Set(schema.match(/[a-z]+(?:-[a-z]+)+/g));
}

/** @returns {Promise<string[]>} the problems, `file: …` */
export async function checkRuleIds() {
  const rules = fs.readFileSync(inRoot('docs', 'rules.md'), 'utf8');
  const ids = new Set([...rules.matchAll(/^## ([a-z][a-z-]*)$/gm)].map((match) => match[1]));
  if (ids.size === 0) return ['docs/rules.md: has no headings with ids of rules'];
  const known = formatWords();
  return pages(await sourceFiles()).flatMap((file) => {
    const text = fs.readFileSync(inRoot(file), 'utf8');
    const meant = CERTAIN.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => match[1].split(/[\s,]+/)),
    );
    const quoted = [...text.matchAll(QUOTED)].map((match) => match[1]);
    const misspelled = quoted.filter(
      (word) => !ids.has(word) && !known.has(word) && [...ids].some((id) => distance(id, word) <= NEAR),
    );
    const unknown = meant.filter((word) => word && word !== PLACEHOLDER && !ids.has(word));
    return [...new Set([...unknown, ...misspelled])].map((word) => `${file}: there is no rule ${word}`);
  });
}
