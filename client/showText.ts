import {
  type Range,
  Selection,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
} from 'vscode';

export const sameUri = (a: Uri, b: Uri): boolean => a.toString() === b.toString();

/** The column in which a document is: in front where it can be, else behind another tab. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  const visible = window.visibleTextEditors.find((editor) => editor.viewColumn && sameUri(editor.document.uri, uri));
  if (visible) return visible.viewColumn;
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && sameUri(input.uri, uri)),
  );
  return group?.viewColumn;
}

/** Shows a document where it is already, else in `column`, and selects the range. */
export async function showText(
  document: TextDocument,
  range: Range,
  column: ViewColumn = ViewColumn.Active,
): Promise<TextEditor> {
  const editor = await window.showTextDocument(document, {
    viewColumn: columnOf(document.uri) ?? column,
    preview: false,
  });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
