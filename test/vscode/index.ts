// The one entry of the suite that runs inside VS Code's extension host, desktop or server. Loads every *.test.cjs
// beside its bundle, and leaves the counts and the name of the host in the file TEST_RESULT_FILE.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { env, version } from 'vscode';

const TEST_TIMEOUT = 20_000; // milliseconds

/** Called by VS Code. Rejects when a test failed, which makes the host end with an exit code other than 0. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: TEST_TIMEOUT, color: true, grep: process.env.TEST_GREP });
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.cjs')).sort()) mocha.addFile(join(__dirname, file));
  const failed = await new Promise<number>((resolve, reject) => {
    try {
      const runner = mocha.run(resolve);
      runner.once('end', () => {
        const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
        const result = { passed: passes, failed: failures, skipped: pending, version, appHost: env.appHost };
        if (process.env.TEST_RESULT_FILE) writeFileSync(process.env.TEST_RESULT_FILE, JSON.stringify(result));
      });
    } catch (error) {
      reject(error);
    }
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
