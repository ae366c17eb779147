import type { KeyPlace, Place, ValuePlace } from '../document/cursor';
import { explainRule } from '../rules/docs';
import { isSwitchable, shownRules } from '../rules/table';
import { type Shape, shapeAt } from '../schema/shape';
import type { CompleteContext } from './context';
import { type Draft, writeBehindKey, writeFlow } from './draft';
import { fitTo } from './fit';
import { keyDoc } from './keyDoc';
import type { Offer } from './offer';
import { valueDraft } from './skeleton';
import { strings } from './strings';
import type { Part } from './template';
import { valueOffers } from './values';
import { around, filterOf, layoutOf, quotedLike } from './write';

export class KeyOffers {
  readonly #shape: Shape | undefined;

  constructor(
    readonly context: CompleteContext,
    readonly place: KeyPlace,
  ) {
    this.#shape = shapeAt(place.path);
  }

  offers(): readonly Offer[] {
    const shape = this.#shape;
    if (!shape?.isMap) return [];
    if (shape.kind === 'ruleSeverities') return this.#rules(shape);
    const present = this.#present();
    for (const [a, b] of shape.exclusive) {
      if (present.has(a)) present.add(b);
      else if (present.has(b)) present.add(a);
    }
    const required = new Set([
      ...shape.required,
      ...(shape.requiredAny.some((set) => set.every((k) => present.has(k))) ? [] : shape.requiredAny.flat()),
    ]);
    const rank = (key: string) => (required.has(key) ? 0 : key.startsWith('$') ? 2 : 1);
    return shape.keys
      .filter((key) => !present.has(key))
      .sort((a, b) => rank(a) - rank(b))
      .flatMap((key) => {
        const value = shape.property(key);
        return value ? [this.#offer(key, value, required.has(key))] : [];
      });
  }

  /** Keys that the map has; those of the root stand in other pieces too. */
  #present(): Set<string> {
    const present = new Set(this.place.keys);
    const { document } = this.context.roadmap;
    if (this.place.path.length > 0 || this.place.syntax !== 'block') return present;
    const { start, end } = this.place.word;
    const own = document.text.slice(start, end);
    for (const root of document.roots) if (root.piece.start + root.keyNode.start !== start) present.add(root.key);
    for (const key of document.brokenKeys) if (key !== own) present.add(key);
    return present;
  }

  #offer(key: string, shape: Shape, required: boolean): Offer {
    const { place, context } = this;
    const path = [...place.path, key];
    const written = place.syntax === 'json' ? JSON.stringify(key) : quotedLike(key, place);
    const value: Part[] = place.colon ? [] : this.#behind(shape, path);
    return this.#made(key, written, value, {
      detail: required ? strings.required : shape.title,
      doc: keyDoc(shape),
      goesOn: !place.colon && valueOffers(shape, { ...context, place: emptyValue(place, path) }).length > 0,
    });
  }

  #behind(shape: Shape, path: readonly (string | number)[]): Part[] {
    const { place, context } = this;
    if (place.below) return [':'];
    const draft = this.#draft(shape, path);
    const layout = layoutOf(context, place.indent ?? 0);
    if (place.syntax === 'block') return [':', ...writeBehindKey(draft, layout)];
    return [': ', ...writeFlow(draft, layout)];
  }

  /** A single value is left to the author; more than one are filled in with what is likely. */
  #draft(shape: Shape, path: readonly (string | number)[]): Draft {
    const draft = valueDraft(shape, path, this.context);
    if (draft.type !== 'scalar' || draft.fixed) return draft;
    const prose = shape.kind === 'text' || shape.kind === 'markdown';
    if (this.place.syntax === 'json' ? !prose : this.context.snippets && draft.choices) return draft;
    return { type: 'scalar', text: draft.text ?? false };
  }

  #rules(shape: Shape): Offer[] {
    const severity = shape.openValue;
    return shownRules()
      .filter((rule) => isSwitchable(rule.id) && !this.place.keys.has(rule.id))
      .map((rule) => {
        const written = this.place.syntax === 'json' ? JSON.stringify(rule.id) : quotedLike(rule.id, this.place);
        const value = this.place.colon || !severity ? [] : this.#behind(severity, [...this.place.path, rule.id]);
        return this.#made(rule.id, written, value, {
          detail: rule.doc.title,
          doc: explainRule(rule.id),
          goesOn: true,
          rule: true,
        });
      });
  }

  #made(
    label: string,
    written: string,
    value: readonly Part[],
    more: { detail?: string | undefined; doc?: string | undefined; goesOn: boolean; rule?: boolean },
  ): Offer {
    const fit = fitTo(this.context.roadmap.text, this.place, this.place.indent);
    return {
      label,
      kind: more.rule ? 'rule' : 'key',
      ...around(this.place, fit, [written, ...value]),
      filter: filterOf(this.place, label),
      detail: more.detail,
      doc: more.doc,
      goesOn: more.goesOn,
    };
  }
}

function emptyValue(place: KeyPlace, path: Place['path']): ValuePlace {
  const { syntax, column, maps } = place;
  const word = { start: place.word.end, end: place.word.end, quote: '' } as const;
  const none = { comma: undefined, commaAfter: false, entries: [], indent: undefined };
  return {
    kind: 'value',
    at: 'inline',
    path,
    syntax,
    column,
    maps,
    word,
    parent: 0,
    space: false,
    below: false,
    spread: false,
    ...none,
  };
}

export function keysAt(context: CompleteContext, place: ValuePlace, shape: Shape, indent: number): readonly Offer[] {
  if (!shape.isMap) return [];
  const { path, syntax, word, column, maps, below } = place;
  const key: KeyPlace = {
    kind: 'key',
    path,
    syntax,
    word,
    column,
    maps: [new Map(), ...maps],
    indent,
    below,
    keys: new Set(),
    colon: false,
    comma: undefined,
    commaAfter: false,
  };
  return new KeyOffers({ ...context, place: key }, key).offers();
}
