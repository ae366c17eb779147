import type { Node, ScalarNode } from '../../document/nodes';
import type { Edits } from '../../edits/result';
import type { Audience } from '../../model/audience';
import { type Day, formatDay } from '../../model/days';
import type { Item } from '../../model/item';
import type { Roadmap } from '../../model/roadmap';
import type { Shape } from '../../schema/shape';
import { Fixer, fix, pairAt, together } from '../fixing';
import { fixTexts, fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';

export const audienceFixes = { hiddenReference, internalText, noDisclaimer, noProgress } as const;

function hiddenReference(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { node, target, wider } = finding.data as { node: ScalarNode; target: Item; wider: Audience | undefined };
  const fixer = new Fixer(roadmap);
  // A nested milestone is seen by whoever sees its item.
  const item = target.holder ?? target;
  const widened = wider
    ? fix(fixTitles.widen(item.name, wider), fixer.setKey(item.map, item.shape, 'audience', wider))
    : [];
  return [...widened, ...fix(fixTitles.removeEntry(node.text), fixer.removeEntry(node))];
}

/** Moves a text to where no shared form finds it. What an item can't do without has to be reworded by hand. */
function internalText(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { node, item } = finding.data as { node: ScalarNode; item: Item | undefined };
  const note = item?.shape?.property('internalNote');
  if (!item || !note || isNeeded(node, item)) return [];
  return fix(fixTitles.moveToNote(), moved(node, item, new Fixer(roadmap)), { preferred: true });
}

function moved(node: ScalarNode, item: Item, fixer: Fixer): Edits {
  const pair = pairAt(node);
  const old = item.node('internalNote');
  const isFree = !item.keyNode('internalNote');
  if (pair && pair.parent === item.map && isFree) return fixer.renameKey(pair, 'internalNote');
  if (!isFree && (old?.type !== 'scalar' || old.viaAlias)) return undefined;
  const text = old?.type === 'scalar' ? `${old.text.trimEnd()}\n\n${node.text}` : node.text;
  const removed = pair ? fixer.remove(pair) : fixer.removeEntry(node);
  const edits = together(removed, fixer.setKey(item.map, item.shape, 'internalNote', text));
  return edits && areApart(edits) ? edits : undefined;
}

/** Two edits that meet could be made in either order. */
const areApart = (edits: NonNullable<Edits>): boolean =>
  edits.every((edit, i) => i === 0 || (edits[i - 1]?.end ?? 0) <= edit.start);

/** Whether the format asks for the key that holds the text, or the text is all that there is of a part. */
function isNeeded(node: ScalarNode, item: Item): boolean {
  const pair = pairAt(node);
  if (!pair) return false;
  const shape = shapeOfMap(pair.parent, item);
  const key = pair.key.text;
  return !shape || shape.required.includes(key) || shape.requiredAny.some((set) => set.includes(key));
}

function shapeOfMap(map: Node, item: Item): Shape | undefined {
  if (map === item.map) return item.shape;
  const up = map.parent;
  if (up?.type === 'pair') return shapeOfMap(up.parent, item)?.property(up.key.text);
  const list = up?.parent;
  return list?.type === 'pair' ? shapeOfMap(list.parent, item)?.property(list.key.text)?.item : undefined;
}

function noDisclaimer(_finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const edits = new Fixer(roadmap).setRoot('disclaimer', fixTexts.disclaimer);
  return fix(fixTitles.addDisclaimer(), edits, { preferred: true });
}

function noProgress(_finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const edits = new Fixer(roadmap).addItem('progressReports', [
    ['date', formatDay(today)],
    ['summary', fixTexts.placeholder],
  ]);
  return fix(fixTitles.addProgress(), edits);
}
