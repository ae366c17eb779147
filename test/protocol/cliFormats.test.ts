import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, run } from './cliRunner';

/** File names and texts that would break a format, or a terminal, if they were printed as they are. */

const HEAD = 'serviceRoadmap: 1\ntitle: T\nvision: V\nhorizon: { start: 2026 }\n';
const HOSTILE = `${HEAD}channels:\n  - { id: c, title: C, mode: "a\\e[2J%\\n::error::x,y:z\u202e" }\n`;

const NAMES = [
  { name: 'a,b:c%20 d.roadmap.yaml', text: 'a,b:c%20 d', github: 'a%2Cb%3Ac%2520 d', uri: 'a%2Cb%3Ac%2520%20d' },
  { name: 'new\nline.roadmap.yaml', text: 'new\\u000aline', github: 'new%0Aline', uri: 'new%0Aline' },
  { name: '\u001b[31mred.roadmap.yaml', text: '\\u001b[31mred', github: '\\u001b[31mred', uri: '%1B%5B31mred' },
  { name: '::error::x.roadmap.yaml', text: './::error::x', github: '%3A%3Aerror%3A%3Ax', uri: '%3A%3Aerror%3A%3Ax' },
  { name: 'back\\slash#é.roadmap.yaml', text: 'back\\slash#é', github: 'back\\slash#é', uri: 'back%5Cslash%23%C3%A9' },
] as const;

const isWindows = process.platform === 'win32';
const options = { skip: isWindows && 'no such names' };
const hostileFolder = () => folder(Object.fromEntries(NAMES.map(({ name }) => [name, HOSTILE])));
const names = NAMES.map(({ name }) => `./${name}`);

const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');
const ANY_CONTROL = /[^\P{Cc}\n]|\p{Bidi_Control}/u;

test('text: one line a finding, nothing that a terminal obeys', options, () => {
  const { stdout, stderr } = run(hostileFolder(), 'check', ...NAMES.map(({ name }) => name), 'gone\u001b[1m\n.yaml');
  assert.doesNotMatch(stdout + stderr, ANY_CONTROL);
  assert.deepEqual(
    lines(stdout).map((line) => line.replace(/\.roadmap\.yaml:6:\d+ error invalid-value .*/, '')),
    NAMES.map(({ text }) => text),
  );
  assert.match(stderr, /^gone\\u001b\[1m\\u000a\.yaml: can't be read/m);
});

test('github: one command a finding, columns only on one line', options, () => {
  const dir = hostileFolder();
  const { stdout, status } = run(dir, 'check', '--format', 'github', ...names);
  assert.equal(status, 1);
  assert.doesNotMatch(stdout, ANY_CONTROL);
  const command =
    /^::error file=([^,:]*)\.roadmap\.yaml,line=6,col=\d+,endLine=6,endColumn=\d+,title=invalid-value::(.*)$/;
  const found = lines(stdout).map((line) => command.exec(line));
  assert.deepEqual(
    found.map((m) => m?.[1]),
    NAMES.map(({ github }) => github),
  );
  for (const m of found) assert.match(m?.[2] ?? '', /\\u001b\[2J%25%0A::error::x,y:z\\u202e/);
});

test('sarif: names are URIs', options, () => {
  const { stdout } = run(hostileFolder(), 'check', '--format', 'sarif', ...names, 'gone.yaml');
  const log = JSON.parse(stdout) as {
    runs: readonly {
      results: readonly { locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
      invocations: readonly { executionSuccessful: boolean; toolExecutionNotifications: readonly unknown[] }[];
    }[];
  };
  assert.deepEqual(
    log.runs[0]?.results.map((r) => r.locations[0]?.physicalLocation.artifactLocation.uri),
    NAMES.map(({ uri }) => `${uri}.roadmap.yaml`),
  );
  assert.equal(log.runs[0]?.invocations[0]?.executionSuccessful, false);
  assert.equal(log.runs[0]?.invocations[0]?.toolExecutionNotifications.length, 1);
});

test('json: names as they were given', options, () => {
  const { stdout } = run(hostileFolder(), 'check', '--format', 'json', ...names);
  assert.deepEqual(
    (JSON.parse(stdout) as readonly { file: string }[]).map((entry) => entry.file),
    names,
  );
});
