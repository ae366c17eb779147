import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Piece, type RoadmapDocument, readDocument } from '../../roadmap/document/document';
import type { ListNode, MapNode, Node, Pair } from '../../roadmap/document/nodes';
import { addItem } from '../../roadmap/edits/items';
import { appendEntry, insertEntry, removeEntry, wrapInList } from '../../roadmap/edits/lists';
import { setKeys, setRootKey } from '../../roadmap/edits/maps';
import { removePairs } from '../../roadmap/edits/remove';
import { renameKey, replaceNode } from '../../roadmap/edits/replace';
import { applyEdits, type TextEdit } from '../../roadmap/edits/textEdit';
import type { EditValue, Field } from '../../roadmap/edits/values';
import { documentData, toData } from '../support/locate';
import { type Random, randomFrom } from '../support/random';
import { randomDocument, randomText } from '../support/randomDocument';

/**
 * Random documents, random edits: the result reads without fault, holds the value that was wanted at the place that
 * was meant and everything else as before, keeps all comments, and is JSON where it was.
 */

type Data = Record<string, unknown>;
type Change = { readonly edits: readonly TextEdit[] | undefined; readonly expected: Data; readonly removes?: boolean };

const KEYS = ['id', 'title', 'owner', 'start', 'end', 'goals', 'notice', 'x-a'];
const SECTIONS = ['serviceRoadmap', 'title', 'vision', 'initiatives', 'sunsets', 'metrics'];

interface Found {
  readonly piece: Piece;
  readonly node: Node;
}

function allNodes(doc: RoadmapDocument): Found[] {
  const out: Found[] = [];
  const walk = (piece: Piece, node: Node): void => {
    out.push({ piece, node });
    if (node.type === 'map') for (const pair of node.pairs) walk(piece, pair.value);
    if (node.type === 'list') for (const item of node.items) walk(piece, item);
  };
  for (const entry of doc.entries) walk(entry.piece, entry.node);
  for (const root of doc.roots) if (!root.cut && root.value.type !== 'list') walk(root.piece, root.value);
  return out;
}

/** What the document's data would be with another value (or none) in a node's place. */
function withChange(doc: RoadmapDocument, target: Node, change: (old: unknown) => unknown): Data {
  const build = (node: Node): unknown => {
    if (node === target) return change(toData(node));
    if (node.type === 'list') return node.items.map(build).filter((v) => v !== undefined);
    if (node.type !== 'map') return toData(node);
    return Object.fromEntries(
      node.pairs.map((p) => [p.key.text, build(p.value)] as const).filter(([, v]) => v !== undefined),
    );
  };
  const data = Object.fromEntries(doc.roots.map((r) => [r.key, r.cut ? [] : build(r.value)] as const));
  for (const root of doc.roots.filter((r) => r.cut)) {
    const items = doc.entries.filter((e) => e.section === root.key).map((e) => build(e.node));
    data[root.key] = items.filter((v) => v !== undefined);
  }
  return Object.fromEntries(Object.entries(data).filter(([, v]) => v !== undefined));
}

function randomValue(random: Random, depth = 2): EditValue {
  switch (random.below(depth > 0 ? 6 : 4)) {
    case 0:
      return random.below(5000) - 100;
    case 1:
      return random.chance(0.5);
    case 2:
    case 3:
      return randomText(random);
    case 4:
      return Array.from({ length: random.below(3) }, () => randomValue(random, depth - 1));
    default:
      return { date: randomValue(random, depth - 1), 'x-b': randomValue(random, 0) };
  }
}

const isMap = (f: Found): f is { piece: Piece; node: MapNode } => f.node.type === 'map';
const isList = (f: Found): f is { piece: Piece; node: ListNode } => f.node.type === 'list';

function setting(doc: RoadmapDocument, random: Random): Change | undefined {
  const maps = allNodes(doc).filter(isMap);
  if (maps.length === 0) return undefined;
  const { piece, node } = random.pick(maps);
  const fields: Field[] = [];
  for (const key of KEYS) if (random.chance(0.2)) fields.push([key, randomValue(random)]);
  const edits = setKeys(doc, piece, node, fields, { order: random.chance(0.8) ? KEYS : [] });
  return {
    edits,
    expected: withChange(doc, node, (old) => ({ ...(old as Data), ...Object.fromEntries(fields) })),
    removes: true,
  };
}

