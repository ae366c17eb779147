import type { EntryPlace, KeyPlace, Place, ValuePlace } from './cursor';
import { type Frame, isBelow, pathInto, type Slot, startOfLine, type Word } from './cursorFrames';
import type { CursorScan, Hit, KeyHit, Level, ValueHit } from './cursorScan';

type Blank = Extract<Hit, { kind: 'blank' }>;

/** Turns what was found at the cursor into places, once the text behind it was read too. */
export class Resolver {
  constructor(
    readonly scan: CursorScan,
    readonly json: boolean,
  ) {}

  places(hit: Hit): readonly Place[] {
    const places = this.#found(hit);
    return places.filter(({ word }) => !this.scan.text.slice(word.start, word.end).includes('\n'));
  }

  #found(hit: Hit): readonly Place[] {
    switch (hit.kind) {
      case 'nothing':
        return [];
      case 'key':
        return [this.#key(hit.frame, hit.key)];
      case 'value': {
        // Beside a hyphen, above the keys of its map.
        const child = hit.value.at === 'hyphen' ? hit.slot?.child : undefined;
        if (child?.kind === 'map' && !child.flow) return [this.#key(child, { word: hit.value.word, colon: false })];
        return [this.#value(hit.frame, hit.slot, hit.value)];
      }
      case 'loose':
        return this.#loose(hit.frame, hit.word);
      case 'blank':
        return this.#blank(hit);
    }
  }

  #loose(frame: Frame, word: Word): Place[] {
    if (frame.kind === 'map') return [this.#key(frame, { word, colon: false })];
    if (frame.kind === 'list') return [this.#entry(frame, word)];
    // A second line of a text is no place for anything.
    const texts = frame.slots.filter((slot) => slot.key === undefined && slot.text !== undefined);
    const first = frame.slots[0]?.text === this.#text(word);
    if (texts.length > 1 && !first) return [];
    return [this.#own(frame, word)];
  }

  #blank({ word, column, next, levels }: Blank): Place[] {
    // What is inserted above a deeper line must not take that line away from what it belongs to.
    const at = Math.max(column, next.indent);
    for (let i = levels.length - 1; i >= 0; i--) {
      const { frame, slot, bare } = levels[i] as Level;
      if (bare && slot && (at > frame.indent || slot.child)) return [this.#below(frame, slot, word)];
      if (frame.indent > at) continue;
      if (frame.kind === 'open' && frame.at !== 'root') continue;
      const places: Place[] = [];
      if (frame.kind === 'list') places.push(this.#entry(frame, word));
      else if (frame.kind === 'map') places.push(this.#key(frame, { word, colon: false }));
      // Beside brackets that are the whole document nothing can stand.
      else if (frame.slots.every((each) => each.text !== '')) places.push(this.#own(frame, word));
      if (bare && slot && frame.kind === 'map') places.unshift(this.#below(frame, slot, word));
      const outer = levels[i - 1]?.frame;
      // A list may stand at the column of its key: the line can go on with either.
      const either =
        outer?.kind === 'map' && outer.indent === frame.indent && !(next.hyphen && next.indent === frame.indent);
      if (frame.kind === 'list' && either) places.unshift(this.#key(outer, { word, colon: false }));
      return places;
    }
    return [];
  }

  /** What stands on lines below its key or hyphen: part of what is there already, or its first line. */
  #below(frame: Frame, slot: Slot, word: Word): Place {
    const { child } = slot;
    if (child?.kind === 'map') return this.#key(child, { word, colon: false });
    if (child?.kind === 'list') return this.#entry(child, word);
    return this.#value(frame, slot, { word, at: 'line' });
  }

  #key(frame: Frame, hit: KeyHit): KeyPlace {
    const others = frame.slots.filter((slot) => slot.key && slot !== hit.slot);
    return {
      kind: 'key',
      ...this.#base(frame, hit.word),
      path: frame.path,
      indent: frame.flow ? undefined : frame.indent,
      keys: new Set(others.map((slot) => String(slot.step))),
      colon: hit.colon,
      below: !frame.flow && isBelow(this.scan.text, hit.word.end, frame.indent),
      comma: hit.comma,
      commaAfter: hit.commaAfter === true,
    };
  }

  #value(frame: Frame, slot: Slot | undefined, hit: ValueHit): ValuePlace {
    const child = slot?.child;
    return {
      kind: 'value',
      ...this.#base(frame, hit.word),
      path: pathInto(frame, slot),
      at: hit.at,
      indent: child && !child.flow ? child.indent : undefined,
      parent: frame.indent,
      space: hit.space === true,
      below: !frame.flow && isBelow(this.scan.text, hit.word.end, frame.indent),
      entries: frame.kind === 'list' ? textsOf(frame, slot) : [],
      comma: hit.comma,
      commaAfter: hit.commaAfter === true,
      spread: frame.slots.some((s) => s.child?.spread),
    };
  }

  /** The value that a block of text alone is. */
  #own(frame: Frame, word: Word): ValuePlace {
    const around = this.scan.around;
    const holder = around[around.indexOf(frame) - 1];
    return {
      kind: 'value',
      ...this.#base(frame, word),
      path: frame.path,
      at: frame.at,
      indent: frame.indent < 0 ? undefined : frame.indent,
      parent: frame.parent,
      space: false,
      below: false,
      entries:
        holder?.kind === 'list'
          ? textsOf(
              holder,
              holder.slots.find((slot) => slot.child === frame),
            )
          : [],
      comma: undefined,
      commaAfter: false,
      spread: false,
    };
  }

  #entry(frame: Frame, word: Word): EntryPlace {
    return {
      kind: 'entry',
      ...this.#base(frame, word),
      path: frame.path,
      indent: frame.indent,
      entries: textsOf(frame, undefined),
    };
  }

  #base(frame: Frame, word: Word) {
    const { text, start } = this.scan;
    const lineStart = Math.max(startOfLine(text, word.start), start);
    const maps = this.scan.around.filter((f) => f.kind === 'map' || f === frame).reverse();
    return { syntax: this.#syntax(frame), word, column: word.start - lineStart, maps: maps.map(valuesOf) };
  }

  #syntax(frame: Frame): Place['syntax'] {
    if (this.json) return 'json';
    if (!frame.flow) return 'block';
    const root = this.scan.around.find((f) => f.flow);
    // Braces around the whole document that hold nothing yet are JSON: that is always right.
    const around = root && root.parent < 0 ? [frame, root] : [frame];
    const quoted = (f: Frame) => f.kind === 'map' && f.slots.every((slot) => slot.key?.quote === '"');
    const json = around.some((f) => quoted(f) && (f.slots.length > 0 || f.parent < 0));
    return json ? 'json' : 'flow';
  }

  #text(word: Word): string {
    return this.scan.text.slice(word.start, word.end);
  }
}

function textsOf(list: Frame, without: Slot | undefined): string[] {
  return list.slots.flatMap((slot) => {
    const text = slot.text ?? (slot.child?.kind === 'open' ? slot.child.slots[0]?.text : undefined);
    return slot === without || !text ? [] : [text];
  });
}

function valuesOf(map: Frame): ReadonlyMap<string, string> {
  return new Map(map.slots.flatMap((slot) => (slot.key ? [[String(slot.step), slot.text ?? ''] as const] : [])));
}
