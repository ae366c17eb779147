import { type Piece, type RoadmapDocument, type RootEntry, readDocument } from '../document/document';
import { isEmpty, type MapNode, type Node, pairOf, type ScalarNode } from '../document/nodes';
import { definitionOf, isSection, itemShape, rootShape, type Shape } from '../schema/shape';
import { type BrokenWords, brokenWords } from './broken';
import type { FiscalCalendar } from './dates';
import { type DateValue, dateValue, Fields } from './fields';
import { Item } from './item';
import { nearest } from './nearest';
import type { Fault, Reading, ReadReference } from './reading';
import { readNames, readShape } from './shapeCheck';

/** One place where an item, or the root, names an item. */
export interface Reference extends ReadReference {
  /** The item that names; undefined for a root key. A nested milestone's references are its holder's. */
  readonly from: Item | undefined;
}

/** One root key, or one entry of a section, with what was read of it. */
interface Unit {
  readonly root: Node;
  readonly section: string | undefined;
  readonly reading: Reading;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

const readings = new WeakMap<Node, { readonly shape: Shape; readonly reading: Reading }>();

/**
 * One version of one roadmap, understood: items, ids, references, dates. Built once a version and shared by all
 * features; what depends on one entry only is kept from version to version.
 */
export class Roadmap {
  readonly document: RoadmapDocument;
  readonly items: readonly Item[];
  readonly calendar: FiscalCalendar;
  readonly references: readonly Reference[];
  /** Ids that broken pieces and duplicate keys define, and words in broken pieces that may name an item. */
  readonly broken: BrokenWords;
  readonly #units: readonly Unit[];
  readonly #bySection = new Map<string, Item[]>();
  readonly #definitions = new Map<string, Item[]>();
  readonly #namedBy = new Map<string, Reference[]>();
  readonly #unknown = new Set<Node>();
  readonly #settled = new Set<Node>();
  readonly #misspelled = new Map<MapNode, ReadonlySet<string>>();
  readonly #pieceOf = new Map<Node, Piece>();
  readonly #rootMisspelled = new Set<string>();
  readonly #roots = new Map<string, RootEntry>();

  constructor(document: RoadmapDocument) {
    this.document = document;
    for (const piece of document.pieces) if (piece.root) this.#pieceOf.set(piece.root, piece);
    for (const root of document.roots) if (!root.duplicate) this.#roots.set(root.key, root);
    for (const { key } of document.roots) {
      if (!rootShape.property(key) && !key.startsWith('x-'))
        for (const each of nearest(key, rootShape.keys)) this.#rootMisspelled.add(each);
    }
    this.#units = this.#read();
    for (const { reading } of this.#units) {
      for (const node of reading.unknown) this.#unknown.add(node);
      for (const [map, keys] of reading.misspelled) this.#misspelled.set(map, keys);
    }
    this.calendar = this.#readCalendar();
    this.items = this.#readItems();
    this.broken = brokenWords(document);
    for (const { reading } of this.#units) for (const id of reading.passedOverIds) this.broken.defined.add(id);
    this.references = this.#readReferences();
  }

  static read(text: string, options: { named: boolean; previous?: Roadmap | undefined }): Roadmap {
    return new Roadmap(readDocument(text, { named: options.named, previous: options.previous?.document }));
  }

  get text(): string {
    return this.document.text;
  }

  /** Section items in text order, each followed by its nested milestones. */
  section(name: string): readonly Item[] {
    return this.#bySection.get(name) ?? [];
  }

  /** The item that an id means: the first one that has it. */
  item(id: string): Item | undefined {
    return this.#definitions.get(id)?.[0];
  }

  /** All items that have an id, in text order; the second and later ones are duplicates. */
  definitions(): ReadonlyMap<string, readonly Item[]> {
    return this.#definitions;
  }

  /** Where an id is named. */
  referencesTo(id: string): readonly Reference[] {
    return this.#namedBy.get(id) ?? [];
  }

  isUnknown(node: Node): boolean {
    return this.#unknown.has(node) || this.#settled.has(node);
  }

  /** A rule has reported this value: the rules after it stay silent on it. */
  settle(node: Node): void {
    this.#settled.add(node);
  }

  /** Takes back what rules have settled: a check begins, perhaps with other settings. */
  unsettle(): void {
    this.#settled.clear();
  }

  isMisspelled(map: MapNode, key: string): boolean {
    return this.#misspelled.get(map)?.has(key) ?? false;
  }

  root(key: string): RootEntry | undefined {
    return this.#roots.get(key);
  }

  /** The value of a root key, or undefined where it is absent, unknown, or in a broken piece. */
  rootNode(key: string): Node | undefined {
    const node = this.#roots.get(key)?.value;
    return node && !isEmpty(node) && !this.isUnknown(node) ? node : undefined;
  }

  /** Whether a root key is nowhere written, not even misspelled or in a part that can't be read. */
  rootAbsent(key: string): boolean {
    if (this.document.brokenKeys.has(key)) return false;
    const entry = this.#roots.get(key);
    if (entry && (entry.cut || !isEmpty(entry.value))) return false;
    return !this.#rootMisspelled.has(key);
  }

  /**
   * Whether nobody can tell which items a section holds: its key is misspelled or in a part that can't be read, or its
   * value is no list.
   */
  isSectionUnknown(section: string): boolean {
    const entry = this.#roots.get(section);
    if (!entry) return this.document.brokenKeys.has(section) || this.#rootMisspelled.has(section);
    return !entry.cut && entry.value.type !== 'list' && !isEmpty(entry.value);
  }

  rootText(key: string): string | undefined {
    const node = this.rootNode(key);
    return node?.type === 'scalar' ? node.text : undefined;
  }

  rootFields(key: string): Fields | undefined {
    const node = this.rootNode(key);
    return node?.type === 'map' ? new Fields(this, node, rootShape.property(key)) : undefined;
  }

  /** Where a finding about the whole document is shown: the root's `title`, else the marker's value. */
  get documentNode(): Node | undefined {
    const title = this.#roots.get('title')?.value;
    if (title?.type === 'scalar' && !isEmpty(title)) return title;
    return this.#roots.get('serviceRoadmap')?.value ?? title;
  }

  /** All dates in text order, known or not fixed, faulty ones excluded. */
  dates(): readonly DateValue[] {
    return this.#units.flatMap(({ reading }) => reading.dates.flatMap((node) => dateValue(this, node) ?? []));
  }

  /** Faults of shape, in reading order. */
  faults(): readonly Fault[] {
    return this.#units.flatMap((unit) => unit.reading.faults);
  }

  pieceOf(node: Node): Piece {
    let top: Node = node;
    while (top.parent) top = top.parent.type === 'pair' ? top.parent.parent : top.parent;
    const piece = this.#pieceOf.get(top);
    if (!piece) throw new Error('a node of another version of the document');
    return piece;
  }

  /** Absolute offsets of a node. */
  range(node: Node): Range {
    const { start } = this.pieceOf(node);
    return { start: start + node.start, end: start + node.end };
  }

  /** The node's own text in the document. */
  source(node: Node): string {
    const { start, end } = this.range(node);
    return this.text.slice(start, end);
  }

  #read(): Unit[] {
    const units: (Unit & { at: number })[] = [];
    for (const root of this.document.roots) {
      const shape = rootShape.property(root.key);
      if (!shape || isSection(root.key) || isEmpty(root.value)) continue;
      const reading = root.duplicate
        ? readNames(root.value, shape, root.key)
        : readOnce(root.value, shape, `root:${root.key}`);
      units.push({ root: root.value, section: undefined, reading, at: root.piece.start + root.value.start });
    }
    for (const { section, node, piece } of this.document.entries) {
      const shape = itemShape(section);
      if (!shape || isEmpty(node)) continue;
      const reading = readOnce(node, shape, definitionOf(section));
      units.push({ root: node, section, reading, at: piece.start + node.start });
    }
    return units.sort((a, b) => a.at - b.at);
  }