function settingRoot(doc: RoadmapDocument, random: Random): Change {
  const free = ['vision', 'x-root', 'title'].filter(
    (k) => !doc.roots.some((r) => r.key === k && r.value.type !== 'scalar'),
  );
  const key = random.pick(free);
  const value = randomValue(random, 1);
  return {
    edits: setRootKey(doc, key, value, { order: SECTIONS }),
    expected: { ...documentData(doc), [key]: value },
    removes: true,
  };
}

function replacing(doc: RoadmapDocument, random: Random): Change | undefined {
  const nodes = allNodes(doc).filter((f) => f.node.type === 'scalar' || f.node.parent?.type === 'pair');
  if (nodes.length === 0) return undefined;
  const { piece, node } = random.pick(nodes);
  const value = randomValue(random);
  return { edits: replaceNode(doc, piece, node, value), expected: withChange(doc, node, () => value), removes: true };
}

function removing(doc: RoadmapDocument, random: Random): Change | undefined {
  const maps = allNodes(doc)
    .filter(isMap)
    .filter((m) => m.node.pairs.length > 1);
  if (maps.length === 0) return undefined;
  const { piece, node } = random.pick(maps);
  const gone: Pair[] = node.pairs.filter(() => random.chance(0.4));
  if (gone.length === 0 || gone.length === node.pairs.length) return undefined;
  const keys = gone.map((p) => p.key.text);
  const expected = withChange(doc, node, (old) =>
    Object.fromEntries(Object.entries(old as Data).filter(([k]) => !keys.includes(k))),
  );
  return { edits: removePairs(doc, piece, gone), expected, removes: true };
}

function renaming(doc: RoadmapDocument, random: Random): Change | undefined {
  const maps = allNodes(doc)
    .filter(isMap)
    .filter((m) => m.node.pairs.length > 0);
  if (maps.length === 0) return undefined;
  const { piece, node } = random.pick(maps);
  const pair = random.pick(node.pairs);
  const name = pair.key.text;
  const expected = withChange(doc, node, (old) =>
    Object.fromEntries(Object.entries(old as Data).map(([k, v]) => [k === name ? 'new: key' : k, v])),
  );
  return { edits: renameKey(doc, piece, pair, 'new: key'), expected };
}

function appending(doc: RoadmapDocument, random: Random): Change | undefined {
  const maps = allNodes(doc).filter(isMap);
  if (maps.length === 0) return undefined;
  const { piece, node } = random.pick(maps);
  const value = randomValue(random, 1);
  const expected = withChange(doc, node, (old) => {
    const goals = (old as Data).goals;
    const empty =
      goals === undefined ||
      goals === null ||
      goals === '' ||
      (typeof goals === 'object' && Object.keys(goals).length === 0);
    return { ...(old as Data), goals: empty ? [value] : Array.isArray(goals) ? [...goals, value] : [goals, value] };
  });
  const edits = appendEntry(doc, piece, node, 'goals', value, { order: KEYS });
  return { edits, expected, removes: true };
}

function inserting(doc: RoadmapDocument, random: Random): Change | undefined {
  const lists = allNodes(doc)
    .filter(isList)
    .filter((l) => l.node.items.length > 0);
  if (lists.length === 0) return undefined;
  const { piece, node } = random.pick(lists);
  const value = randomValue(random, 1);
  const index = random.below(node.items.length + 1);
  const expected = withChange(doc, node, (old) => (old as unknown[]).toSpliced(index, 0, value));
  return { edits: insertEntry(doc, piece, node, index, value), expected };
}

function dropping(doc: RoadmapDocument, random: Random): Change | undefined {
  const lists = allNodes(doc)
    .filter(isList)
    .filter((l) => l.node.items.length > 1);
  const items = doc.entries.filter((e) => doc.entries.filter((o) => o.section === e.section).length > 1);
  const entries = [...lists.flatMap((l) => l.node.items.map((node) => ({ piece: l.piece, node }))), ...items];
  if (entries.length === 0) return undefined;
  const { piece, node } = random.pick(entries);
  return { edits: removeEntry(doc, piece, node), expected: withChange(doc, node, () => undefined), removes: true };
}

