// The licenses of the packages whose code is in the bundles: they ask for their text to go along.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

const packageFolder = (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];

function licenseText(folder, license) {
  const file = fs.readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : `License: ${license}`;
}

/** The text of dist/licenses.txt for these metafiles: one part for each package, sorted. */
export function licenses(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = [...new Set(inputs.map(packageFolder).filter(Boolean))];
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(inRoot(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${licenseText(inRoot(folder), license)}`;
  });
  const head = 'Service Roadmap contains code of the following packages.';
  return `${[head, ...parts.sort()].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
