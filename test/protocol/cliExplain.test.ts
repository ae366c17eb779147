import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runExplain } from '../../cli/explain';
import { plainText } from '../../cli/plainText';
import { shownRules } from '../../roadmap/rules/table';

function explain(ids: readonly string[], color = false) {
  const printed: string[] = [];
  const notes: string[] = [];
  const code = runExplain(ids, { out: (text) => printed.push(text), note: (line) => notes.push(line), color });
  return { code, text: printed.join(''), notes };
}

test('explain: lists every rule that can report something, with severity and title', () => {
  const { code, text } = explain([]);
  assert.equal(code, 0);
  assert.deepEqual(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/)),
    shownRules().map(({ id, severity, doc }) => [id, severity, doc.title]),
  );
});

test('explain: every rule as plain text', () => {
  for (const { id, doc } of shownRules()) {
    const { code, text, notes } = explain([id]);
    assert.equal(code, 0);
    assert.deepEqual(notes, []);
    assert.ok(text.startsWith(`${id}\n\n${doc.title} · `), id);
    assert.doesNotMatch(text, /\*\*|```|^\*|\p{Cc}\[/mu, id);
    for (const line of [...doc.wrong.split('\n'), ...doc.right.split('\n')]) {
      assert.ok(line === '' || text.includes(`\n    ${line}\n`), `${id}: ${line}`);
    }
    assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'), id);
  }
});

test('explain: several rules, one of them unknown', () => {
  const { code, text, notes } = explain(['past-due', 'past-dew', 'invalid-id']);
  assert.equal(code, 2);
  assert.match(text, /^past-due\n[\s\S]*\n\ninvalid-id\n/);
  assert.deepEqual(notes, ['service-roadmap: unknown rule "past-dew": did you mean "past-due"?']);
});

test('explain: colors on a terminal', () => {
  assert.match(explain([], true).text, /\p{Cc}\[31merror\s*\p{Cc}\[0m/u);
  assert.match(explain(['past-due'], true).text, /^\p{Cc}\[1mpast-due\p{Cc}\[0m/u);
});

const MARKDOWN: readonly (readonly [markdown: string, plain: string])[] = [
  ['*Why:* it **matters**', 'Why: it matters'],
  ['keep `a * b * c` and `**`', 'keep `a * b * c` and `**`'],
  ['[there](#past-due), [page](https://example.org/a)', 'there, page (https://example.org/a)'],
  ['a \\* b', 'a * b'],
  ['See:\n\n```yaml\na:\n\n  b: *c*\n```\n\nend', 'See:\n\n    a:\n\n      b: *c*\n\nend'],
];

for (const [markdown, plain] of MARKDOWN) {
  test(`plain text: ${JSON.stringify(markdown)}`, () => assert.equal(plainText(markdown), plain));
}
