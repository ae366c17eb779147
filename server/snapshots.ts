import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Snapshot, type SnapshotSettings } from './snapshot';

/** The latest snapshot of each document, made when first asked for and given back when the document closes. */
export class Snapshots {
  readonly #latest = new Map<string, Snapshot>();

  get(document: TextDocument, settings: SnapshotSettings): Snapshot {
    const known = this.#latest.get(document.uri);
    if (known && known.version === document.version && known.document === document && known.settings === settings) {
      return known;
    }
    const made = new Snapshot(document, settings, known);
    this.#latest.set(document.uri, made);
    return made;
  }

  drop(uri: string): void {
    this.#latest.delete(uri);
  }
}