function wrapping(doc: RoadmapDocument, random: Random): Change | undefined {
  const values = allNodes(doc).filter((f) => f.node.parent?.type === 'pair' && f.node.parent.key.text === 'owner');
  const full = values
    .filter((f) => f.node.type !== 'list' || f.node.flow)
    .filter((f) => f.node.type !== 'scalar' || (f.node.value !== null && f.node.value !== ''));
  if (full.length === 0) return undefined;
  const { piece, node } = random.pick(full);
  return { edits: wrapInList(doc, piece, node), expected: withChange(doc, node, (old) => [old]), removes: true };
}

function adding(doc: RoadmapDocument, random: Random): Change | undefined {
  const section = random.pick(['initiatives', 'sunsets', 'metrics']);
  const fields: Field[] = KEYS.filter(() => random.chance(0.4)).map((key) => [key, randomValue(random)]);
  const data = documentData(doc);
  const old = data[section];
  if (old !== undefined && old !== null && !Array.isArray(old)) return undefined;
  const items = Array.isArray(old) ? old : [];
  const own = doc.entries.filter((e) => e.section === section);
  const after = own.length > 0 && random.chance(0.4) ? random.below(own.length) : undefined;
  const options = { sectionOrder: SECTIONS, after: after === undefined ? undefined : own[after]?.node };
  const added = addItem(doc, section, fields, options);
  const index = after === undefined ? items.length : after + 1;
  const expected = { ...data, [section]: items.toSpliced(index, 0, Object.fromEntries(fields)) };
  if ('refused' in added) return { edits: undefined, expected };
  assert.match(applyEdits(doc.text, added.edits).slice(added.revealOffset), /^[-{]/);
  return { edits: added.edits, expected };
}

const OPERATIONS: Record<string, (doc: RoadmapDocument, random: Random) => Change | undefined> = {
  setting,
  settingRoot,
  replacing,
  removing,
  renaming,
  appending,
  inserting,
  dropping,
  wrapping,
  adding,
};

const SEEDS = Number(process.env.EDIT_SEEDS ?? 300);
const SHIFT = Number(process.env.EDIT_SHIFT ?? 0);
const commentsIn = (text: string): string[] => text.match(/#c\d+/g) ?? [];

function check(seed: number, name: string): 'refused' | 'done' | 'idle' {
  const random = randomFrom(seed);
  const { text, json } = randomDocument(random);
  const doc = readDocument(text, { named: true });
  const context = () => `seed ${seed}, ${name}:\n${text}`;
  assert.deepEqual(
    doc.pieces.filter((p) => p.fault),
    [],
    context(),
  );
  const change = OPERATIONS[name]?.(doc, random);
  if (!change) return 'idle';
  if (!change.edits) return 'refused';
  const after = applyEdits(text, change.edits);
  const shown = () => `${context()}\n-----\n${after}`;
  const read = readDocument(after, { named: true });
  assert.deepEqual(
    read.pieces.flatMap((p) => (p.fault ? [p.fault] : [])),
    [],
    shown(),
  );
  assert.deepEqual(documentData(read), change.expected, shown());
  if (json) JSON.parse(after.replace(/^\ufeff/, ''));
  if (!change.removes) assert.deepEqual(commentsIn(after), commentsIn(text), shown());
  const eols = new Set(after.match(/\r?\n/g));
  assert.ok(eols.size <= 1, `mixed line endings, ${shown()}`);
  assert.equal(after.charCodeAt(0) === 0xfeff, text.charCodeAt(0) === 0xfeff);
  return 'done';
}

for (const name of Object.keys(OPERATIONS)) {
  test(`random edits: ${name}`, () => {
    const tally = { refused: 0, done: 0, idle: 0 };
    for (let seed = 1; seed <= SEEDS; seed++) tally[check(seed * 7919 + SHIFT, name)]++;
    // A refusal is for what can't be done; none of these documents has much of that.
    assert.ok(tally.done > SEEDS / 3 && tally.refused <= tally.done / 10, JSON.stringify(tally));
  });
}
