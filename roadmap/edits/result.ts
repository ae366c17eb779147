import type { TextEdit } from './textEdit';

/** Why nothing was changed. */
export interface Refusal {
  /**
   * `broken`: the place can't be read; `alias`: the text stands elsewhere; `anchor`: other text needs what would go;
   * `shape`: something else stands there than the edit can work with.
   */
  readonly refused: 'broken' | 'alias' | 'anchor' | 'shape';
}

/** Edits in absolute offsets that do not overlap; undefined where the edit is refused (see `Refusal`). */
export type Edits = TextEdit[] | undefined;
