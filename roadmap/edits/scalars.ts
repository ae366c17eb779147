import type { Style } from '../document/nodes';

/** `block`: on its own line or lines; `flow`: in brackets or braces; `json`: what JSON readers understand too. */
export type Syntax = 'block' | 'flow' | 'json';
export type Scalar = string | number | boolean;

export interface ScalarLook {
  readonly syntax: Syntax;
  /** The author's style of what is replaced; kept where the new text allows it. */
  readonly like?: Style | undefined;
  /** Indentation for the lines of a text of several lines; without it such a text goes on one line, in quotes. */
  readonly indent?: string | undefined;
  /** `\n` where it is not given. */
  readonly eol?: string | undefined;
}

/**
 * Writes one value so that it reads back as the same value. Numbers must be finite. A number-like text is quoted: a
 * year that is a date goes through `dateValue`.
 */
export function writeScalar(value: Scalar, look: ScalarLook): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (look.syntax === 'json') return doubleQuoted(value);
  if (look.syntax === 'block' && look.indent !== undefined) {
    const lines = blockScalar(value, look.like, look.indent, look.eol ?? '\n');
    if (lines !== undefined) return lines;
  }
  if (look.like === 'double') return doubleQuoted(value);
  if (look.like === 'single' && isSingleLine(value)) return singleQuoted(value);
  if (isPlain(value, look.syntax)) return value;
  return /["\\]/.test(value) && isSingleLine(value) ? singleQuoted(value) : doubleQuoted(value);
}

export function writeKey(key: string, syntax: Syntax): string {
  return syntax === 'json' ? doubleQuoted(key) : writeScalar(key, { syntax: 'flow' });
}

/** A year is a whole number for YAML and written bare; every other date is text. */
export const dateValue = (written: string): Scalar => (/^[1-9]\d{3}$/.test(written) ? Number(written) : written);

const hex = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON's escapes are YAML's too; what only YAML takes for unprintable or for a line end is escaped besides. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, hex);
}

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Printable, in one line, no tab. Lone surrogates are not printable. */
const isSingleLine = (text: string): boolean =>
  /^[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);

// Number, boolean and null of YAML 1.2; and what YAML 1.1 takes for one: yes, off, 0b1, 1_000, 12:30, <<, =.
const OTHER_TYPE =
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?(?:\.inf|\.nan)|0o[0-7]+|[-+]?0x[\da-f_]+|[-+]?0b[01_]+|[-+]?[\d_]+(?::[0-5]?\d)+(?:\.[\d_]*)?|[-+]?(?:\.[\d_]+|\d[\d_]*(?:\.[\d_]*)?)(?:e[-+]?\d+)?)$/i;

function isPlain(text: string, syntax: Syntax): boolean {
  if (text === '' || !isSingleLine(text) || /^\s|\s$/.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (syntax !== 'block' && /[,[\]{}]/.test(text)) return false;
  return !OTHER_TYPE.test(text);
}

/** The text as literal lines (or folded ones, where the author's were), if it can be written so. */
function blockScalar(text: string, like: Style | undefined, indent: string, eol: string): string | undefined {
  const lines = text.split('\n');
  const chomp = lines.at(-1) === '' ? '' : '-';
  if (chomp === '') lines.pop();
  const wanted =
    like === 'literal' || like === 'folded' || (lines.length > 1 && like !== 'double' && like !== 'single');
  // A first line that begins with a blank needs an indentation indicator; blanks at line ends are easily lost.
  if (!wanted || !/^\S/.test(text) || lines.at(-1) === '') return undefined;
  if (lines.some((line) => /\s$/.test(line) || !isSingleLine(line.replaceAll('\t', ' ')))) return undefined;
  const head = like === 'folded' && lines.length === 1 ? '>' : '|';
  return `${head}${chomp}${lines.map((line) => eol + (line && indent + line)).join('')}`;
}
