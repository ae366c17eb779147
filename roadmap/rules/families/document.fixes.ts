import type { RootEntry } from '../../document/document';
import { MARKER } from '../../document/marker';
import { type MapNode, type Node, pairOf, textOf } from '../../document/nodes';
import { removeRootPart } from '../../edits/roots';
import { moveItems } from '../../edits/sections';
import { dateFixes } from '../../model/dateFixes';
import { parseDate } from '../../model/dates';
import { durationFixes, thresholdFixes } from '../../model/durations';
import type { Fault, FaultData } from '../../model/reading';
import type { Roadmap } from '../../model/roadmap';
import { freeId } from '../../model/slug';
import { isSection, type Shape, sectionLabel } from '../../schema/shape';
import { Fixer, fix, isScalar, pairAt, together } from '../fixing';
import { fixTexts, fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';

export const documentFixes = {
  duplicateKey,
  invalidType,
  missingRequired,
  invalidValue,
  unknownKey,
  invalidId,
  invalidDate,
} as const;

const faultOf = (finding: Finding): Fault => finding.data as Fault;
const dataOf = (finding: Finding): FaultData => (finding.data as Fault).data ?? {};

function duplicateKey(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const root = (finding.data as { root?: RootEntry }).root;
  if (!root) {
    const { node } = faultOf(finding);
    const pair = pairAt(node);
    return pair ? fix(fixTitles.removeSecond(pair.key.text), new Fixer(roadmap).remove(pair), { preferred: true }) : [];
  }
  const fixes: Fix[] = [];
  if (isSection(root.key)) {
    fixes.push(...fix(fixTitles.mergeSections(root.key), moveItems(roadmap.document, root), { preferred: true }));
    return fixes;
  }
  const pair = pairAt(root.keyNode);
  const edits =
    root.piece.kind === 'root' ? removeRootPart(roadmap.document, root.piece) : pair && new Fixer(roadmap).remove(pair);
  return fix(fixTitles.removeSecond(root.key), edits, { preferred: true });
}

function invalidType(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { node } = faultOf(finding);
  const { shape } = dataOf(finding);
  if (!shape) return [];
  const fixer = new Fixer(roadmap);
  const fixes: Fix[] = [];
  if (fitsAsEntry(node, shape)) {
    fixes.push(...fix(fixTitles.wrapInList(), fixer.wrap(node), { preferred: true, fixAll: true }));
  }
  const text = textOf(node);
  const number = text === undefined ? undefined : numberIn(text);
  if (number !== undefined && (shape.kind === 'number' || shape.kind === 'integer')) {
    fixes.push(...fix(fixTitles.number(String(number)), fixer.setScalar(node, number), { preferred: true }));
  }
  if (text !== undefined && shape.kind === 'boolean') {
    const meant = { yes: true, on: true, no: false, off: false }[text.toLowerCase()];
    if (meant !== undefined) {
      fixes.push(...fix(fixTitles.useWord(String(meant)), fixer.setScalar(node, meant), { preferred: true }));
    }
  }
  const map = shape.isMap ? shape : shape.item;
  const key = text !== undefined && map?.isMap ? keyFor(text, map) : undefined;
  if (key) {
    const value = { [key]: text ?? '' };
    const edits = fixer.replace(node, map === shape ? value : [value]);
    fixes.push(...fix(fixTitles.asKey(key), edits, { preferred: true }));
  }
  if (node.type === 'list' && !shape.isList) {
    const [only, ...more] = node.items;
    const value = only && more.length === 0 && isScalar(only) ? only.value : null;
    if (value !== null) fixes.push(...fix(fixTitles.firstEntry(), fixer.replace(node, value), { preferred: true }));
  }
  return fixes;
}

/** Whether the value is of the right kind for an entry of the list that belongs there. */
function fitsAsEntry(node: Node, shape: Shape): boolean {
  const { item } = shape;
  if (!item || node.type === 'list') return false;
  if (node.type !== 'map') return !item.isMap;
  return item.isMap && node.pairs.some(({ key }) => item.property(key.text) !== undefined);
}

/** The one number in a text such as `61%`, `4,5 points` or `12,500 calls`. */
function numberIn(text: string): number | undefined {
  const found = text.match(/-?\d+(?:[.,]\d+)*/g);
  const written = found?.[0];
  if (found?.length !== 1 || written === undefined) return undefined;
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written);
  const number = Number(grouped ? written.replaceAll(',', '') : written.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** The key of a map that a bare text is the value of. */
function keyFor(text: string, shape: Shape): string | undefined {
  if (shape.property('url') && /^(?:https?:|mailto:)\S+$/.test(text)) return 'url';
  return shape.property('contract') ? 'contract' : undefined;
}

function missingRequired(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const fixer = new Fixer(roadmap);
  const data = finding.data as { root?: string };
  if (data.root !== undefined) {
    return fix(fixTitles.addKey(data.root), fixer.setRoot(data.root, fixTexts.placeholder), { preferred: true });
  }
  const { map, keys, shape } = dataOf(finding);
  if (!map || !keys) return [];
  if (keys[0] === 'id') {
    const id = newId(map, roadmap);
    return fix(fixTitles.addId(id), fixer.setKey(map, shape, 'id', id), { preferred: true });
  }
  return keys.flatMap((key) =>
    fix(fixTitles.addKey(key), fixer.setKey(map, shape, key, fixTexts.placeholder), { preferred: keys.length === 1 }),
  );
}

function newId(map: MapNode, roadmap: Roadmap): string {
  const item = roadmap.items.find((i) => i.map === map);
  const title = item?.text('title') ?? item?.text('statement') ?? item?.text('kind') ?? '';
  const taken = (id: string) => roadmap.item(id) !== undefined || roadmap.broken.defined.has(id);
  return freeId(
    title,
    taken,
    sectionLabel(item?.section ?? '')
      .replace(/[^a-z]+/gi, '-')
      .toLowerCase() || 'item',
  );
}

function invalidValue(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { node } = faultOf(finding);
  const { shape, nearest = [], note } = dataOf(finding);
  const fixer = new Fixer(roadmap);
  const pair = pairAt(node);
  if (pair?.key === node) return renames(fixer, node, nearest);
  if (note === 'exclusive') return removal(fixer, node);
  if (!shape) return [];
  const text = textOf(node) ?? '';
  const words = nearest.length > 0 ? nearest : choices(text, shape);
  const single = words.length === 1;
  const fixes = words.flatMap((word) =>
    fix(
      fixTitles.useWord(word),
      fixer.setScalar(node, wordValue(word, shape)),
      single ? { preferred: true, fixAll: nearest.length === 1 } : {},
    ),
  );
  const bound = nearerBound(node, shape);
  if (bound !== undefined) fixes.push(...fix(fixTitles.bound(bound), fixer.setScalar(node, bound)));
  return [...fixes, ...removal(fixer, node)];
}

/** Takes the value out: its key, or the entry of a list. */
function removal(fixer: Fixer, node: Node): Fix[] {
  const pair = pairAt(node);
  if (!pair) return fix(fixTitles.removeEntry(textOf(node) ?? ''), fixer.removeEntry(node));
  return pair.key.text === MARKER ? [] : fix(fixTitles.removeKey(pair.key.text), fixer.remove(pair));
}

const wordValue = (word: string, shape: Shape): string | number => (shape.constant === undefined ? word : Number(word));

function choices(text: string, shape: Shape): readonly string[] {
  if (shape.constant !== undefined) return [String(shape.constant)];
  const values = shape.enumValues.map((v) => v.value);
  if (values.length > 0) {
    // Numbered priorities name the first three words of the scale.
    return values.includes('must') && /^[123]$/.test(text) ? ['must', 'should', 'could'] : values;
  }
  if (shape.kind === 'duration') return durationFixes(text).replacements;
  if (shape.kind === 'threshold') return thresholdFixes(text).replacements;
  if (shape.kind === 'url' && /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(text))
    return [`https://${text}`];
  if (shape.kind === 'url' && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return [`mailto:${text}`];
  return [];
}

function nearerBound(node: Node, shape: Shape): number | undefined {
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value !== 'number') return undefined;
  if (shape.minimum !== undefined && value < shape.minimum) return shape.minimum;
  if (shape.maximum !== undefined && value > shape.maximum) return shape.maximum;
  return undefined;
}

function unknownKey(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const nearest = dataOf(finding).nearest ?? (finding.data as { nearest?: readonly string[] }).nearest ?? [];
  const node = (finding.data as Partial<Fault>).node;
  if (!node) {
    // The marker's near miss: the document was not read, its text is all there is.
    const quoted = /^["']/.exec(roadmap.text.slice(finding.start, finding.end))?.[0] ?? '';
    return nearest.flatMap((key) =>
      fix(fixTitles.renameKey(key), [{ start: finding.start, end: finding.end, text: quoted + key + quoted }], {
        preferred: true,
        fixAll: true,
      }),
    );
  }
  const fixer = new Fixer(roadmap);
  const pair = pairAt(node);
  const fixes = renames(fixer, node, nearest);
  if (pair) fixes.push(...fix(fixTitles.removeKey(pair.key.text), removeAny(fixer, roadmap, pair)));
  return fixes;
}

function removeAny(fixer: Fixer, roadmap: Roadmap, pair: NonNullable<ReturnType<typeof pairAt>>) {
  const root = roadmap.document.roots.find((r) => r.keyNode === pair.key);
  return root?.piece.kind === 'root' ? removeRootPart(roadmap.document, root.piece) : fixer.remove(pair);
}

function renames(fixer: Fixer, node: Node, nearest: readonly string[]): Fix[] {
  const pair = pairAt(node);
  // A key that stands there already would stand there twice.
  const free = nearest.filter((key) => pair && !pairOf(pair.parent, key));
  const single = nearest.length === 1;
  return pair
    ? free.flatMap((key) =>
        fix(fixTitles.renameKey(key), fixer.renameKey(pair, key), single ? { preferred: true, fixAll: true } : {}),
      )
    : [];
}

function invalidId(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { node } = faultOf(finding);
  const old = textOf(node);
  if (old === undefined) return [];
  const map = pairAt(node)?.parent;
  const item = roadmap.items.find((i) => i.map === map);
  const taken = (id: string) => id !== old && (roadmap.item(id) !== undefined || roadmap.broken.defined.has(id));
  const reserved = /^(?:none|unknown|undecided|never)$/.test(old);
  const id = freeId(reserved ? (item?.text('title') ?? `${old}-item`) : old, taken);
  // A reserved word elsewhere means the word, never this item.
  const named = reserved || roadmap.item(old)?.map !== map ? [] : roadmap.referencesTo(old);
  const fixer = new Fixer(roadmap);
  // What stands behind an alias changes with what it stands for.
  const written = named.filter((r) => !r.node.viaAlias);
  const edits = together(fixer.setScalar(node, id), ...written.map((r) => fixer.setScalar(r.node, id)));
  return fix(fixTitles.slug(id, named.length), edits, { preferred: true });
}

function invalidDate(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { node } = faultOf(finding);
  const text = textOf(node);
  const words = dataOf(finding).shape?.words ?? [];
  if (text === undefined) return [];
  const fixer = new Fixer(roadmap);
  const { replacements, single } = dateFixes(text);
  const possible = replacements.filter((r) => {
    const form = parseDate(r)?.form;
    return (form !== 'undecided' && form !== 'never') || words.includes(r);
  });
  const sure = single && possible.length === 1;
  const fixes = possible.flatMap((r) =>
    fix(fixTitles.useDate(r), fixer.setDate(node, r), sure ? { preferred: true, fixAll: true } : {}),
  );
  const pair = pairAt(node);
  if (pair) fixes.push(...fix(fixTitles.removeKey(pair.key.text), fixer.remove(pair)));
  return fixes;
}
