import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../roadmap/model/nearest';
import { NearestIndex } from '../../roadmap/model/nearestIndex';
import { randomFrom } from '../support/random';

test('the nearest words', () => {
  const known = ['dependsOn', 'delivers', 'duration', 'description', 'end', 'owner', 'goals', 'goal-one', 'goal-two'];
  const cases: [word: string, found: string[]][] = [
    ['depends_on', ['dependsOn']],
    ['Depends On', ['dependsOn']],
    ['ownr', ['owner']],
    ['ownrx', []],
    ['descriptoin', ['description']],
    ['ed', ['end']],
    ['edn', []],
    ['goal-tow', ['goal-two']],
    ['goal-to', ['goal-two']],
    ['goal-tne', ['goal-one']],
    ['', []],
    ['nothing', []],
  ];
  for (const [word, found] of cases) {
    assert.deepEqual(nearest(word, known), found, word);
    assert.deepEqual(new NearestIndex(known).find(word), found, word);
  }
});

test('an index finds what a search finds', () => {
  const random = randomFrom(7);
  const word = () => Array.from({ length: random.below(9) }, () => 'abc-'[random.below(4)]).join('');
  const known = Array.from({ length: 300 }, word);
  const index = new NearestIndex(known);
  for (let i = 0; i < 300; i++) {
    const each = word();
    assert.deepEqual(index.find(each).sort(), [...new Set(nearest(each, known))].sort(), each);
  }
});
