// @vscode/test-electron, in a process of its own because it needs a newer Node than the project:
// desktop-tests.mjs find '{"program"|"version","cachePath"}' prints the program; run '{…}' runs a suite in it.
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { temporary } from '../cleanup.mjs';
import { profileArguments, writeDesktopSettings } from './desktop-profile.mjs';
import { QUIET_SETTINGS } from './settings.mjs';

const DOWNLOAD_TIMEOUT = 10_000; // milliseconds without data

const [mode, json] = process.argv.slice(2);
const options = JSON.parse(json);

async function find() {
  const download = { ...options, reporter: new SilentReporter(), timeout: DOWNLOAD_TIMEOUT };
  const program = options.program ?? (await downloadAndUnzipVSCode(download));
  process.stdout.write(`${program}\n`);
}

if (mode === 'find') {
  await find().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
} else {
  const { vscodeExecutablePath, extension, tests, workspace, env } = options;
  const { dir: profile, dispose } = temporary('desktop');
  writeDesktopSettings(profile, QUIET_SETTINGS);
  try {
    process.exitCode = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: env,
      launchArgs: [workspace, ...profileArguments(profile)],
    });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    dispose();
  }
}
