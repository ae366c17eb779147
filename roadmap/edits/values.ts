import { type Scalar, writeKey, writeScalar } from './scalars';

/** What an edit may write. Numbers must be finite. */
export type EditValue = Scalar | readonly EditValue[] | { readonly [key: string]: EditValue };
export type Field = readonly [key: string, value: EditValue];

/** How the document writes what stands in brackets. */
export interface Look {
  readonly syntax: 'flow' | 'json';
  /** Inside `{ }`: a blank or nothing. */
  readonly brace: string;
  /** Inside `[ ]`. */
  readonly bracket: string;
  /** Behind a colon; nothing only in JSON, where YAML needs none. */
  readonly colon: string;
  /** Behind a comma. */
  readonly comma: string;
}

// The first use in the text decides; a brace in a text or a comment does no harm here.
const BRACE = /(?:^\ufeff?|[-:,[]\s*)\{( ?)[\w"'$]/m;
const BRACKET = /[-:,[]\s*\[( ?)[\w"'{$]/;
const COLON = /"[ \t]*:([ ]?)(?=[\w"'{[-])/;

// Of the text that was last asked about: fixes for all findings of a document ask the same again and again.
let seen: { readonly text: string; readonly looks: Map<string, Look> } = { text: '', looks: new Map() };

export function lookOf(text: string, syntax: 'flow' | 'json'): Look {
  if (seen.text !== text) seen = { text, looks: new Map() };
  const look = seen.looks.get(syntax) ?? readLook(text, syntax);
  seen.looks.set(syntax, look);
  return look;
}

function readLook(text: string, syntax: 'flow' | 'json'): Look {
  const tight = syntax === 'json' && COLON.exec(text)?.[1] === '';
  const blank = tight ? '' : ' ';
  return {
    syntax,
    brace: BRACE.exec(text)?.[1] ?? blank,
    bracket: BRACKET.exec(text)?.[1] ?? '',
    colon: blank,
    comma: blank,
  };
}

export const isCollection = (value: EditValue): value is Exclude<EditValue, Scalar> => typeof value === 'object';

const isList = (value: EditValue): value is readonly EditValue[] => Array.isArray(value);

/** A value on one line, as it stands in brackets or behind a key. */
export function writeFlow(value: EditValue, look: Look): string {
  if (!isCollection(value)) return writeScalar(value, { syntax: look.syntax });
  if (isList(value)) {
    const items = value.map((item) => writeFlow(item, look));
    return items.length === 0 ? '[]' : `[${look.bracket}${items.join(`,${look.comma}`)}${look.bracket}]`;
  }
  return writeFlowMap(Object.entries(value), look);
}

export function writeFlowMap(fields: readonly Field[], look: Look): string {
  if (fields.length === 0) return '{}';
  return `{${look.brace}${fields.map((f) => writeFlowPair(f, look)).join(`,${look.comma}`)}${look.brace}}`;
}

export function writeFlowPair([key, value]: Field, look: Look): string {
  return `${writeKey(key, look.syntax)}:${look.colon}${writeFlow(value, look)}`;
}

/** The indentation of a map in braces that has a line for each key. */
export interface Lines {
  readonly inner: string;
  /** Before the closing brace. */
  readonly close: string;
}

/** A map in braces with a line for each key; the first line goes where the caller puts it. */
export function writeFlowLines(fields: readonly Field[], look: Look, lines: Lines, eol: string): string {
  if (fields.length === 0) return '{}';
  const pairs = fields.map((f) => eol + lines.inner + writeFlowPair(f, look));
  return `{${pairs.join(',')}${eol}${lines.close}}`;
}

/** What stands behind a key or hyphen of a block. */
export interface BlockLook {
  readonly look: Look;
  readonly eol: string;
  /** Whether a text may take several lines (see `isRoomForLines`). */
  readonly lines: boolean;
}

/** @param indent of the lines of a text of several lines. */
export function writeBlockValue(value: EditValue, how: BlockLook, indent: string): string {
  if (isCollection(value)) return writeFlow(value, how.look);
  return writeScalar(value, { syntax: 'block', indent: how.lines ? indent : undefined, eol: how.eol });
}

/** A pair of a block map whose keys stand at `indent`; the indentation of the first line is left to the caller. */
export function writeBlockPair([key, value]: Field, how: BlockLook, indent: string): string {
  return `${writeKey(key, 'block')}: ${writeBlockValue(value, how, `${indent}  `)}`;
}
