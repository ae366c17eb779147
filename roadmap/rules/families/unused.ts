import { mayBeNamed } from '../../model/audience';
import type { Item } from '../../model/item';
import { NearestIndex } from '../../model/nearestIndex';
import type { Reference, Roadmap } from '../../model/roadmap';
import { leftoverMessages as messages } from '../messages/leftovers';
import type { CheckContext } from '../rule';

/** Sections whose items are there to be named; of the others some stand for themselves. */
const NAMED_SECTIONS = ['metrics', 'systems', 'segments', 'services', 'stakeholders', 'channels'];

export function unusedDefinition({ roadmap, report }: CheckContext): void {
  const unused = NAMED_SECTIONS.flatMap((section) =>
    roadmap.section(section).filter((item) => wantsToBeNamed(item) && isUnnamed(roadmap, item)),
  );
  const meant = misspelledIds(roadmap, unused);
  for (const item of unused) {
    if (meant.has(item.id ?? '')) continue;
    report({
      rule: 'unused-definition',
      ...roadmap.range(item.nameNode),
      message: messages.unusedDefinition(item),
    });
  }
}

function wantsToBeNamed(item: Item): boolean {
  if (item.section === 'channels') return item.choice('state') === 'planned';
  if (item.section !== 'stakeholders' || item.absent('role')) return true;
  const role = item.choice('role');
  return role !== undefined && role !== 'customer' && role !== 'regulator';
}

/** Whether it can be named, and no other item does: what is wrong with its id was told elsewhere. */
function isUnnamed(roadmap: Roadmap, item: Item): boolean {
  const { id } = item;
  const node = item.node('id');
  if (id === undefined || !node || roadmap.isUnknown(node) || roadmap.item(id) !== item) return false;
  return !roadmap.broken.named.has(id) && !roadmap.referencesTo(id).some((r) => r.from !== item && isMeant(r, item));
}

/** Where words may stand for an id, the id of another kind of item is just a word. */
const isMeant = (reference: Reference, item: Item): boolean =>
  !reference.spec.orText || mayBeNamed(reference.spec, item);

/** Ids that references to nothing are nearest to: the finding is there already. */
function misspelledIds(roadmap: Roadmap, unused: readonly Item[]): Set<string> {
  const meant = new Set<string>();
  if (unused.length === 0) return meant;
  const ids = new NearestIndex(unused.flatMap(({ id }) => id ?? []));
  const seen = new Set<string>();
  for (const { node, spec } of roadmap.references) {
    if (spec.orText || spec.mayBeGone || seen.has(node.text) || roadmap.item(node.text)) continue;
    seen.add(node.text);
    for (const id of ids.find(node.text)) meant.add(id);
  }
  return meant;
}
