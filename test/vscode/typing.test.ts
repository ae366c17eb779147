// What the editor does by itself while somebody types: indentation, pairs, comments, words.
import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor } from 'vscode';
import { closeEditors, eventually, LANGUAGE, openText } from './support';

const CURSOR = '│';

/** The text before the cursor, what is typed there, and the text afterwards. */
const typed: readonly [what: string, before: string, keys: string, after: string][] = [
  ['Enter behind a section', 'goals:', '\n', 'goals:\n  │'],
  ['Enter behind the first key of an item', '  - id: one', '\n', '  - id: one\n    │'],
  ['Enter behind the first key of an item that has no value yet', '  - horizon:', '\n', '  - horizon:\n      │'],
  ['Enter behind a further key of an item', '  - id: one\n    title: One', '\n', '  - id: one\n    title: One\n    │'],
  ['Enter behind the beginning of block text', 'vision: >-', '\n', 'vision: >-\n  │'],
  ['Enter behind an item in braces', '  - { id: one }', '\n', '  - { id: one }\n  │'],
  ['Enter behind an item that is text', '  - letter', '\n', '  - letter\n  │'],
  ['Enter behind an address', '  - url: https://example.com', '\n', '  - url: https://example.com\n    │'],
  ['Enter behind a comment', '  # goals:', '\n', '  # goals:\n  │'],
  ['a brace', 'horizon: ', '{', 'horizon: {│}'],
  ['Enter in braces', 'horizon: {│}', '\n', 'horizon: {\n  │\n}'],
  ['a quote', 'title: ', '"', 'title: "│"'],
  ['an apostrophe in a text', 'title: Tenant', "'", "title: Tenant'│"],
];

async function editorWith(name: string, text: string): Promise<TextEditor> {
  const marker = 'serviceRoadmap: 1\n';
  const [before = '', after = ''] = text.split(CURSOR);
  const editor = await openText(name, marker + before + after);
  const position = editor.document.positionAt(marker.length + before.length);
  editor.selection = new Selection(position, position);
  await eventually(() => assert.equal(editor.document.languageId, LANGUAGE));
  return editor;
}

/** The text without the marker's line, with the cursor in it. */
function shown({ document, selection }: TextEditor): string {
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  return (text.slice(0, offset) + CURSOR + text.slice(offset)).replace(/^serviceRoadmap: 1\n/, '');
}

suite('typing', () => {
  teardown(closeEditors);

  for (const [index, [what, before, keys, after]] of typed.entries()) {
    test(what, async () => {
      const editor = await editorWith(`typing-${index}.roadmap.yaml`, before);
      // Brackets close only where no text is: that is known once the line has its colors.
      await eventually(async () => {
        await commands.executeCommand('type', { text: keys });
        try {
          await eventually(() => assert.equal(shown(editor), after), 500);
        } catch (error) {
          await commands.executeCommand('undo');
          throw error;
        }
      });
    });
  }

  test('a line becomes a comment', async () => {
    const editor = await editorWith('typing-comment.roadmap.yaml', '  - id: one│');
    await commands.executeCommand('editor.action.commentLine');
    await eventually(() => assert.equal(editor.document.lineAt(1).text, '  # - id: one'));
  });

  test('ids and dates are words', async () => {
    const { document } = await editorWith('typing-words.roadmap.yaml', 'owner: web-chat # FY2024/25-Q1, 4.1.');
    const words = [...document.lineAt(1).text.matchAll(/\S+/g)].flatMap(({ index }) => {
      const range = document.getWordRangeAtPosition(
        document.positionAt(document.offsetAt(document.lineAt(1).range.start) + index),
      );
      return range ? [document.getText(range)] : [];
    });
    assert.deepEqual(words, ['owner', 'web-chat', 'FY2024/25-Q1', '4.1']);
  });
});
