// The two packages: a .vsix for VS Code and a tarball for npm. Both go to out/.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, manifest, remove } from './paths.mjs';
import { capture, npm } from './run.mjs';
import { toolNode } from './tool-node.mjs';

const TARBALL_FILES = ['dist/cli.js', 'dist/licenses.txt', 'schemas', 'docs/rules.md', 'README.md', 'LICENSE'];

const vsce = async (...args) => capture(await toolNode(), [inRoot('node_modules', '@vscode', 'vsce', 'vsce'), ...args]);

/** The files that go into the .vsix, as paths from the project's folder. */
export async function listVsixFiles() {
  const list = await vsce('ls', '--no-dependencies');
  return list.split(/\r?\n/).filter(Boolean).sort();
}

/** Builds for production and packages the extension; gives the path of the .vsix. */
export async function packageVsix() {
  const { name, version } = manifest();
  const file = inRoot('out', `${name}-${version}.vsix`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await vsce(
    'package',
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    '--out',
    file,
  );
  return file;
}

/** package.json of the tarball: the command line, bundled, with no dependencies. */
function tarballManifest() {
  const { name, version, description, license, keywords, bin, engines } = manifest();
  return { name, version, description, license, keywords, bin, engines: { node: engines.node }, files: TARBALL_FILES };
}

/** Packages the command line as it stands in dist/; gives the path of the tarball. */
export async function packageTarball() {
  const stage = inRoot('out', 'npm');
  remove(stage);
  fs.mkdirSync(stage, { recursive: true });
  for (const file of TARBALL_FILES) fs.cpSync(inRoot(file), path.join(stage, file), { recursive: true });
  fs.writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(tarballManifest(), null, 2)}\n`);
  const { stdout } = await npm(['pack', '--json', '--pack-destination', inRoot('out'), '--loglevel=error'], {
    cwd: stage,
    capture: true,
  });
  const [{ filename }] = JSON.parse(stdout);
  return inRoot('out', filename);
}

/** A file's size for people. */
export const sizeOf = (file) => `${(fs.statSync(file).size / 1000).toFixed(0)} kB`;
