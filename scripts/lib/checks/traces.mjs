// Nothing that is committed may tell on whose machine it was made, or tie it to one registry.
import fs from 'node:fs';
import { inRoot } from '../paths.mjs';
import { sourceFiles } from './files.mjs';

// Put together from parts, because this file is looked at too.
const TRACES = [
  { what: 'a path of one machine', pattern: new RegExp(`(^|[\\s"'\`(=:,])/(${['work', 'root', 'Users'].join('|')})/`) },
  { what: 'the host of a package registry', pattern: new RegExp(['registry', 'npmjs', 'org'].join('\\.')) },
  { what: 'where a package came from', pattern: new RegExp(`"${'resolved'}":`), only: /(^|\/)package-lock\.json$/ },
];

/** @returns {Promise<string[]>} the problems, `file:line: …` */
export async function checkTraces() {
  const problems = [];
  for (const file of await sourceFiles()) {
    const content = fs.readFileSync(inRoot(file));
    if (content.includes(0)) continue; // a picture
    for (const [index, line] of content.toString('utf8').split('\n').entries()) {
      for (const { what, pattern, only } of TRACES) {
        if ((!only || only.test(file)) && pattern.test(line)) problems.push(`${file}:${index + 1}: names ${what}`);
      }
    }
  }
  return problems;
}
