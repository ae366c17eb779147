// The types we compile against are those of the oldest VS Code that we promise to run in.
import fs from 'node:fs';
import { inRoot, manifest } from '../paths.mjs';

/** @returns {string[]} the problems */
export function checkApiLevel() {
  const { engines, devDependencies } = manifest();
  const promised = engines.vscode.replace(/^\^/, '');
  const types = JSON.parse(fs.readFileSync(inRoot('node_modules', '@types', 'vscode', 'package.json'), 'utf8')).version;
  return [devDependencies['@types/vscode'], types]
    .filter((version) => version !== promised)
    .map((version) => `package.json: engines.vscode promises ${promised}, but @types/vscode is ${version}`);
}
