// The Chromium that an npm package carries (packed with brotli), for machines where nothing can be installed.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheDir, remove } from './paths.mjs';
import { fetchPackage } from './registry.mjs';
import { capture, run, step } from './run.mjs';

const VERSION = '153.0.0';
const dir = path.join(cacheDir, `chromium-${VERSION}`);

const unpack = (from, to) =>
  pipeline(fs.createReadStream(from), createBrotliDecompress(), fs.createWriteStream(to, { mode: 0o755 }));

/** Unpacks the browser, the libraries that it needs and a font. */
async function complete(target) {
  const packed = (name) => path.join(target, 'bin', name);
  await unpack(packed('chromium.br'), path.join(target, 'chromium'));
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const archive = packed(`${name}.tar`);
    await unpack(packed(`${name}.tar.br`), archive);
    await run('tar', ['xf', archive, '-C', target]);
  }
  remove(path.join(target, 'bin'));
}

/** True when an earlier run fetched it. */
export const chromiumFetched = () => fs.existsSync(dir);

/**
 * Fetches the browser where it is missing.
 * @returns {Promise<{ path: string, args: string[], env: Record<string, string> }>} its own libraries and font are used
 *   only where the machine has none
 */
export async function fetchChromium() {
  if (!chromiumFetched()) {
    await step('Fetching Chromium (npm package @sparticuz/chromium)', () =>
      fetchPackage(`@sparticuz/chromium@${VERSION}`, dir, { only: ['bin/*'], finish: complete }),
    );
  }
  const file = path.join(dir, 'chromium');
  const env = {};
  const libraries = await capture('ldd', [file]).catch(() => 'not found');
  if (libraries.includes('not found')) env.LD_LIBRARY_PATH = path.join(dir, 'lib');
  if (!fs.existsSync('/usr/share/fonts')) env.FONTCONFIG_PATH = dir;
  return { path: file, args: [], env };
}
