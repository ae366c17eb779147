import fs from 'node:fs';
import path from 'node:path';

/**
 * Reads files of cases:
 *
 *     === found | the end has passed
 *     @today 2026-11-21
 *     initiatives:
 *       - { id: a, title: A, end: ‹past-due|2026-10› }
 *
 * `===` begins a case with its kind and name, `@` lines are its options, the rest is its text. A mark
 * `‹rule|text›`, `‹rule severity|text›` is a finding whose range is that text; marks may be nested.
 */

const ROOT = process.env.PROJECT_ROOT ?? process.cwd();

export interface TextCase {
  readonly kind: string;
  readonly name: string;
  readonly options: ReadonlyMap<string, string>;
  readonly body: string;
}

export function fixtureNames(folder: string): string[] {
  const files = fs.readdirSync(path.join(ROOT, 'test', 'unit', 'fixtures', folder));
  return files.filter((f) => f.endsWith('.txt')).map((f) => f.slice(0, -'.txt'.length));
}

export function readCases(folder: string, name: string): TextCase[] {
  const file = path.join(ROOT, 'test', 'unit', 'fixtures', folder, `${name}.txt`);
  const text = fs.readFileSync(file, 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => readCase(part, file));
}

function readCase(part: string, file: string): TextCase {
  const [head = '', ...lines] = part.split('\n');
  const [kind = '', ...name] = head.split('|');
  const options = new Map<string, string>();
  while (lines[0]?.startsWith('@')) {
    const [, key = '', value = ''] = /^@([a-z-]+) ?(.*)$/.exec(lines.shift() ?? '') ?? [];
    if (key === '') throw new Error(`${file}: an option without a name in "${head}"`);
    options.set(key, options.has(key) ? `${options.get(key)}\n${value}` : value);
  }
  // Blank lines between cases belong to nobody.
  const body = options.has('exact') ? lines.join('\n') : `${lines.join('\n').replace(/\s+$/, '')}\n`;
  return { kind: kind.trim(), name: name.join('|').trim(), options, body };
}

export interface Mark {
  readonly rule: string;
  readonly severity: string | undefined;
  readonly start: number;
  readonly end: number;
}

const MARK = /‹([a-z][a-z-]*)(?: (error|warning|information|hint))?\||›/g;

/** Takes the marks out of a text. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { rule: string; severity: string | undefined; start: number }[] = [];
  let text = '';
  let at = 0;
  for (const m of marked.matchAll(MARK)) {
    text += marked.slice(at, m.index);
    at = m.index + m[0].length;
    if (m[1] !== undefined) open.push({ rule: m[1], severity: m[2], start: text.length });
    else {
      const mark = open.pop();
      if (!mark) throw new Error('a mark is closed that was not opened');
      marks.push({ ...mark, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`the mark of ${open.at(-1)?.rule} is not closed`);
  return { text: text + marked.slice(at), marks };
}

/** A fragment made into a document: what it lacks of marker and title goes on top. */
export function completed(marked: string): string {
  const plain = marked.replace(MARK, '');
  const title = /^["']?title["']?:/m.test(plain) ? '' : 'title: Harbor desk\n';
  return /^["']?serviceRoadmap["']?:/m.test(plain) || /^\s*\{/.test(plain)
    ? marked
    : `serviceRoadmap: 1\n${title}${marked}`;
}
