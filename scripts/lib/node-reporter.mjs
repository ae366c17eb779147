// A reporter for node --test: a dot for each test, failures in full, and the counts in the file TEST_RESULT_FILE.
import fs from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

const WIDTH = 100;

/** The error that a test threw, without the runner's wrapping. */
const causeOf = (error) => (error?.code === 'ERR_TEST_FAILURE' && error.cause instanceof Error ? error.cause : error);

function failureText({ name, file, line, details }) {
  const place = file ? `${path.relative('', file)}${line ? `:${line}` : ''}` : '';
  const error = causeOf(details.error);
  const text = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  return `✖ ${name}  ${place}\n${text.replace(/^/gm, '    ')}\n`;
}

/** A parent whose subtests failed says nothing that they have not said. */
const onlyRepeats = ({ details }) => details.error?.failureType === 'subtestsFailed';

export default async function* reporter(source) {
  const totals = {};
  const failures = [];
  let column = 0;
  const newLine = () => {
    const end = column > 0 ? '\n' : '';
    column = 0;
    return end;
  };
  for await (const { type, data } of source) {
    if (type === 'test:pass' && data.details.type !== 'suite') {
      yield data.skip !== undefined ? '-' : '.';
      if (++column === WIDTH) yield newLine();
    } else if (type === 'test:fail' && !onlyRepeats(data)) {
      failures.push(data);
      yield `${newLine()}${failureText(data)}`;
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      yield `${newLine()}${data.message}`;
    } else if (type === 'test:diagnostic') {
      const count = /^(pass|fail|cancelled|skipped|todo) (\d+)$/.exec(data.message);
      if (count) totals[count[1]] = Number(count[2]);
    }
  }
  const { pass = 0, fail = 0, cancelled = 0, skipped = 0, todo = 0 } = totals;
  const failed = Math.max(fail + cancelled, failures.length > 0 ? 1 : 0);
  const counts = { passed: pass, failed, skipped: skipped + todo };
  if (process.env.TEST_RESULT_FILE) fs.writeFileSync(process.env.TEST_RESULT_FILE, JSON.stringify(counts));
  yield `${newLine()}${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
