import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Direction, directionOf, neighbor } from '../../client/preview/navigate';
import type { Target } from '../../roadmap/timeline/scene';

const at = (key: string, x: number, y: number, width = 10): Target => ({
  key,
  x,
  y,
  width,
  height: 22,
  layer: 'body',
  label: key,
});

/*
 *   a    b      y 0
 *     cccccc    y 30
 *   d    e      y 60
 */
const targets = [at('a', 0, 0), at('b', 100, 0), at('c', 20, 30, 60), at('d', 0, 60), at('e', 100, 60)];

const moves: [string | undefined, Direction, string | undefined][] = [
  ['a', 'right', 'b'],
  ['b', 'right', 'c'],
  ['a', 'left', undefined],
  ['c', 'left', 'b'],
  ['e', 'right', undefined],
  ['a', 'down', 'c'],
  ['c', 'up', 'a'],
  ['c', 'down', 'd'],
  ['b', 'down', 'c'],
  ['e', 'up', 'c'],
  ['d', 'down', undefined],
  ['c', 'first', 'a'],
  ['c', 'last', 'e'],
  [undefined, 'down', 'a'],
  ['gone', 'left', 'a'],
];

for (const [from, direction, to] of moves) {
  test(`${direction} from ${from} leads to ${to}`, () => {
    assert.equal(neighbor(targets, from, direction)?.key, to);
  });
}

test('nothing to move between', () => assert.equal(neighbor([], 'a', 'down'), undefined));

test('only arrow keys, Home and End move', () => {
  assert.equal(directionOf('ArrowDown'), 'down');
  assert.equal(directionOf('toString'), undefined);
  assert.equal(directionOf('a'), undefined);
});
