import { type Scalar, writeScalar } from '../edits/scalars';
import type { DocStyle } from './style';
import type { Part, Template } from './template';

/** A value that is to be written, before anybody knows in which syntax. */
export type Draft = ScalarDraft | MapDraft | ListDraft;

export interface ScalarDraft {
  readonly type: 'scalar';
  /** Stands there until the author types over it; undefined: nothing. */
  readonly value?: Scalar | undefined;
  readonly choices?: readonly Scalar[] | undefined;
  /** Is not to be typed over. */
  readonly fixed?: boolean;
  /** A text: in quotes where the syntax needs them. */
  readonly text?: boolean;
  /** In a block list each gets a line of its own. */
  readonly prose?: boolean;
}

export interface MapDraft {
  readonly type: 'map';
  readonly fields: readonly (readonly [key: string, value: Draft])[];
}

export interface ListDraft {
  readonly type: 'list';
  readonly items: readonly Draft[];
}

export interface Layout {
  readonly syntax: 'block' | 'flow' | 'json';
  readonly style: DocStyle;
  /** Column at which the lines of a block begin, or those of brackets that are written over several lines. */
  readonly indent: number;
  /** How many levels of brackets are written over several lines. */
  readonly spread?: number;
  /** A blank line between the root's lists and maps. */
  readonly airy?: boolean;
}

const blanks = (n: number): string => ' '.repeat(Math.max(0, n));

/** Enum values, ids and dates are plain in YAML, whatever other versions of it make of `off`. */
export function plain(value: Scalar, syntax: Layout['syntax']): string {
  if (typeof value === 'string' && syntax !== 'json' && /^[A-Za-z][\w-]*$/.test(value)) return value;
  return writeScalar(value, { syntax });
}

export function writeScalarDraft(draft: ScalarDraft, syntax: Layout['syntax']): Part[] {
  const { value, choices } = draft;
  if (draft.fixed && value !== undefined) return [plain(value, syntax)];
  if (choices && choices.length > 0) return [{ choices: choices.map((c) => plain(c, syntax)) }];
  const text = value === undefined ? '' : plain(value, syntax);
  const quoted = text.startsWith('"') || (text === '' && syntax === 'json' && draft.text === true);
  if (quoted) return ['"', text === '""' || text === '' ? {} : { text: text.slice(1, -1) }, '"'];
  // JSON knows no value that is left out.
  return [text !== '' ? { text } : syntax === 'json' ? { text: 'null' } : {}];
}

/** A value in brackets, or a scalar. */
export function writeFlow(draft: Draft, layout: Layout): Part[] {
  if (draft.type === 'scalar') return writeScalarDraft(draft, layout.syntax);
  const map = draft.type === 'map';
  const spread = (layout.spread ?? 0) > 0;
  const deeper = { ...layout, indent: layout.indent + layout.style.unit, spread: (layout.spread ?? 0) - 1 };
  const parts = map
    ? draft.fields.map(([key, value]) => writePair([key, value], isSmall(value) ? { ...deeper, spread: 0 } : deeper))
    : draft.items.map((item) => writeFlow(item, deeper));
  const lead = spread ? layout.style.eol + blanks(deeper.indent) : map ? ' ' : '';
  const tail = spread ? layout.style.eol + blanks(layout.indent) : map ? ' ' : '';
  const out: Part[] = [map ? '{' : '[', lead];
  for (const [i, part] of parts.entries()) out.push(...(i > 0 ? [spread ? `,${lead}` : ', '] : []), ...part);
  return [...out, tail, map ? '}' : ']'];
}

/** Stays on one line where what is around it does not. */
const isSmall = (draft: Draft): boolean =>
  draft.type === 'map' ? draft.fields.every(([, value]) => isFlat(value)) : isFlat(draft);

const isFlat = (draft: Draft): boolean =>
  draft.type === 'scalar' || (draft.type === 'list' && draft.items.every((item) => item.type === 'scalar'));

/** `key: value` in brackets. */
function writePair([key, value]: MapDraft['fields'][number], layout: Layout): Part[] {
  return [`${layout.syntax === 'json' ? JSON.stringify(key) : key}: `, ...writeFlow(value, layout)];
}

/** The pairs of a map as lines (the first without its indentation), or as parts of braces. */
export function writeFields(map: MapDraft, layout: Layout): Template {
  if (layout.syntax !== 'block') {
    const between = (layout.spread ?? 0) > 0 ? `,${layout.style.eol}${blanks(layout.indent)}` : ', ';
    return map.fields.flatMap((f, i) => [...(i > 0 ? [between] : []), ...writePair(f, layout)]);
  }
  return map.fields.flatMap(([key, value], i) => {
    const gap = layout.airy && i > 0 && value.type === 'list' ? layout.style.eol : '';
    const lead = i > 0 ? [gap + layout.style.eol + blanks(layout.indent)] : [];
    return [...lead, `${key}:`, ...writeBehindKey(value, layout)];
  });
}

/** What stands behind a key's colon in a block, the blank or line end before it included. */
export function writeBehindKey(value: Draft, layout: Layout): Part[] {
  const { style, indent } = layout;
  const inline = { ...layout, syntax: 'flow' as const };
  if (value.type === 'scalar') return [' ', ...writeScalarDraft(value, 'block')];
  if (value.type === 'map') {
    if (style.braces && value.fields.every(([, v]) => isFlat(v))) return [' ', ...writeFlow(value, inline)];
    const at = indent + style.unit;
    return [style.eol + blanks(at), ...writeFields(value, { ...layout, indent: at, airy: false })];
  }
  if (value.items.every((item) => item.type === 'scalar' && !item.prose)) return [' ', ...writeFlow(value, inline)];
  const at = indent + style.list;
  return value.items.flatMap((item) => [
    style.eol + blanks(at),
    ...writeEntry(item, { ...layout, indent: at, airy: false }),
  ]);
}

/** An entry of a block list, from its hyphen on. */
export function writeEntry(item: Draft, layout: Layout): Part[] {
  if (item.type === 'map') return ['- ', ...writeFields(item, { ...layout, indent: layout.indent + 2 })];
  return [
    '- ',
    ...(item.type === 'scalar' ? writeScalarDraft(item, 'block') : writeFlow(item, { ...layout, syntax: 'flow' })),
  ];
}
