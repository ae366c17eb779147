import { TextDocument } from 'vscode-languageserver-textdocument';
import { addItem as addItemEdits, isRefused } from '../../roadmap/edits/items';
import { applyEdits, type TextEdit } from '../../roadmap/edits/textEdit';
import { rootShape } from '../../roadmap/schema/shape';
import { lspEdits } from '../positions';
import type { AddItemParams, AddItemResult } from '../protocol';
import type { Snapshot } from '../snapshot';
import { strings } from '../strings';

/** The edits that add an item, and those beside it, as one change; and where the item then begins. */
export function addItem(snapshot: Snapshot, params: AddItemParams): AddItemResult {
  const doc = snapshot.roadmap.document;
  const edits: TextEdit[] = [];
  const options = { sectionOrder: rootShape.keys };
  const main = addItemEdits(doc, params.section, params.fields, options);
  if (isRefused(main)) return { refused: strings.cannotAdd(main.refused) };
  edits.push(...main.edits);
  let reveal = main.revealOffset;
  const mainAt = Math.min(...main.edits.map((e) => e.start));
  for (const other of params.alongside ?? []) {
    const added = addItemEdits(doc, other.section, other.fields, options);
    if (isRefused(added)) return { refused: strings.cannotAdd(added.refused) };
    for (const edit of added.edits) {
      edits.push(edit);
      if (edit.start < mainAt) reveal += edit.text.length - (edit.end - edit.start);
    }
  }
  const sorted = edits.sort((a, b) => a.start - b.start);
  const after = TextDocument.create(snapshot.uri, '', 0, applyEdits(snapshot.document.getText(), sorted));
  return { edits: lspEdits(snapshot.document, sorted), version: snapshot.version, reveal: after.positionAt(reveal) };
}
