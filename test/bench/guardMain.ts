import fs from 'node:fs';
import { ACTS, faultsOf, growers, total, type Work, workOf } from './guard';

/** `npm run bench -- --guard`: fails when a typed character costs what the document costs. */
const SMALL = 100;
const LARGE = 10_000;
const SHOWN = 25;

const lineStarts = [0];
const source = fs.readFileSync(__filename, 'utf8');
for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lineStarts.push(at + 1);

/** A function by its name and its line in the bundle, which is where it can be looked at. */
function named(name: string): string {
  const offset = Number(name.slice(name.lastIndexOf('@') + 1));
  const line = lineStarts.findLastIndex((start) => start <= offset) + 1;
  return `${name.slice(0, name.lastIndexOf('@'))} (${line})`;
}

const say = ({ items, piecesRead, counters, blocks }: Work): string => {
  const own = Object.entries(counters).map(([name, count]) => `, ${name} ${count}`);
  return `  ${items} items: ${piecesRead} pieces read, ${total(blocks)} blocks of code run${own.join('')}`;
};

async function main(): Promise<number> {
  let wrong = 0;
  for (const act of ACTS) {
    console.log(`one character typed, then ${act}`);
    const small = await workOf(SMALL, act);
    const large = await workOf(LARGE, act);
    console.log(`${say(small)}\n${say(large)}`);
    const faults = faultsOf(small, large);
    wrong += faults.length;
    for (const fault of faults) console.log(`  ✖ ${fault}`);
    if (faults.length === 0) console.log('  ✔ it does not grow with the document');
    else {
      console.log(`  what grows most, with its line in ${__filename}:`);
      for (const { name, from, to } of growers(small, large, SHOWN))
        console.log(`    ${String(from).padStart(8)} → ${String(to).padStart(9)}  ${named(name)}`);
    }
  }
  return wrong > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
