import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../server/features/hover';
import { code, escapeMarkdown, plainText } from '../../server/features/markdown';
import { BARE, FULL, marked, snapshotOf, TOKEN } from './fixtures/completion/setup';
import { CASES, type Case } from './fixtures/hover/cases';

function check(each: Case, eol: string): void {
  const { text, offset } = marked(each.at.replaceAll('\n', eol));
  const snapshot = snapshotOf(text, each.json);
  const position = snapshot.document.positionAt(offset);
  const found = hover(snapshot, position, FULL, TOKEN);
  const word = found?.range && snapshot.document.getText(found.range);
  assert.equal(word, each.word);
  const { kind, value } = (found?.contents ?? { kind: 'markdown', value: '' }) as MarkupContent;
  assert.equal(kind, 'markdown');
  if (each.says !== undefined) assert.equal(value, each.says);
  for (const part of each.has ?? []) assert.ok(value.includes(part), `${part} in ${value}`);
  for (const part of each.not ?? []) assert.ok(!value.includes(part), `${part} in ${value}`);
  if (!found) return;
  const bare = hover(snapshot, position, BARE, TOKEN)?.contents as MarkupContent;
  assert.equal(bare.kind, 'plaintext');
  assert.equal(bare.value, plainText(value));
}

for (const [group, cases] of Object.entries(CASES)) {
  for (const each of cases) {
    test(`${group}: ${each.name}`, () => {
      check(each, '\n');
      check(each, '\r\n');
    });
  }
}

test('Markdown that shows a text as it is', () => {
  const texts = [
    'a *b* _c_',
    '[x](y)',
    '<b>',
    '1. a',
    '# a',
    'a | b',
    '`x`',
    '\\*',
    '~~a~~',
    'a@b.c',
    'https://a.b',
    '$x$',
    '![i](j)',
  ];
  for (const text of texts) {
    const escaped = escapeMarkdown(text);
    assert.equal(plainText(escaped), text);
    assert.doesNotMatch(escaped, /(?<!\\)[*_[\]<>`#|~@:$!]/);
  }
  assert.equal(escapeMarkdown('a\r\n\tb\u0007'), 'a b');
  assert.equal(escapeMarkdown('x'.repeat(300)).length, 200);
});

test('inline code of any text', () => {
  const cases: [string, string][] = [
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['', ''],
  ];
  for (const [text, written] of cases) assert.equal(code(text), written);
});

test('the text of Markdown', () => {
  const cases: [string, string][] = [
    ['**a** *b* `c`', 'a b c'],
    ['<https://a.b/c>', 'https://a.b/c'],
    ['```yaml\na: *b*\n```', 'a: *b*'],
    ['a \\*b\\*', 'a *b*'],
    ['`a*b` and `c*d`', 'a*b and c*d'],
  ];
  for (const [markdown, text] of cases) assert.equal(plainText(markdown), text);
});
