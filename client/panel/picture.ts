import type { HostMessage } from '../../roadmap/timeline/messages';
import type { TimelineItem, TimelineModel } from '../../roadmap/timeline/model';
import { diffModels, isNoChange } from '../../roadmap/timeline/patch';
import type { TimelineResult } from '../../server/protocol';

/** What is said of a text that can't be drawn as it is. */
export interface PictureStrings {
  readonly foreign: string;
  readonly broken: (line: number, message: string) => string;
}

/**
 * What one preview shows: turns the server's answers into messages for the view. While a part of the text can't be
 * read the last good picture stays; without one, what can be read is drawn.
 */
export class Picture {
  #version = 0;
  /** What the view has. */
  #shown: TimelineModel | undefined;
  /** What is known of the places, also while an older picture is shown. */
  #latest: TimelineModel | undefined;
  #good = false;
  #trouble: string | undefined;
  #documentVersion = -1;

  constructor(
    /** URI of the roadmap. */
    readonly document: string,
    private readonly strings: PictureStrings,
  ) {}

  /** The version of the text that the places are those of; -1 where nothing is known. */
  get documentVersion(): number {
    return this.#documentVersion;
  }

  get title(): string | undefined {
    return this.#shown?.title;
  }

  /** Takes an answer of the server; the messages for a view that has had all before. */
  take({ version, model, broken, foreign }: TimelineResult): HostMessage[] {
    this.#documentVersion = version;
    if (foreign) return this.trouble(this.strings.foreign);
    if (model) this.#latest = model;
    const draws = model && !(broken && this.#good);
    const messages = draws ? this.draw(model) : [];
    if (draws) this.#good = !broken;
    const text = broken && this.strings.broken(broken.range.start.line + 1, broken.message);
    return [...messages, ...this.trouble(text)];
  }

  /** Says what keeps the picture from being up to date; undefined: nothing does. */
  trouble(text: string | undefined): HostMessage[] {
    if (text === this.#trouble) return [];
    this.#trouble = text;
    return [this.status()];
  }

  /** All that a view needs that has just come up. */
  whole(): HostMessage[] {
    return [...(this.#shown ? [this.update(this.#shown)] : []), this.status()];
  }

  /** The key of the item at an offset of the text. */
  keyAt(offset: number): string | undefined {
    return this.#latest?.items.find(({ source }) => offset >= source.start && offset <= source.end)?.key;
  }

  /** Where the item begins in the text; while it can't be read, where it was. */
  startOf(key: string): number | undefined {
    const isIt = (item: TimelineItem): boolean => item.key === key;
    return (this.#latest?.items.find(isIt) ?? this.#shown?.items.find(isIt))?.source.start;
  }

  private draw(model: TimelineModel): HostMessage[] {
    const before = this.#shown;
    this.#shown = model;
    if (!before) {
      this.#version++;
      return [this.update(model)];
    }
    const patch = diffModels(before, model);
    if (isNoChange(patch)) return [];
    return [{ type: 'patch', base: this.#version, version: ++this.#version, patch }];
  }

  private update(model: TimelineModel): HostMessage {
    return { type: 'update', version: this.#version, document: this.document, model };
  }

  private status(): HostMessage {
    const text = this.#trouble;
    return { type: 'status', broken: text !== undefined, ...(text === undefined ? {} : { text }) };
  }
}
