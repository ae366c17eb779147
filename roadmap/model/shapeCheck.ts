import { childrenOf, entriesOf, isEmpty, type MapNode, type Node, pairOf, type ScalarNode } from '../document/nodes';
import { type ErrorObject, validators } from '../generated/validators';
import { messages } from '../rules/messages';
import type { Shape } from '../schema/shape';
import { parseDate } from './dates';
import { parseDuration, parseThreshold } from './durations';
import { nearest } from './nearest';
import { type Fault, nodeAtPointer, type Reading, type ReadReference, standardSpelling, toValue } from './reading';

/** Ids that mean something else (format §4). */
export const RESERVED_IDS = new Set(['none', 'unknown', 'undecided', 'never']);
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PLACEHOLDER = /^(?:tbc|tbd|tba|todo)$/i;
const PLACEHOLDERS = new Set(['x', '?', '??', '???', '…']);

/**
 * Reads one entry against its shape. The compiled validators say where it does not fit, `Explainer` says what to tell
 * the author there: one fault a value, by the precedence of rules.md, *One fault, one finding*.
 */
export function readShape(node: Node, shape: Shape, validator: string | undefined): Reading {
  const reader = new ShapeReader();
  reader.walk(node, shape, '', false);
  const validate = validator === undefined ? undefined : validators[validator];
  if (validate && !validate(toValue(node)))
    for (const error of validate.errors ?? []) reader.explain(error, node, shape);
  return reader.finish();
}

/** Reads a value that does not count, a duplicate's: only what it names and defines. */
export function readNames(node: Node, shape: Shape, key: string): Reading {
  const reader = new ShapeReader();
  reader.namesOnly(node, shape, key);
  return reader.finish();
}

class ShapeReader {
  readonly #faults: Fault[] = [];
  readonly #unknown = new Set<Node>();
  readonly #misspelled = new Map<MapNode, Set<string>>();
  readonly #references: ReadReference[] = [];
  readonly #passedOverIds: string[] = [];
  readonly #dates: ScalarNode[] = [];
  readonly #toldKeys = new Set<Node>();
  readonly #missing: { map: MapNode; keys: readonly string[]; shape: Shape }[] = [];

  finish(): Reading {
    // Last, when it is known which keys were misspelled.
    for (const { map, keys, shape } of this.#missing) {
      if (keys.some((key) => this.#misspelled.get(map)?.has(key))) continue;
      this.#faults.push({
        rule: 'missing-required',
        node: nameOf(map),
        message: messages.missingRequired(keys),
        data: { map, keys, shape },
      });
    }
    return {
      faults: this.#faults,
      unknown: this.#unknown,
      misspelled: this.#misspelled,
      references: this.#references,
      passedOverIds: this.#passedOverIds,
      dates: this.#dates,
    };
  }

  /** What the schema can't say, and what other parts want to know: placeholders, real days, references. */
  walk(node: Node, shape: Shape, key: string, entry: boolean): void {
    if (isEmpty(node)) return;
    if (node.type === 'map') this.#walkMap(node, shape, key);
    else if (node.type === 'list') {
      for (const child of entriesOf(node)) {
        if (shape.item) this.walk(child, shape.item, key, true);
        else this.namesOnly(child, shape, key);
      }
    } else if (node.type === 'scalar') this.#walkScalar(node, shape, key, entry);
  }