  #readCalendar(): FiscalCalendar {
    const calendar = this.rootFields('calendar');
    const start = calendar?.number('fiscalYearStart');
    const after = calendar?.choice('fiscalYearNamedAfter');
    return {
      ...(start !== undefined ? { fiscalYearStart: start } : {}),
      ...(after === 'start' || after === 'end' ? { fiscalYearNamedAfter: after } : {}),
    };
  }

  #readItems(): Item[] {
    const items: Item[] = [];
    const add = (item: Item) => {
      items.push(item);
      const id = item.id;
      if (id === undefined) return;
      const same = this.#definitions.get(id);
      if (same) same.push(item);
      else this.#definitions.set(id, [item]);
    };
    for (const { root, section } of this.#units) {
      if (section === undefined || root.type !== 'map') continue;
      const item = new Item(this, section, root, itemShape(section));
      const list = this.#bySection.get(section);
      if (list) list.push(item);
      else this.#bySection.set(section, [item]);
      add(item);
      const milestones = pairOf(root, 'milestones')?.value;
      const shape = item.shape?.property('milestones')?.item;
      if (milestones?.type !== 'list' || !shape) continue;
      for (const node of milestones.items)
        if (node.type === 'map') add(new Item(this, 'milestones', node, shape, item));
    }
    return items;
  }

  /** Nested milestones of one holder, or of all. */
  nestedMilestones(holder?: Item): readonly Item[] {
    return this.items.filter((i) => i.holder && (!holder || i.holder === holder));
  }

  #readReferences(): Reference[] {
    const byMap = new Map<Node, Item>();
    for (const item of this.items) if (!item.holder) byMap.set(item.map, item);
    const references: Reference[] = [];
    for (const { root, reading } of this.#units) {
      const from = byMap.get(root);
      for (const read of reading.references) {
        if (read.words.includes(read.node.text)) continue;
        const reference: Reference = { ...read, from };
        references.push(reference);
        const same = this.#namedBy.get(read.node.text);
        if (same) same.push(reference);
        else this.#namedBy.set(read.node.text, [reference]);
      }
    }
    return references;
  }
}

/** What was read of a node stays as long as its text does; in another section it means something else. */
function readOnce(node: Node, shape: Shape, validator: string | undefined): Reading {
  const known = readings.get(node);
  if (known?.shape === shape) return known.reading;
  const reading = readShape(node, shape, validator);
  readings.set(node, { shape, reading });
  return reading;
}

export type { ScalarNode };
