import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completion } from '../../server/features/completion';
import { accept } from './fixtures/completion/apply';
import { CASES, type Case, HEAD } from './fixtures/completion/cases';
import { BARE, CURSOR, completeAt, FULL, marked, snapshotOf, TOKEN } from './fixtures/completion/setup';

function check(each: Case, eol: string): void {
  const { text, offset } = marked(each.at.replaceAll('\n', eol));
  const items = completeAt(text, offset, each.bare ? BARE : FULL, each.json);
  const labels = items.map((item) => item.label);
  if (each.all) assert.deepEqual(labels, each.all);
  if (each.first) assert.deepEqual(labels.slice(0, each.first.length), each.first);
  for (const label of each.has ?? []) assert.ok(labels.includes(label), `${label} in ${labels.join(' ')}`);
  for (const label of each.not ?? []) assert.ok(!labels.includes(label), `${label} in ${labels.join(' ')}`);
  assert.ok(!labels.some((label) => label.startsWith('x-')));
  assert.deepEqual(labels, [...new Set(labels)], 'nothing twice');
  if (each.pick === undefined) return;
  const item = items.find(({ label }) => label === each.pick);
  assert.ok(item, `${each.pick} in ${labels.join(' ')}`);
  assert.equal(accept(text, item, 'replace'), each.gives?.replaceAll('\n', eol));
}

for (const [group, cases] of Object.entries(CASES)) {
  for (const each of cases) {
    test(`${group}: ${each.name}`, () => {
      check(each, '\n');
      // An empty file has no line ending to follow.
      if (each.at.includes('\n')) check(each, '\r\n');
    });
  }
}

const at = (source: string, client = FULL) => {
  const { text, offset } = marked(source);
  return completeAt(text, offset, client);
};

test('what an item says of itself', () => {
  const [item] = at(`${HEAD}stakeholders:\n  - { id: ada, title: Ada Byron }\nowner: ${CURSOR}\n`);
  assert.equal(item?.label, 'ada');
  assert.equal(item?.detail, 'Ada Byron');
  assert.equal(item?.filterText, 'ada Ada Byron');
  const kind = at(`${HEAD}metrics:\n  - id: a\n    kind: ${CURSOR}\n`).find(({ label }) => label === 'nps');
  assert.equal(kind?.detail, 'Net Promoter Score');
  assert.match(JSON.stringify(kind?.documentation), /"kind":"markdown".*promoters/);
  const bare = at(`${HEAD}initiatives:\n  - id: a\n    ${CURSOR}\n`, BARE).find(({ label }) => label === 'status');
  assert.match(JSON.stringify(bare?.documentation), /"kind":"plaintext"/);
  assert.doesNotMatch(JSON.stringify(bare?.documentation), /[`*]/);
});

test('in quotes the filter has them too', () => {
  const items = completeAt('{ "ti" }', 4, FULL, true);
  assert.equal(items.find(({ label }) => label === 'title')?.filterText, '"title"');
});

test('the order is kept by the client', () => {
  const items = at(`${HEAD}${CURSOR}`);
  assert.deepEqual(
    items.map((item) => item.sortText),
    items.map((item) => item.sortText).sort(),
  );
});

test('snippets only for those who know them', () => {
  const source = `${HEAD}goals:\n  - ${CURSOR}\n`;
  const full = at(source)[0];
  assert.equal(full?.insertTextFormat, 2);
  assert.equal(full?.insertTextMode, 1);
  for (const item of at(source, BARE)) {
    assert.equal(item.insertTextFormat, undefined);
    assert.doesNotMatch(JSON.stringify(item.textEdit), /\$[\d{]/);
  }
});

test('editors that indent snippets by themselves get them without', () => {
  const [item] = at(`${HEAD}goals:\n  - ${CURSOR}\n`, { ...FULL, keepsIndentation: false });
  assert.match(JSON.stringify(item?.textEdit), /\\n {2}title/);
});

test('an editor that can opens the list again behind a new key', () => {
  const again = { ...FULL, suggestCommand: 'editor.action.triggerSuggest' };
  const items = at(`${HEAD}initiatives:\n  - id: a\n    ${CURSOR}\n`, again);
  const status = items.find(({ label }) => label === 'status');
  assert.equal(status?.command?.command, again.suggestCommand);
  assert.match(JSON.stringify(status?.textEdit), /status: \$0"/);
  assert.equal(items.find(({ label }) => label === 'description')?.command, undefined);
});

test('blanks that indent ask for nothing', () => {
  const ask = (source: string, triggerCharacter: string) => {
    const { text, offset } = marked(source);
    const snapshot = snapshotOf(text);
    const context = { triggerKind: 2, triggerCharacter } as const;
    return completion(snapshot, snapshot.document.positionAt(offset), FULL, TOKEN, context).items.length;
  };
  assert.equal(ask(`${HEAD}goals:\n  - id: a\n    ${CURSOR}`, ' '), 0);
  assert.notEqual(ask(`${HEAD}goals:\n  - ${CURSOR}`, ' '), 0);
  assert.notEqual(ask(`${HEAD}audience: ${CURSOR}`, ' '), 0);
  assert.notEqual(ask(`${HEAD}goals:\n  -${CURSOR}`, '-'), 0);
  assert.equal(ask(`${HEAD}wont-${CURSOR}`, '-'), 0);
});
