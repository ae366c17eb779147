import type { At, Step, Word } from './cursorFrames';
import { Resolver } from './cursorPlaces';
import { CursorScan, type ScanBase } from './cursorScan';
import type { RoadmapDocument } from './document';

export type { At, Quote, Step, Word } from './cursorFrames';

/** One thing that may be typed at a place of a text, whole or half typed. All offsets are absolute. */
export type Place = KeyPlace | ValuePlace | EntryPlace;

interface PlaceBase {
  /** Keys and list positions from the root. Of a key: to its map; of an entry: to its list; of a value: to itself. */
  readonly path: readonly Step[];
  readonly syntax: 'block' | 'flow' | 'json';
  /** What stands there and is replaced, in one line; the cursor is inside or at an end of it. */
  readonly word: Word;
  /** Column of the word. */
  readonly column: number;
  /** Texts of the keys in the maps around, the innermost first; '' for what is no text. */
  readonly maps: readonly ReadonlyMap<string, string>[];
}

/** A key of a map. */
export interface KeyPlace extends PlaceBase {
  readonly kind: 'key';
  /** Column at which a key must begin; undefined in brackets. */
  readonly indent: number | undefined;
  /** The other keys of the map, as far as the text that was read goes. */
  readonly keys: ReadonlySet<string>;
  /** A colon stands behind the word already. */
  readonly colon: boolean;
  /** Lines that are indented deeper follow: they become the value. */
  readonly below: boolean;
  /** Where a comma is missing before it. */
  readonly comma: number | undefined;
  readonly commaAfter: boolean;
}

/** The value of a key, or what stands behind the hyphen or in the brackets of a list. */
export interface ValuePlace extends PlaceBase {
  readonly kind: 'value';
  readonly at: At;
  /** Column of the keys or hyphens that the value has already, on lines of their own. */
  readonly indent: number | undefined;
  /** Column that lines of the value must be right of; hyphens may stand at it. */
  readonly parent: number;
  /** A blank must stand before it. */
  readonly space: boolean;
  /** Lines that are indented deeper follow. */
  readonly below: boolean;
  /** An entry of a list: the texts of the others. */
  readonly entries: readonly string[];
  readonly comma: number | undefined;
  readonly commaAfter: boolean;
  /** Inside brackets: the ones beside it are written over several lines. */
  readonly spread: boolean;
}

/** A new entry of a block list, hyphen included. */
export interface EntryPlace extends PlaceBase {
  readonly kind: 'entry';
  readonly indent: number;
  readonly entries: readonly string[];
}

export interface CursorOptions {
  /** The file's name says that it is JSON. */
  readonly json?: boolean;
}

/**
 * What may be typed at an offset, the likeliest first. Empty in comments, in texts of several lines, behind finished
 * values and in merge conflicts. Reads the one piece of the document that holds the offset.
 */
export function placesAt(doc: RoadmapDocument, offset: number, options: CursorOptions = {}): readonly Place[] {
  const index = doc.pieces.findLastIndex((piece) => piece.start <= offset);
  const piece = doc.pieces[index];
  if (!piece || piece.fault?.code === 'merge-conflict') return [];
  // Of a section whose items are pieces of their own the first one shows how they are indented.
  const next = piece.kind === 'root' ? doc.pieces[index + 1] : undefined;
  const last = next?.kind === 'item' ? next : piece;
  const scan = new CursorScan(doc.text, piece.start, last.start + last.text.length, offset, baseOf(doc, index));
  return scan.hit ? new Resolver(scan, options.json === true).places(scan.hit) : [];
}

function baseOf(doc: RoadmapDocument, index: number): ScanBase {
  const piece = doc.pieces[index];
  if (piece?.kind !== 'item') return { whole: piece?.kind === 'whole' };
  let first = index;
  while (doc.pieces[first - 1]?.kind === 'item') first--;
  return { whole: false, section: piece.section, index: index - first };
}
