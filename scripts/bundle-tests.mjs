// node scripts/bundle-tests.mjs [SUITE…]: bundles tests into out/test/ without running them, for debuggers.
import { bundleTests, TEST_SUITES } from './lib/bundles.mjs';

const suites = process.argv.slice(2);
for (const suite of suites.length > 0 ? suites : TEST_SUITES) {
  for (const file of await bundleTests(suite)) console.log(file);
}
