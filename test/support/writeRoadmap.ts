import type { Random } from './random';

/** Writes made-up roadmaps the way people do: mostly block style, short things in braces, comments here and there. */

export type Value = string | number | boolean | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

export interface Manner {
  readonly random: Random;
  /** Share of items in braces, 0 to 1. */
  readonly flow: number;
  /** Share of items that have a comment, 0 to 1. */
  readonly comments: number;
  /** Columns of the hyphens of a section's items. */
  readonly indent: number;
}

const WIDTH = 110;
const NOTES = [
  'agreed with the teams',
  'see the board minutes',
  'waiting for the vendor',
  'ask again in spring',
  'new',
];

/** Plain where a plain scalar can stand in braces too, else in double quotes. */
export function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain =
    /^[A-Za-z0-9](?:[\w .’'/@()+%-]|:(?=\S))*$/.test(value) && !/\s$|^(?:true|false|null|~)$|^[\d.]+$/i.test(value);
  return plain ? value : JSON.stringify(value);
}

const isMap = (value: Value): value is ValueMap => typeof value === 'object' && !Array.isArray(value);

/** In one line, in brackets and braces. */
export function inline(value: Value): string {
  if (typeof value !== 'object') return scalar(value);
  if (!isMap(value)) return `[${value.map(inline).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${inline(each)}`)
    .join(', ')} }`;
}

/** A section's list, its key included. */
export function sectionText(manner: Manner, section: string, items: readonly ValueMap[]): string {
  const { random } = manner;
  const pad = ' '.repeat(manner.indent);
  const spaced = random.chance(0.6);
  const rows = items.map((item, i) => {
    const gap = spaced && i > 0 ? '\n' : '';
    const above = random.chance(manner.comments) ? `${pad}# ${random.pick(NOTES)}\n` : '';
    return gap + above + (random.chance(manner.flow) ? flowItem(item, pad) : blockItem(manner, item, pad));
  });
  return `${section}:\n${rows.join('')}`;
}

/** `- { … }`, broken over lines where it is long. */
function flowItem(item: ValueMap, pad: string): string {
  const parts = Object.entries(item).map(([key, value]) => `${key}: ${inline(value)}`);
  const lines: string[] = [];
  let line = `${pad}- {`;
  for (const [i, part] of parts.entries()) {
    const text = ` ${part}${i < parts.length - 1 ? ',' : ' }'}`;
    if (line.length + text.length > WIDTH && i > 0) {
      lines.push(line);
      line = `${pad}     `;
    }
    line += text;
  }
  return `${[...lines, line].join('\n')}\n`;
}

function blockItem(manner: Manner, item: ValueMap, pad: string): string {
  const body = pairs(manner, item, `${pad}  `);
  return `${pad}- ${body.slice(pad.length + 2)}`;
}

function pairs(manner: Manner, map: ValueMap, pad: string): string {
  return Object.entries(map)
    .map(([key, value]) => pad + pair(manner, key, value, pad))
    .join('');
}

function pair(manner: Manner, key: string, value: Value, pad: string): string {
  const { random } = manner;
  if (typeof value === 'string' && value.includes('\n')) {
    const lines = value.split('\n').map((line) => `${pad}  ${line}\n`);
    return `${key}: |\n${lines.join('')}`;
  }
  const note = random.chance(manner.comments / 10) ? ` # ${random.pick(NOTES)}` : '';
  if (typeof value !== 'object') return `${key}: ${scalar(value)}${note}\n`;
  const text = inline(value);
  if (!isMap(value)) {
    const long = pad.length + key.length + text.length > WIDTH || value.some((each) => isMap(each));
    if (!long || value.length === 0) return `${key}: ${text}${note}\n`;
    return `${key}:${note}\n${value.map((each) => `${pad}  - ${inline(each)}\n`).join('')}`;
  }
  if (pad.length + key.length + text.length <= WIDTH && !random.chance(0.2)) return `${key}: ${text}${note}\n`;
  return `${key}:${note}\n${pairs(manner, value, `${pad}  `)}`;
}

/** Root keys that are no sections. */
export function rootText(manner: Manner, root: ValueMap): string {
  return pairs(manner, root, '');
}