  #walkMap(map: MapNode, shape: Shape, key: string): void {
    if (!shape.isMap) return;
    const seen = new Map<string, Node>();
    for (const pair of map.pairs) {
      const name = pair.key.text;
      if (pair.duplicate) {
        this.#duplicate(pair.key, seen.get(name));
        const again = shape.property(name);
        if (again) this.namesOnly(pair.value, again, pathKey(key, name));
        continue;
      }
      seen.set(name, pair.key);
      const child = shape.property(name);
      if (child) this.walk(pair.value, child, pathKey(key, name), false);
      // A key without colon between commas is a slip (`4,4`) that would read as an absent key, and so pass unseen.
      else if (map.flow && pair.value.end === pair.key.end && !name.startsWith('x-'))
        this.#unknownKey(map, name, shape);
    }
    for (const [first, second] of shape.exclusive) {
      const a = pairOf(map, first);
      const b = pairOf(map, second);
      if (a && b && !isEmpty(a.value) && !isEmpty(b.value)) this.#exclusive(first, second, b.value);
    }
  }

  /** The faults of what does not count would only add noise. */
  namesOnly(node: Node, shape: Shape, key: string): void {
    const inner = new ShapeReader();
    inner.walk(node, shape, key, false);
    this.#references.push(...inner.#references);
    if (shape.kind === 'id' && node.type === 'scalar') this.#passedOverIds.push(node.text);
    this.#hide(node);
  }

  /** All of a value is unknown; the ids in it are there nevertheless. */
  #hide(node: Node): void {
    this.#unknown.add(node);
    for (const child of childrenOf(node)) this.#hide(child);
    const id = node.type === 'map' ? pairOf(node, 'id')?.value : undefined;
    if (id?.type === 'scalar') this.#passedOverIds.push(id.text);
  }

  #duplicate(key: ScalarNode, first: Node | undefined): void {
    this.#faults.push({
      rule: 'duplicate-key',
      node: key,
      message: messages.duplicateKey(key.text),
      ...(first ? { data: { first } as never } : {}),
    });
  }

  #exclusive(first: string, second: string, value: Node): void {
    if (this.#unknown.has(value)) return;
    this.#tell({
      rule: 'invalid-value',
      node: value,
      message: messages.exclusive(second, first),
      data: { note: 'exclusive' },
    });
  }

  #walkScalar(node: ScalarNode, shape: Shape, key: string, entry: boolean): void {
    const { kind, refs } = shape;
    const isReference = kind === 'reference' || refs !== undefined;
    if (isReference && refs) this.#references.push({ node, key, spec: refs, words: shape.words });
    // Where a text may stand for an id, only the whole document tells whether it does.
    if (isPlaceholder(node.text) && kind !== 'id' && !isReference) {
      this.#tell({ rule: 'placeholder-text', node, message: messages.placeholder(node.text) });
      return;
    }
    if (shape.words.includes(node.text) && (kind !== 'date' || !entry)) {
      if (kind === 'date') this.#dates.push(node);
      return;
    }
    if (kind === 'date') this.#date(node, shape);
    else if (kind === 'id') this.#id(node);
  }

  #date(node: ScalarNode, shape: Shape): void {
    const written = parseDate(node.text);
    const word = written?.form === 'undecided' || written?.form === 'never';
    if (!written || (word && !shape.words.includes(node.text))) {
      const message = messages.invalidDate(node.text, shape.words);
      this.#tell({ rule: 'invalid-date', node, message, data: { shape } });
    } else this.#dates.push(node);
  }

  #id(node: ScalarNode): void {
    if (RESERVED_IDS.has(node.text)) {
      this.#tell({ rule: 'invalid-id', node, message: messages.reservedId(node.text) });
    } else if (!ID_PATTERN.test(node.text)) {
      this.#tell({ rule: 'invalid-id', node, message: messages.invalidId(node.text) });
    }
  }

  #tell(fault: Fault): void {
    if (this.#unknown.has(fault.node)) return;
    this.#unknown.add(fault.node);
    this.#faults.push(fault);
  }

  /** Turns one complaint of the validator into the finding that the author needs, unless it was told already. */
  explain(error: ErrorObject, root: Node, rootShape: Shape): void {
    const node = nodeAtPointer(root, error.instancePath);
    const shape = shapeAtPointer(rootShape, error.instancePath);
    if (!node || !shape) return;
    switch (error.keyword) {
      case 'required': {
        if (error.schemaPath.includes('/anyOf/') || node.type !== 'map') return;
        const keys = [String(error.params.missingProperty)];
        this.#missing.push({ map: node, keys, shape });
        return;
      }
      case 'anyOf':
        if (node.type === 'map') this.#missing.push({ map: node, keys: shape.requiredAny.flat(), shape });
        return;
      case 'additionalProperties':
        if (node.type === 'map') this.#unknownKey(node, String(error.params.additionalProperty), shape);
        return;
      default:
        this.#value(node, shape);
    }
  }

  #unknownKey(map: MapNode, key: string, shape: Shape): void {
    const pair = pairOf(map, key);
    if (!pair || this.#toldKeys.has(pair.key)) return;
    this.#toldKeys.add(pair.key);
    const spelled = standardSpelling(shape, key);
    if (spelled !== undefined) {
      this.#faults.push({
        rule: 'invalid-value',
        severity: 'hint',
        node: pair.key,
        message: messages.spelling(key, spelled),
        data: { nearest: [spelled] },
      });
      return;
    }
    const near = nearest(key, shape.keys);
    const meant = shape.property(near[0] ?? '');
    // What it names counts as named: the key is there, only misspelled.
    if (meant) this.namesOnly(pair.value, meant, near[0] ?? '');
    for (const each of near) {
      const known = this.#misspelled.get(map) ?? new Set();
      this.#misspelled.set(map, known.add(each));
    }
    const offered = near.filter((k) => !pairOf(map, k));
    this.#faults.push({
      rule: 'unknown-key',
      node: pair.key,
      message: key === '<<' ? messages.mergeKey() : messages.unknownKey(key, offered),
      data: { nearest: offered },
    });
  }

  #value(node: Node, shape: Shape): void {
    if (isEmpty(node) || this.#unknown.has(node)) return;
    const fault = valueFault(node, shape);
    if (fault === 'none') return;
    if (fault.severity !== 'hint') this.#hide(node);
    this.#faults.push(fault);
  }
}

