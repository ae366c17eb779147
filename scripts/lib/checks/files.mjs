// The files that are, or are about to be, committed.
import fs from 'node:fs';
import { inRoot } from '../paths.mjs';
import { run } from '../run.mjs';

const IGNORED = /(^|\/)(node_modules|dist|out|\.git|\.vscode-test|generated)(\/|$)/;

/** Paths from the project's folder. Where there is no git (an unpacked archive), everything that no tool writes. */
export async function sourceFiles() {
  const git = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    capture: true,
    allowFailure: true,
  }).catch(() => ({ code: 1 }));
  const files =
    git.code === 0
      ? git.stdout.split('\0')
      : fs.readdirSync(inRoot(), { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => file && !IGNORED.test(file) && fs.statSync(inRoot(file), { throwIfNoEntry: false })?.isFile())
    .sort();
}
