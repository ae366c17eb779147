// The packages of package-lock.json, installed when they are missing or others than it says.
import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { npm, say, step } from './run.mjs';

const packagesOf = (file) => {
  try {
    return JSON.parse(fs.readFileSync(inRoot(file), 'utf8')).packages;
  } catch {
    return undefined; // never installed, or an install that was interrupted: npm writes its record last
  }
};

/** True when node_modules holds exactly the versions of the lock file (packages for other platforms aside). */
export function dependenciesInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || present[name]?.version === version || (optional && !present[name]),
  );
}

/** Installs the packages; once more when the first try fails, as networks do. */
export async function installDependencies() {
  if (dependenciesInstalled()) return;
  const install = () => npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  await step('Installing packages (npm ci)', async () => {
    try {
      await install();
    } catch (error) {
      say(`  ${error.message}\n  npm ci failed; trying once more`);
      await install();
    }
  });
}
