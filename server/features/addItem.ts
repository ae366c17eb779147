import { TextDocument } from 'vscode-languageserver-textdocument';
import { addItems } from '../../roadmap/edits/addItems';
import { isRefused } from '../../roadmap/edits/items';
import { applyEdits } from '../../roadmap/edits/textEdit';
import { isSection, rootShape } from '../../roadmap/schema/shape';
import { lspEdits } from '../positions';
import type { AddItemParams, AddItemResult } from '../protocol';
import type { Snapshot } from '../snapshot';
import { strings } from '../strings';

/** The edits that add an item, and those beside it, as one change; and where the item then begins. */
export function addItem(snapshot: Snapshot, params: AddItemParams): AddItemResult {
  const { section, fields, alongside = [] } = params;
  const unknown = [params, ...alongside].find((a) => !isSection(a.section));
  if (unknown) return { refused: strings.noSection(unknown.section) };
  const order = { sectionOrder: rootShape.keys };
  const added = addItems(snapshot.roadmap.document, [{ section, fields }, ...alongside], order);
  if (isRefused(added)) return { refused: strings.cannotAdd(added.refused) };
  const after = TextDocument.create(snapshot.uri, '', 0, applyEdits(snapshot.document.getText(), added.edits));
  const reveal = after.positionAt(added.revealOffset);
  return { edits: lspEdits(snapshot.document, added.edits), version: snapshot.version, reveal };
}
