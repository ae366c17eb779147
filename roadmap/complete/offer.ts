import type { TextEdit } from '../edits/textEdit';
import type { Template } from './template';

export type OfferKind =
  | 'key'
  | 'item'
  | 'enum'
  | 'metric'
  | 'reference'
  | 'word'
  | 'date'
  | 'duration'
  | 'value'
  | 'rule';

/** One completion, in the document's own syntax. Offsets are absolute. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** Replaces `range`; in an editor that tells apart, only `range.start` to the cursor when it inserts. */
  readonly template: Template;
  readonly range: { readonly start: number; readonly end: number };
  /** What is typed must match this. */
  readonly filter: string;
  /** Edits elsewhere: missing commas, superfluous blanks. They touch neither the range nor each other. */
  readonly edits: readonly TextEdit[];
  /** A few words of plain text. */
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly doc?: string | undefined;
  /** What is typed in its first stop has offers of its own. */
  readonly goesOn?: boolean;
}
