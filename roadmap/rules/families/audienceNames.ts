import { type Audience, type Audiences, isFor } from '../../model/audience';
import type { Item } from '../../model/item';

/** A title that a text must not hold, and whose it is. */
export interface HiddenName {
  readonly title: string;
  readonly item: Item;
}

/** Letters, digits and what belongs to them; in scripts that are written without spaces words have no edges. */
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー々]/u;
const WORDS = /[\p{L}\p{N}\p{M}_]+/gu;
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
/** The target of a link to an item leaves with the item; the words of the link stay. */
const ITEM_LINK = /\]\(#[^)\s]*\)/g;

export const mailAddress = (text: string): string | undefined => ADDRESS.exec(text)?.[0];

/** The titles that are not for everybody, looked up by their first word or sign. */
export class HiddenNames {
  readonly #indexes = new Map<Audience, NameIndex>();
  /** Titles of one word that may well mean something that is shared. */
  readonly #sharedTitles = new Set<string>();

  constructor(readonly audiences: Audiences) {
    for (const item of audiences.roadmap.items) {
      const title = titleOf(item);
      if (title !== undefined && this.#seen(item) !== 'internal') this.#sharedTitles.add(title);
    }
  }

  /** The first one in a text that `audience` reads. */
  find(text: string, audience: Audience): HiddenName | undefined {
    let index = this.#indexes.get(audience);
    if (!index) {
      index = new NameIndex(this.#hiddenFrom(audience));
      this.#indexes.set(audience, index);
    }
    return index.find(plain(text.replace(ITEM_LINK, ']')));
  }

  *#hiddenFrom(audience: Audience): Iterable<HiddenName> {
    for (const item of this.audiences.roadmap.items) {
      const title = titleOf(item);
      const seen = this.#seen(item);
      if (title === undefined || seen === undefined || isFor(seen, audience) || maySpeakOf(item)) continue;
      if (title.includes(' ') || !this.#sharedTitles.has(title)) yield { title, item };
    }
  }

  /** A segment's title may stand where something is about the segment. */
  #seen(item: Item): Audience | undefined {
    return item.section === 'segments' ? this.audiences.stated(item) : this.audiences.of(item);
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function titleOf(item: Item): string | undefined {
  const title = plain(item.text('title') ?? '');
  return title === '' ? undefined : title;
}

/** Customers and regulators may be named; so may somebody whose role nobody can read. */
function maySpeakOf(item: Item): boolean {
  if (item.section !== 'stakeholders') return false;
  const role = item.choice('role');
  return role === undefined ? !item.absent('role') : role === 'customer' || role === 'regulator';
}

class NameIndex {
  readonly #byWord = new Map<string, SameStart>();
  /** Titles that begin with a sign, or in a script without spaces. */
  readonly #bySign = new Map<string, SameStart>();

  constructor(names: Iterable<HiddenName>) {
    for (const name of names) {
      const first = signAt(name.title, 0);
      const [index, key] = isWordOfItsOwn(first) ? [this.#byWord, firstWord(name.title)] : [this.#bySign, first];
      const same = index.get(key) ?? new SameStart();
      index.set(key, same);
      same.add(name);
    }
  }

  find(text: string): HiddenName | undefined {
    if (this.#byWord.size > 0) {
      for (const { index, 0: run } of text.matchAll(WORDS)) {
        // Where words are not set apart, a name may begin inside a run of letters.
        const starts = UNSPACED.test(run) ? startsIn(run) : [0];
        for (const start of starts) {
          const found = this.#byWord.get(firstWord(run.slice(start)))?.at(text, index + start);
          if (found) return found;
        }
      }
    }
    if (this.#bySign.size > 0) {
      for (let at = 0; at < text.length; at += signAt(text, at).length) {
        const found = this.#bySign.get(signAt(text, at))?.at(text, at);
        if (found) return found;
      }
    }
    return undefined;
  }
}

const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32);
const isWordOfItsOwn = (sign: string): boolean => WORD.test(sign) && !UNSPACED.test(sign);

/** The letters up to the first sign that can't go on a word. */
function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && isWordOfItsOwn(signAt(text, end))) end += signAt(text, end).length;
  return text.slice(0, end);
}

/** Where words begin in a run of letters that holds a script without spaces. */
function startsIn(run: string): number[] {
  const starts: number[] = [];
  let before = ' ';
  for (let at = 0; at < run.length; at += before.length) {
    const sign = signAt(run, at);
    if (isWordOfItsOwn(sign) && !isWordOfItsOwn(before)) starts.push(at);
    before = sign;
  }
  return starts;
}

/** Titles that begin alike: looked up whole, for each length that there is. */
class SameStart {
  readonly #byTitle = new Map<string, HiddenName>();
  readonly #lengths = new Set<number>();

  add(name: HiddenName): void {
    if (!this.#byTitle.has(name.title)) this.#byTitle.set(name.title, name);
    this.#lengths.add(name.title.length);
  }

  /** The one that stands there as a whole word. */
  at(text: string, start: number): HiddenName | undefined {
    for (const length of this.#lengths) {
      const end = start + length;
      const found = this.#byTitle.get(text.slice(start, end));
      if (found && isEdge(text, end)) return found;
    }
    return undefined;
  }
}

/** Whether a word may end there: at the end, and where one of the two signs belongs to no word of its own. */
function isEdge(text: string, end: number): boolean {
  const last = signAt(text, end - (/[\udc00-\udfff]/.test(text[end - 1] ?? '') ? 2 : 1));
  return end === text.length || !isWordOfItsOwn(last) || !isWordOfItsOwn(signAt(text, end));
}
