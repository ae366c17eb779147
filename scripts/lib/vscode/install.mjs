// VS Code's server and web workbench, as the npm package code-server carries them, without code-server itself:
// a real VS Code for machines that cannot download or show the desktop one.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../paths.mjs';
import { fetchPackage } from '../registry.mjs';
import { npm, step } from '../run.mjs';
import { toolNode } from '../tool-node.mjs';
import { writeStubs } from './stubs.mjs';

const CODE_SERVER_VERSION = '4.139.1';
const dir = path.join(cacheDir, `vscode-server-${CODE_SERVER_VERSION}`);

// The dependencies that are needed: 10 MB of 400. Without the others there is no integrated terminal, no agents, no
// telemetry.
const DEPENDENCIES = [
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

// Built-in extensions that are left out (100 MB). github-authentication and git-base must stay: the workbench starts
// them by name and complains when they are missing.
const LEFT_OUT_EXTENSIONS = [
  'copilot',
  'git',
  'github',
  'ipynb',
  'markdown-math',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.*',
  'notebook-renderers',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
  'vscode-*-tests',
];

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const writeJson = (file, value) => fs.writeFileSync(file, JSON.stringify(value, null, 1));

/**
 * Cuts the list of dependencies down to the needed ones. The lock file that ships with the package is kept, with those
 * as its root: npm then takes exactly its versions and looks nothing else up.
 * @returns the version of ripgrep that belongs to this VS Code
 */
function keepNeededDependencies(target) {
  const lockFile = path.join(target, 'npm-shrinkwrap.json');
  const packageFile = path.join(target, 'package.json');
  const lock = readJson(lockFile);
  const { name, version } = readJson(packageFile);
  const versionOf = (dependency) => lock.packages[`node_modules/${dependency}`].version;
  const dependencies = Object.fromEntries(DEPENDENCIES.map((d) => [d, versionOf(d)]));
  const ripgrep = versionOf('@vscode/ripgrep-universal');
  writeJson(packageFile, { name, version, private: true, type: 'module', dependencies });
  lock.packages[''] = { name, version, dependencies };
  writeJson(lockFile, lock);
  return ripgrep;
}

/** No marketplace, no chat provider, no telemetry: this VS Code reaches no other machine. */
function cutOff(target) {
  const file = path.join(target, 'product.json');
  const { trustedExtensionAuthAccess, voiceWsUrl, aiConfig, ...product } = readJson(file);
  writeJson(file, {
    ...product,
    extensionsGallery: {},
    enableTelemetry: false,
    builtInExtensions: [],
    builtInExtensionsEnabledWithAutoUpdates: [],
  });
}

async function complete(target) {
  const ripgrep = keepNeededDependencies(target);
  await npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: target,
    capture: true,
  });
  // The package with ripgrep for all platforms has 56 MB; this one is for the platform we are on.
  const search = `@vscode/ripgrep-${process.platform}-${process.arch}@${ripgrep}`;
  await fetchPackage(search, path.join(target, 'ripgrep'));
  cutOff(target);
  writeStubs(target);
}

/**
 * Fetches VS Code's server where it is missing.
 * @returns {Promise<{ dir: string, node: string, version: string }>} its folder, the Node that runs it, VS Code's version
 */
export async function installServer() {
  const node = await toolNode();
  if (!fs.existsSync(dir)) {
    await step("Fetching VS Code's server (npm package code-server)", () =>
      fetchPackage(`code-server@${CODE_SERVER_VERSION}`, dir, {
        only: ['lib/vscode/*'],
        exclude: LEFT_OUT_EXTENSIONS.map((name) => `lib/vscode/extensions/${name}`),
        strip: 3,
        finish: complete,
      }),
    );
  }
  return { dir, node, version: readJson(path.join(dir, 'package.json')).version };
}
