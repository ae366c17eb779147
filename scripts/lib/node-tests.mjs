// Suites that run under plain Node: node's own test runner with our reporter.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporary } from './cleanup.mjs';
import { inRoot, root } from './paths.mjs';
import { CommandError, run } from './run.mjs';

const LIMIT = 15 * 60_000; // milliseconds a whole suite may take

/**
 * Runs test files in processes of their own.
 * @param {string[]} files paths from the project's folder
 * @param {{ grep?: string, env?: Record<string, string>, oneByOne?: boolean }} [options] grep: a regular expression on names
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runNodeTests(files, { grep, env = {}, oneByOne = false } = {}) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  // Also for what the tests leave in the system's folder for such things when they are interrupted.
  const { dir: temp, dispose } = temporary('tests');
  const resultFile = path.join(temp, 'counts.json');
  const args = ['--enable-source-maps', '--test', '--test-reporter-destination=stdout'];
  args.push(`--test-reporter=${pathToFileURL(inRoot('scripts', 'lib', 'node-reporter.mjs')).href}`);
  if (oneByOne) args.push('--test-concurrency=1');
  if (grep) args.push(`--test-name-pattern=${grep}`);
  const here = { PROJECT_ROOT: root, TEST_RESULT_FILE: resultFile, TMPDIR: temp, TEMP: temp, TMP: temp };
  try {
    await run(process.execPath, [...args, ...files], {
      env: { ...process.env, ...here, NODE_OPTIONS: '', ...env },
      timeout: LIMIT,
      allowFailure: true,
    });
    if (!fs.existsSync(resultFile)) throw new CommandError('the test runner ended without a result', { code: 1 });
    return JSON.parse(fs.readFileSync(resultFile, 'utf8'));
  } finally {
    dispose();
  }
}
