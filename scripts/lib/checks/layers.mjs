// An import only points down: client → cli → server → roadmap.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../paths.mjs';
import { sourceFiles } from './files.mjs';

const LAYERS = ['client', 'cli', 'server', 'roadmap'];
const IMPORT = /\b(?:from|import|require\()\s*['"]([^'"\n]+)['"]/g;

const layerOf = (file) => LAYERS.indexOf(file.split('/')[0]);

/** What is wrong with this import, or undefined. */
function fault(file, specifier) {
  const from = layerOf(file);
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    const to = layerOf(target);
    const isData = /^(schemas|snippets|docs)\//.test(target) || target === 'package.json';
    if (to === -1) return isData ? undefined : 'is outside the layers';
    return to < from ? `points up, to ${LAYERS[to]}/` : undefined;
  }
  const inPreview = file.startsWith('client/preview/');
  if (specifier === 'vscode' && (from > 0 || inPreview)) return 'belongs to client/ only';
  if (from === LAYERS.indexOf('roadmap') && /^(node:|vscode)/.test(specifier)) return 'does not belong into roadmap/';
  return undefined;
}

/** @returns {Promise<string[]>} the problems, `file: …` */
export async function checkLayers() {
  const files = (await sourceFiles()).filter((file) => layerOf(file) >= 0 && /\.[cm]?[jt]s$/.test(file));
  return files.flatMap((file) => {
    const specifiers = [...fs.readFileSync(inRoot(file), 'utf8').matchAll(IMPORT)].map((match) => match[1]);
    return specifiers
      .map((specifier) => [specifier, fault(file, specifier)])
      .filter(([, problem]) => problem)
      .map(([specifier, problem]) => `${file}: the import of ${specifier} ${problem}`);
  });
}
