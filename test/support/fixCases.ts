import type { RoadmapDocument } from '../../roadmap/document/document';
import { writeFlowMap } from '../../roadmap/edits/values';
import { documentData } from './locate';

/**
 * Golden pairs of fixes in one text: lines begin with a blank (in both), `-` (only before) or `+` (only after).
 */
export interface GoldenPair {
  readonly before: string;
  readonly after: string;
  /** The pair with a comment at the end of each line; undefined where lines do not match one to one. */
  readonly commented: { readonly before: string; readonly after: string } | undefined;
}

const HEAD = 'serviceRoadmap: 1\ntitle: Harbor desk\n';

export function readPair(diff: string, raw: boolean): GoldenPair {
  const before: string[] = [];
  const after: string[] = [];
  const notedBefore: string[] = [];
  const notedAfter: string[] = [];
  let matched = true;
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    if (removed.length !== added.length && removed.length > 0 && added.length > 0) matched = false;
    removed.forEach((line, i) => void notedBefore.push(noted(line, before.length - removed.length + i)));
    added.forEach((line, i) => {
      notedAfter.push(removed.length > 0 ? noted(line, before.length - removed.length + i) : line);
    });
    removed = [];
    added = [];
  };
  for (const line of diff.replace(/\n$/, '').split('\n')) {
    const text = line.slice(1);
    if (line.startsWith('-')) {
      if (added.length > 0) flush();
      before.push(text);
      removed.push(text);
    } else if (line.startsWith('+')) {
      after.push(text);
      added.push(text);
    } else {
      flush();
      notedBefore.push(noted(text, before.length));
      notedAfter.push(noted(text, before.length));
      before.push(text);
      after.push(text);
    }
  }
  flush();
  const whole = (lines: readonly string[]): string => `${raw ? '' : HEAD}${lines.map((l) => `${l}\n`).join('')}`;
  return {
    before: whole(before),
    after: whole(after),
    commented: matched ? { before: whole(notedBefore), after: whole(notedAfter) } : undefined,
  };
}

const noted = (line: string, n: number): string => (/^\s*(?:#|$)/.test(line) ? line : `${line} # note ${n}`);

/** The document with each item, and each map at the root, in braces on one line. */
export function bracesOf(doc: RoadmapDocument): string {
  const look = { syntax: 'flow', brace: ' ', bracket: '', colon: ' ', comma: ' ' } as const;
  const write = (value: unknown): string => writeFlowMap([['v', value as never]], look).slice('{ v: '.length, -2);
  return Object.entries(documentData(doc))
    .map(([key, value]) => {
      if (value === null) return `${key}:\n`;
      if (!Array.isArray(value)) return `${key}: ${write(value)}\n`;
      return `${key}:\n${value.map((v) => `  - ${v === null ? '' : write(v)}\n`).join('')}`;
    })
    .join('');
}