const pathKey = (outer: string, key: string): string => (outer ? `${outer}.${key}` : key);

/** Whether a value is only a word or sign that stands for one. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  return PLACEHOLDER.test(text) || PLACEHOLDERS.has(text);
}

/** Where a reader looks for a map: its `title`, else `id`, else `kind`, else its first key. */
export function nameOf(map: MapNode): Node {
  for (const key of ['title', 'id', 'kind']) {
    const value = pairOf(map, key)?.value;
    if (value && !isEmpty(value)) return value;
  }
  return map.pairs[0]?.key ?? map;
}

function shapeAtPointer(root: Shape, pointer: string): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replace(/~1/g, '/').replace(/~0/g, '~');
    shape = /^\d+$/.test(step) && shape?.isList ? shape.item : shape?.property(step);
  }
  return shape;
}

/** What is wrong with one value; `none` where another rule speaks (unknown references). */
function valueFault(node: Node, shape: Shape): Fault | 'none' {
  if (node.type !== 'scalar') {
    const fits = shape.types.includes(node.type === 'map' ? 'object' : 'array');
    if (!fits) return { rule: 'invalid-type', node, message: messages.invalidType(shape, node), data: { shape } };
    return { rule: 'invalid-value', node, message: messages.invalidValue(shape), data: { shape } };
  }
  if (shape.constant !== undefined) {
    return {
      rule: 'invalid-value',
      node,
      message: messages.onlyValue(node.text, String(shape.constant)),
      data: { shape },
    };
  }
  if (!acceptsScalar(shape)) {
    return { rule: 'invalid-type', node, message: messages.invalidType(shape, node), data: { shape } };
  }
  const enumerated = shape.enumValues;
  if (enumerated.length > 0) {
    const spelled = standardSpelling(shape, node.text);
    if (spelled !== undefined) {
      const message = messages.spelling(node.text, spelled);
      return { rule: 'invalid-value', severity: 'hint', node, message, data: { shape, nearest: [spelled] } };
    }
    const near = nearest(
      node.text,
      enumerated.map((v) => v.value),
    );
    const message = messages.notInEnum(node.text, near, enumerated);
    return { rule: 'invalid-value', node, message, data: { shape, nearest: near } };
  }
  switch (shape.kind) {
    case 'reference':
      return 'none';
    case 'number':
    case 'integer':
      if (typeof node.value !== 'number') {
        return { rule: 'invalid-type', node, message: messages.invalidType(shape, node), data: { shape } };
      }
      return { rule: 'invalid-value', node, message: messages.outOfBounds(shape, node.text), data: { shape } };
    case 'boolean':
      return { rule: 'invalid-type', node, message: messages.invalidType(shape, node), data: { shape } };
    case 'date':
      return { rule: 'invalid-date', node, message: messages.invalidDate(node.text, shape.words), data: { shape } };
    case 'duration':
      if (parseDuration(node.text)) return 'none';
      return { rule: 'invalid-value', node, message: messages.invalidDuration(node.text), data: { shape } };
    case 'threshold':
      if (parseThreshold(node.text) !== undefined) return 'none';
      return { rule: 'invalid-value', node, message: messages.invalidThreshold(node.text), data: { shape } };
    case 'url':
      return { rule: 'invalid-value', node, message: messages.invalidUrl(node.text), data: { shape } };
    case 'id':
      return { rule: 'invalid-id', node, message: messages.invalidId(node.text), data: { shape } };
    default:
      return { rule: 'invalid-value', node, message: messages.invalidValue(shape), data: { shape } };
  }
}

/** Whether some scalar could stand here: a map or a list alone can't be written as one word. */
function acceptsScalar(shape: Shape): boolean {
  if (shape.enumValues.length > 0 && !shape.isList) return true;
  return shape.types.some((t) => t !== 'object' && t !== 'array' && t !== 'null');
}
