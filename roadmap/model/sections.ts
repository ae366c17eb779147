import { isEmpty, type Node } from '../document/nodes';
import type { Roadmap } from './roadmap';

/** Whether it is sure that a section has no entries, not even under a misspelled key or in a part that can't be read. */
export function isEmptySection(roadmap: Roadmap, section: string): boolean {
  const { document } = roadmap;
  if (document.brokenKeys.has(section)) return false;
  if (document.entries.some((entry) => entry.section === section && !isEmpty(entry.node))) return false;
  const root = roadmap.root(section);
  if (!root) return roadmap.rootAbsent(section);
  return root.cut || isEmpty(root.value);
}

/** Where a finding about a whole section is shown: its key, else where those about the whole document are. */
export function sectionNode(roadmap: Roadmap, section: string): Node | undefined {
  return roadmap.root(section)?.keyNode ?? roadmap.documentNode;
}
