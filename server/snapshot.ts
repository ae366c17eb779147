import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { isRoadmapName } from '../roadmap/document/marker';
import type { Day } from '../roadmap/model/days';
import { Roadmap } from '../roadmap/model/roadmap';
import { type CheckedFinding, check, type RuleSettings } from '../roadmap/rules/check';

export interface SnapshotSettings {
  readonly today: Day;
  readonly rules: RuleSettings;
}

/** One version of one document, read once and shared by all features; findings are made when first asked for. */
export class Snapshot {
  readonly roadmap: Roadmap;
  /** The document itself moves on: its version at the time of reading is this snapshot's. */
  readonly version: number;
  #findings: readonly CheckedFinding[] | undefined;

  constructor(
    readonly document: TextDocument,
    readonly settings: SnapshotSettings,
    previous?: Snapshot,
  ) {
    this.version = document.version;
    this.roadmap = Roadmap.read(document.getText(), {
      named: isRoadmapName(document.uri),
      previous: previous?.roadmap,
    });
  }

  get uri(): string {
    return this.document.uri;
  }
  get today(): Day {
    return this.settings.today;
  }
  /** Whether the file is a roadmap; an empty one with a roadmap's name is one in the making. */
  get isOurs(): boolean {
    return this.roadmap.document.marker.kind !== 'none';
  }

  get findings(): readonly CheckedFinding[] {
    this.#findings ??= check(this.roadmap, this.settings);
    return this.#findings;
  }

  offsetAt(position: Position): number {
    return this.document.offsetAt(position);
  }

  range(start: number, end: number): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }
}
