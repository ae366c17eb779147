import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTS, faultsOf, workOf } from '../bench/guard';

/** What a typed character costs depends on the item, not on the document; `npm run bench -- --guard` says where it goes. */
for (const act of ACTS) {
  test(`one character typed, then ${act}: no more to do at 10,000 items than at 100`, {
    skip: 'until the engine recomputes only what an edit can change',
  }, async () => {
    assert.deepEqual(faultsOf(await workOf(100, act), await workOf(10_000, act)), []);
  });
}
