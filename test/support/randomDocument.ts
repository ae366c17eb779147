import { writeScalar } from '../../roadmap/edits/scalars';
import type { Random } from './random';

/** A random roadmap-like document, in random ways of writing: block, braces, JSON, with comments where there can be. */
export interface RandomDocument {
  readonly text: string;
  readonly json: boolean;
}

const WORDS = [
  'a',
  'web chat',
  'x: y',
  '- z',
  '2026-Q4',
  'no',
  '404',
  "it's",
  '"q"',
  'one, two',
  '#tag',
  'a #b',
  '[l](#m)',
  'é\u{1f600}',
  '{',
  '',
];

export function randomText(random: Random): string {
  return random.chance(0.1) ? `${random.pick(WORDS)}\n${random.pick(WORDS)}` : random.pick(WORDS);
}

interface Writer {
  readonly random: Random;
  readonly unit: string;
  readonly brace: string;
  comments: number;
}

const scalarOf = (random: Random): string | number | boolean | null =>
  random.pick([() => randomText(random), () => random.below(100), () => random.chance(0.5), () => null])();

const KEYS = ['title', 'owner', 'start', 'end', 'goals', 'notice', 'x-a', 'text'];

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

function treeOf(random: Random, depth: number): Tree {
  if (depth === 0 || random.chance(0.6)) return scalarOf(random);
  if (random.chance(0.5)) return Array.from({ length: random.below(4) }, () => treeOf(random, depth - 1));
  return mapOf(random, depth - 1);
}

function mapOf(random: Random, depth: number): { [key: string]: Tree } {
  const keys = KEYS.filter(() => random.chance(0.3));
  return Object.fromEntries(keys.map((k) => [k, treeOf(random, depth)]));
}

export function randomDocument(random: Random): RandomDocument {
  const tree: { [key: string]: Tree } = { serviceRoadmap: 1 };
  if (random.chance(0.7)) tree.title = 'T';
  if (random.chance(0.3)) tree.horizon = mapOf(random, 1);
  for (const section of ['initiatives', 'sunsets', 'metrics']) {
    if (random.chance(0.7))
      tree[section] = Array.from({ length: random.below(4) }, (_, i) => ({
        id: `${section}-${i}`,
        ...mapOf(random, 2),
      }));
    else if (random.chance(0.2)) tree[section] = null;
  }
  const style = random.pick(['block', 'block', 'block', 'flow', 'json']);
  const writer: Writer = { random, unit: random.pick(['  ', '    ']), brace: random.pick(['', ' ']), comments: 0 };
  const text =
    style === 'json'
      ? jsonText(tree, random)
      : style === 'flow'
        ? `${flowText(writer, tree, '')}\n`
        : blockText(writer, tree);
  const ended = random.chance(0.2) ? text.replace(/\n+$/, '') : text;
  const lines = random.chance(0.3) ? ended.replace(/\n/g, '\r\n') : ended;
  return { text: random.chance(0.1) ? `\ufeff${lines}` : lines, json: style === 'json' };
}

function jsonText(tree: Tree, random: Random): string {
  return `${JSON.stringify(tree, null, random.pick([0, 2, 4, '\t']))}\n`;
}

const comment = (w: Writer, p: number): string => (w.random.chance(p) ? ` #c${++w.comments}` : '');

function flowText(w: Writer, value: Tree, indent: string): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') {
    const like = w.random.pick(['plain', 'single', 'double'] as const);
    return writeScalar(value, { syntax: 'flow', like });
  }
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((v) => (inner: string) => flowText(w, v, inner))
    : Object.entries(value).map(
        ([k, v]) =>
          (inner: string) =>
            v === null && w.random.chance(0.5) ? `${k}:` : `${k}: ${flowText(w, v, inner)}`,
      );
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (w.random.chance(0.3)) {
    const inner = indent + w.unit;
    const lines = parts.map(
      (p, i) => `\n${inner}${p(inner)}${i < parts.length - 1 || w.random.chance(0.2) ? ',' : ''}${comment(w, 0.3)}`,
    );
    return `${open}${comment(w, 0.2)}${lines.join('')}\n${indent || (w.unit && '')}${close}`;
  }
  const pad = isList ? '' : w.brace;
  return `${open}${pad}${parts.map((p) => p(indent)).join(', ')}${pad}${close}`;
}

function blockText(w: Writer, tree: { [key: string]: Tree }): string {
  const gap = w.random.chance(0.3) ? '\n' : '';
  const head = w.random.pick(['', '# head\n', '---\n', '%YAML 1.2\n---\n']);
  const pairs = Object.entries(tree).map(([k, v]) => `${commentLine(w, '')}${pair(w, k, v, '')}`);
  return head + pairs.join(gap) + w.random.pick(['', '', '# end\n', '\n# end\n', '...\n']);
}

const commentLine = (w: Writer, indent: string): string => (w.random.chance(0.1) ? `${indent}#c${++w.comments}\n` : '');

function pair(w: Writer, key: string, value: Tree, indent: string): string {
  const colon = `${key}:`;
  if (value === null && w.random.chance(0.7)) return `${colon}${comment(w, 0.3)}\n`;
  if (value !== null && typeof value === 'object' && sizeOf(value) > 0 && w.random.chance(0.6)) {
    const deeper = Array.isArray(value) && w.random.chance(0.3) ? indent : indent + w.unit;
    return `${colon}${comment(w, 0.2)}\n${block(w, value, deeper)}`;
  }
  return `${colon} ${inline(w, value, indent)}`;
}

function inline(w: Writer, value: Tree, indent: string): string {
  if (typeof value === 'string' && value.includes('\n')) {
    const literal = writeScalar(value, {
      syntax: 'block',
      indent: `${indent}  `,
      like: w.random.pick(['plain', 'literal', 'double']),
    });
    return `${literal}\n`;
  }
  if (typeof value === 'string')
    return `${writeScalar(value, { syntax: 'block', like: w.random.pick(['plain', 'single', 'double']) })}${comment(w, 0.2)}\n`;
  // Brackets go on deeper than what holds them.
  return `${flowText(w, value, indent + w.unit)}${comment(w, 0.2)}\n`;
}

const sizeOf = (value: Tree[] | { [key: string]: Tree }): number => Object.keys(value).length;

function block(w: Writer, value: Tree[] | { [key: string]: Tree }, indent: string): string {
  if (!Array.isArray(value))
    return Object.entries(value)
      .map(([k, v]) => `${commentLine(w, indent)}${indent}${pair(w, k, v, indent)}`)
      .join('');
  const gap = w.random.chance(0.2) ? '\n' : '';
  const items = value.map((v) => commentLine(w, indent) + entry(w, v, indent));
  return items.join(gap);
}

function entry(w: Writer, value: Tree, indent: string): string {
  if (value === null) return `${indent}-${comment(w, 0.2)}\n`;
  if (typeof value !== 'object' || sizeOf(value) === 0 || w.random.chance(0.3))
    return `${indent}- ${inline(w, value, indent)}`;
  const body = block(w, value, `${indent}  `);
  // The first line goes beside the hyphen, unless a comment stands there.
  return body.trimStart().startsWith('#') ? `${indent}-\n${body}` : `${indent}- ${body.slice(indent.length + 2)}`;
}
