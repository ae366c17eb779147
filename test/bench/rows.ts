import type { CompletionItem, CompletionList, Diagnostic, Hover, ServerCapabilities } from 'vscode-languageserver';
import { type Cell, type Effort, medianOf, type Sample } from './measure';
import { type Session, sleep } from './session';
import type { Spot } from './spots';
import { even, measure, type Operation } from './timing';

/** A server with a document open, and what is measured there. */
export interface Bench {
  readonly session: Session;
  readonly uri: string;
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly effort: Effort;
}

export interface Row {
  readonly id: string;
  readonly title: string;
  /** The capability without which there is nothing to measure. */
  readonly needs?: keyof ServerCapabilities;
  measure(bench: Bench): Promise<Cell>;
}

const KEYS = 10;
const BETWEEN_KEYS = 80;

const at = (spots: readonly Spot[], i: number): Spot => spots[i % spots.length] as Spot;
const endsOn = (line: number, character: number) => (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some(({ range }) => range.start.line === line && range.end.character === character);
const noneOn = (line: number) => (diagnostics: readonly Diagnostic[]) =>
  !diagnostics.some(({ range }) => range.start.line === line);

/** Types an x behind `planned`, and takes it back the next time: a wrong word, then a right one. */
function toggle({ session, uri, spots }: Bench, i: number): { spot: Spot; sent: Promise<void>; typed: boolean } {
  const spot = at(spots, i >> 1);
  const typed = i % 2 === 0;
  const sent = typed
    ? session.change(uri, spot.line, spot.end, spot.end, 'x')
    : session.change(uri, spot.line, spot.end, spot.end + 1, '');
  return { spot, sent, typed };
}

const typeOne = (bench: Bench): Operation => ({
  until: 'published',
  edits: false,
  waits: true,
  async run(i) {
    const { spot, sent, typed } = toggle(bench, i);
    const answer = bench.session.diagnostics(typed ? endsOn(spot.line, spot.end + 1) : noneOn(spot.line));
    await sent;
    await answer;
  },
});

/** Ten keys, to the findings that belong to the last one. */
async function burst(bench: Bench, pause: number, from: 'first key' | 'last key'): Promise<Cell> {
  const { session, uri, spots, effort } = bench;
  const samples: Sample[] = [];
  let times = 2;
  for (let i = 0; i < times; i++) {
    const spot = at(spots, i >> 1);
    const typed = i % 2 === 0;
    const answer = session.diagnostics(typed ? endsOn(spot.line, spot.end + KEYS) : noneOn(spot.line));
    const before = (await session.cost()).cpu;
    let since = performance.now();
    for (let n = 0; n < KEYS; n++) {
      if (n > 0 && pause > 0) await sleep(pause);
      if (from === 'last key') since = performance.now();
      const column = typed ? spot.end + n : spot.end + KEYS - n - 1;
      await session.change(uri, spot.line, column, typed ? column : column + 1, typed ? 'x' : '');
    }
    await answer;
    const wall = performance.now() - since - (pause > 0 ? 0 : session.server.debounce);
    const cpu = ((await session.cost()).published ?? Number.NaN) - before;
    await session.idle();
    // The first time tells how often it is worth.
    if (i === 0) times = even(effort.singles(wall));
    samples.push({ cpu, wall });
  }
  return { ...medianOf(samples), times };
}

/** A request to be measured, and how much is in its answer. */
interface Question {
  readonly method: string;
  params(bench: Bench, i: number): object;
  count(answer: unknown): number;
}

const document = ({ uri }: Bench) => ({ textDocument: { uri } });
const length = (answer: unknown): number => (Array.isArray(answer) ? answer.length : 0);

const HOVER: Question = {
  method: 'textDocument/hover',
  params: (bench, i) => {
    const { line, column } = at(bench.spots, i >> 1);
    return { ...document(bench), position: { line, character: column + 2 } };
  },
  count: (answer) => ((answer as Hover | null)?.contents ? 1 : 0),
};

const SYMBOLS: Question = {
  method: 'textDocument/documentSymbol',
  params: document,
  count: function count(answer): number {
    const symbols = (answer ?? []) as readonly { readonly children?: readonly object[] }[];
    return symbols.reduce((sum, { children }) => sum + 1 + (children ? count(children) : 0), 0);
  },
};

const FOLDING: Question = { method: 'textDocument/foldingRange', params: document, count: length };

const FORMATTING: Question = {
  method: 'textDocument/formatting',
  params: (bench) => ({ ...document(bench), options: { tabSize: 2, insertSpaces: true } }),
  count: length,
};

const proposals = (answer: unknown): number => {
  const list = answer as CompletionList | CompletionItem[] | null;
  return Array.isArray(list) ? list.length : (list?.items.length ?? 0);
};

/** Asks without an edit in between, or after typing a character each time. */
async function ask(bench: Bench, question: Question, afterEdit: boolean): Promise<Cell> {
  let answer: unknown;
  const cell = await measure(bench.session, bench.effort, {
    until: 'answer',
    edits: afterEdit,
    async run(i) {
      const sent = afterEdit ? toggle(bench, i).sent : undefined;
      answer = await bench.session.request(question.method, question.params(bench, i));
      await sent;
    },
  });
  return { ...cell, count: question.count(answer) };
}

/** Where a word is half typed: it is put there before, grows and shrinks by one letter, and is taken back. */
interface HalfTyped {
  /** Inserted at the place, and how many characters of it come before the half-typed word's end. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Where the letter goes. */
  readonly at: { readonly line: number; readonly character: number };
  readonly letter: string;
  /** What takes it back. */
  readonly original: string;
}

const value = ({ line, start, end }: Spot): HalfTyped => {
  const character = start + 2;
  return { line, start, end, replacement: 'pl', at: { line, character }, letter: 'a', original: 'planned' };
};

/** A key on a line of its own below the status. */
const key = ({ line, end, column }: Spot): HalfTyped => {
  const replacement = `\n${' '.repeat(column)}ow`;
  return {
    line,
    start: end,
    end,
    replacement,
    at: { line: line + 1, character: column + 2 },
    letter: 'n',
    original: '',
  };
};

async function complete(bench: Bench, make: (spot: Spot) => HalfTyped, afterEdit: boolean): Promise<Cell> {
  const { session, uri, spots, effort } = bench;
  // One place: the others would move with the lines that are inserted.
  const half = make(at(spots, spots.length >> 1));
  await session.change(uri, half.line, half.start, half.end, half.replacement);
  await session.idle();
  const { line, character } = half.at;
  let answer: unknown;
  const cell = await measure(session, effort, {
    until: 'answer',
    edits: afterEdit,
    async run(i) {
      const typed = afterEdit && i % 2 === 0;
      const sent = afterEdit
        ? session.change(uri, line, character, typed ? character : character + 1, typed ? half.letter : '')
        : undefined;
      const position = { line, character: character + (typed ? 1 : 0) };
      answer = await session.request('textDocument/completion', {
        ...document(bench),
        position,
        context: { triggerKind: 1 },
      });
      await sent;
    },
  });
  // Taken back as a range over lines where a line was inserted.
  await session.replace(uri, { line: half.line, character: half.start }, half.at, half.original);
  await session.idle();
  return { ...cell, count: proposals(answer) };
}

const warmAndEdited = (id: string, title: string, needs: Row['needs'], question: Question): Row[] => [
  { id: `${id}Warm`, title: `${title}, warm`, needs, measure: (bench) => ask(bench, question, false) },
  { id: `${id}Edit`, title: `${title}, right after an edit`, needs, measure: (bench) => ask(bench, question, true) },
];

const completed = (id: string, title: string, make: (spot: Spot) => HalfTyped): Row[] => [
  {
    id: `${id}Warm`,
    title: `${title}, warm`,
    needs: 'completionProvider',
    measure: (bench) => complete(bench, make, false),
  },
  {
    id: `${id}Edit`,
    title: `${title}, right after an edit`,
    needs: 'completionProvider',
    measure: (bench) => complete(bench, make, true),
  },
];

/** Measured on one open document, in this order. */
export const ROWS: readonly Row[] = [
  {
    id: 'type',
    title: 'character typed → diagnostics',
    measure: (bench) => measure(bench.session, bench.effort, typeOne(bench)),
  },
  {
    id: 'burst',
    title: 'ten keys back to back → the last findings',
    measure: (bench) => burst(bench, 0, 'first key'),
  },
  {
    id: 'burst80',
    title: `ten keys ${BETWEEN_KEYS} ms apart → the last findings, from the last key`,
    measure: (bench) => burst(bench, BETWEEN_KEYS, 'last key'),
  },
  ...warmAndEdited('hover', 'hover', 'hoverProvider', HOVER),
  ...completed('value', 'completion of a value', value),
  ...completed('key', 'completion of a key while typing', key),
  ...warmAndEdited('symbols', 'document symbols', 'documentSymbolProvider', SYMBOLS),
  ...warmAndEdited('folding', 'folding', 'foldingRangeProvider', FOLDING),
  ...warmAndEdited('format', 'formatting', 'documentFormattingProvider', FORMATTING),
];
