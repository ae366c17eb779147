import type { ScalarNode } from '../../document/nodes';
import type { Field } from '../../edits/values';
import type { Item } from '../../model/item';
import type { Reference, Roadmap } from '../../model/roadmap';
import { ID_PATTERN } from '../../model/shapeCheck';
import { freeId, slug } from '../../model/slug';
import { isSection, itemShape, SECTIONS, sectionLabel } from '../../schema/shape';
import { Fixer, fix, together } from '../fixing';
import { fixTexts, fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';

export const referencesFixes = { unknownReference, duplicateId, dependencyCycle } as const;

function unknownReference(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { reference, near } = finding.data as { reference: Reference; near: readonly string[] };
  const fixer = new Fixer(roadmap);
  const { node } = reference;
  const fixes = near.flatMap((id) =>
    fix(fixTitles.useWord(id), fixer.setScalar(node, id), near.length === 1 ? { preferred: true } : {}),
  );
  const id = ID_PATTERN.test(node.text) ? node.text : slug(node.text);
  // An id that is taken by another kind of item can't be given again.
  if (id === '' || roadmap.item(id)) return fixes;
  const sections = reference.spec.sections.includes('*') ? [] : reference.spec.sections.filter(isSection);
  for (const section of inOrder(sections)) {
    const stub = fixer.addItem(section, stubOf(section, id, node.text));
    const edits = id === node.text ? stub : together(stub, fixer.setScalar(node, id));
    fixes.push(
      ...fix(
        fixTitles.stub(sectionLabel(section), id),
        edits,
        fixes.length === 0 && sections.length === 1 ? { preferred: true } : {},
      ),
    );
  }
  return fixes;
}

const inOrder = (sections: readonly string[]): string[] =>
  [...sections].sort((a, b) => SECTIONS.indexOf(a) - SECTIONS.indexOf(b));

/** The least that an item of a section needs, ready to be filled in. */
function stubOf(section: string, id: string, named: string): Field[] {
  const words = ID_PATTERN.test(named) ? named.replace(/-/g, ' ') : named;
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const fields: Field[] = [
    ['id', id],
    ['title', title],
  ];
  const shape = itemShape(section);
  for (const key of shape?.required ?? []) {
    // A placeholder where an id belongs would name nothing again.
    const names = shape?.property(key)?.refs !== undefined;
    if (key !== 'id' && key !== 'title' && !names) fields.push([key, fixTexts.placeholder]);
  }
  return fields;
}

function duplicateId(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { item } = finding.data as { item: Item };
  const node = item.node('id');
  if (!node || item.id === undefined) return [];
  const id = freeId(item.id, (other) => roadmap.item(other) !== undefined || roadmap.broken.defined.has(other));
  return fix(fixTitles.renameId(id), new Fixer(roadmap).setScalar(node, id), { preferred: true });
}

function dependencyCycle(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { entry } = finding.data as { entry: ScalarNode };
  return fix(fixTitles.removeEntry(entry.text), new Fixer(roadmap).removeEntry(entry), { preferred: true });
}
