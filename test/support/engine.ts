import { TextDocument } from 'vscode-languageserver-textdocument';
import { dayOf } from '../../roadmap/model/days';
import type { Snapshot, SnapshotSettings } from '../../server/snapshot';
import { Snapshots } from '../../server/snapshots';

/** A replacement in the text as it is when its turn comes. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const SETTINGS: SnapshotSettings = { today: dayOf(2026, 11, 21), rules: {} };

export const apply = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end), text);

/** The one change that makes one text of another. */
export function difference(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** An open document as the server keeps it: changes come in, versions are read with the one before at hand. */
export class Engine {
  #document: TextDocument;
  readonly #snapshots = new Snapshots();

  constructor(text: string, name = 'a.roadmap.yaml') {
    this.#document = TextDocument.create(`file:///${name}`, 'service-roadmap', 1, text);
  }

  get text(): string {
    return this.#document.getText();
  }

  /** As `textDocument/didChange` does it. */
  change(changes: readonly Change[]): void {
    const version = this.#document.version + 1;
    for (const { start, end, text } of changes) {
      const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
      // No position lies between the two characters of a line end: an editor would never send such a change.
      const exact = this.#document.offsetAt(range.start) === start && this.#document.offsetAt(range.end) === end;
      const whole = this.text.slice(0, start) + text + this.text.slice(end);
      this.#document = TextDocument.update(this.#document, [exact ? { range, text } : { text: whole }], version);
    }
  }

  /** The newest version, read with the one that was read before at hand. */
  read(): Snapshot {
    return this.#snapshots.get(this.#document, SETTINGS);
  }
}
