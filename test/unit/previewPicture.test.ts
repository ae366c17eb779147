import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Picture } from '../../client/panel/picture';
import type { HostMessage } from '../../roadmap/timeline/messages';
import type { MilestoneItem, TimelineModel } from '../../roadmap/timeline/model';
import type { TimelineResult } from '../../server/protocol';

const milestone = (key: string, start: number): MilestoneItem => ({
  section: 'milestones',
  key,
  title: key.toUpperCase(),
  pinned: false,
  status: 'planned',
  late: false,
  source: { start, end: start + 10 },
});

const model = (...items: MilestoneItem[]): TimelineModel => ({ title: 'Riverside', today: 20000, items });

const broken: NonNullable<TimelineResult['broken']> = {
  range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } },
  message: 'a colon is missing',
};

/** `update 1: a b`, `patch 2: +a -b`, `status ok`. */
function said(message: HostMessage): string {
  switch (message.type) {
    case 'update':
      return `update ${message.version}: ${message.model.items.map(({ key }) => key).join(' ')}`;
    case 'patch': {
      const { base, version, patch } = message;
      const changed = (patch.changed ?? []).map(({ key }) => `+${key}`);
      return `patch ${base}>${version}: ${[...changed, ...(patch.removed ?? []).map((key) => `-${key}`)].join(' ')}`;
    }
    case 'select':
      return `select ${message.key}`;
    case 'status':
      return `status ${message.broken ? message.text : 'ok'}`;
  }
}

test('what a view is told, answer by answer', () => {
  const a = milestone('a', 0);
  const b = milestone('b', 20);
  const steps: [TimelineResult, string[]][] = [
    [{ version: 1, model: model(a), broken }, ['update 1: a', 'status line 5: a colon is missing']],
    // Nothing good was there yet: what can be read is drawn.
    [{ version: 2, model: model(a, b), broken }, ['patch 1>2: +b']],
    [{ version: 3, model: model(a, b) }, ['status ok']],
    // From now on the last good picture stays.
    [{ version: 4, model: model(a), broken }, ['status line 5: a colon is missing']],
    [{ version: 5, model: model(b) }, ['patch 2>3: -a', 'status ok']],
    // What only moved is no news.
    [{ version: 6, model: model(milestone('b', 50)) }, []],
    [{ version: 7, foreign: true }, ['status foreign']],
    [{ version: 8, model: model(b) }, ['status ok']],
  ];
  const picture = new Picture('file:///r.yaml', {
    foreign: 'foreign',
    broken: (line, message) => `line ${line}: ${message}`,
  });
  for (const [result, expected] of steps) {
    assert.deepEqual(picture.take(result).map(said), expected, `version ${result.version}`);
    assert.equal(picture.documentVersion, result.version);
  }
  assert.deepEqual(picture.whole().map(said), ['update 3: b', 'status ok']);
  assert.equal(picture.title, 'Riverside');
});

test('a view that comes up before anything is known hears only that', () => {
  const picture = new Picture('file:///r.yaml', { foreign: '', broken: () => '' });
  assert.deepEqual(picture.whole().map(said), ['status ok']);
  assert.equal(picture.keyAt(0), undefined);
  assert.equal(picture.startOf('a'), undefined);
});

test('places are those of the newest text, where it can be read', () => {
  const picture = new Picture('file:///r.yaml', { foreign: '', broken: () => '' });
  picture.take({ version: 1, model: model(milestone('a', 0), milestone('b', 20)) });
  picture.take({ version: 2, model: model(milestone('b', 40)), broken });
  assert.deepEqual([picture.startOf('a'), picture.startOf('b'), picture.startOf('c')], [0, 40, undefined]);
  assert.deepEqual([picture.keyAt(45), picture.keyAt(50), picture.keyAt(51)], ['b', 'b', undefined]);
});
