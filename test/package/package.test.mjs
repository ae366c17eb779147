// The packages as users get them. VSIX and TARBALL name the files; scripts/test.mjs makes them.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { listVsixFiles } from '../../scripts/lib/package.mjs';
import { inRoot, manifest, remove, tempDir } from '../../scripts/lib/paths.mjs';
import { npm, run } from '../../scripts/lib/run.mjs';

const { VSIX, TARBALL } = process.env;
const MAX_VSIX_BYTES = 2_000_000;

// What may ship, and nothing else.
const MAY_SHIP =
  /^(package\.json|package\.nls(\.[\w-]+)?\.json|README\.md|CHANGELOG\.md|LICENSE|language-configuration\.json|docs\/rules\.md|dist\/(extension|client|server|preview)\.js|dist\/preview\.css|dist\/licenses\.txt|(schemas|snippets|syntaxes|l10n|media)\/[\w./-]+)$/;
const MUST_SHIP = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/extension.js',
  'dist/client.js',
  'dist/server.js',
  'dist/preview.js',
  'dist/preview.css',
  'docs/rules.md',
  'schemas/roadmap.schema.json',
];

test('the .vsix holds what it must and nothing else', async () => {
  const files = await listVsixFiles();
  assert.deepEqual(
    files.filter((file) => !MAY_SHIP.test(file)),
    [],
  );
  assert.deepEqual(
    MUST_SHIP.filter((file) => !files.includes(file)),
    [],
  );
});

test('every file that package.json names is in the .vsix', async () => {
  const files = await listVsixFiles();
  const { bin: _, ...extension } = manifest(); // the command line ships in the tarball
  const named = [...JSON.stringify(extension).matchAll(/"\.\/((?:[\w-]+\/)*[\w.-]+\.\w+)"/g)].map((match) => match[1]);
  assert.deepEqual(
    named.filter((file) => !files.includes(file)),
    [],
  );
});

test('the .vsix is small', () => {
  assert.ok(fs.statSync(VSIX).size < MAX_VSIX_BYTES, `${fs.statSync(VSIX).size} bytes`);
});

test('the bundles that ship name no path of this machine', () => {
  for (const file of fs.readdirSync(inRoot('dist'))) {
    assert.ok(!fs.readFileSync(inRoot('dist', file), 'utf8').includes(inRoot()), file);
  }
});

/** A folder with a space in its name into which the tarball was installed, as a user would. */
let project;

before(async () => {
  project = path.join(tempDir('tarball'), 'my roadmaps');
  fs.mkdirSync(project);
  fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true }');
  const options = ['--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', TARBALL, ...options], { cwd: project, capture: true });
});

after(() => remove(path.dirname(project)));

const command = () => path.join(project, 'node_modules', '.bin', 'service-roadmap');

const roadmap = (file, text) => fs.writeFileSync(path.join(project, file), text);

test('the tarball brings no dependencies', () => {
  assert.deepEqual(fs.readdirSync(path.join(project, 'node_modules')).sort(), [
    '.bin',
    '.package-lock.json',
    'service-roadmap',
  ]);
});

test('the tarball has the schema, the rules and the license', () => {
  const installed = path.join(project, 'node_modules', 'service-roadmap');
  for (const file of ['schemas/roadmap.schema.json', 'docs/rules.md', 'README.md', 'LICENSE', 'dist/licenses.txt']) {
    assert.ok(fs.existsSync(path.join(installed, file)), file);
  }
});

const CHECKS = [
  { name: 'a roadmap without errors', text: 'serviceRoadmap: 1\ntitle: Support next year\n', code: 0 },
  { name: 'a roadmap with an error', text: 'serviceRoadmap: 1\ntitle: [\n', code: 1 },
];

for (const { name, text, code } of CHECKS) {
  test(`service-roadmap check: ${name}`, async () => {
    roadmap('next.roadmap.yaml', text);
    const args = ['check', 'next.roadmap.yaml', '--format', 'json'];
    const result = await run(command(), args, { cwd: project, capture: true, allowFailure: true });
    assert.equal(result.code, code, result.stderr);
    const [entry, ...others] = JSON.parse(result.stdout);
    assert.deepEqual(others, []);
    assert.ok(entry.file.endsWith('next.roadmap.yaml'), entry.file);
    assert.equal(
      entry.diagnostics.some((diagnostic) => diagnostic.severity === 1),
      code === 1,
    );
  });
}

/** The first message that a language server on `child` writes; rejects when it ends without one. */
function firstMessage(child) {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    child.stdout.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const header = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(received.toString('latin1'));
      const end = header && header[0].length + Number(header[1]);
      if (header && received.length >= end) resolve(JSON.parse(received.subarray(header[0].length, end).toString()));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${received}`)));
  });
}

test('service-roadmap lsp --stdio answers initialize', async () => {
  const child = spawn(command(), ['lsp', '--stdio'], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(request)}\r\n\r\n${request}`);
    const answer = await firstMessage(child);
    assert.equal(answer.id, 1);
    assert.ok(answer.result.capabilities.textDocumentSync, JSON.stringify(answer));
  } finally {
    child.kill();
  }
});

test('the machine runs it with the Node that runs the tests', () => {
  const script = path.join(project, 'node_modules', 'service-roadmap', 'dist', 'cli.js');
  const help = execFileSync(process.execPath, [script, '--help'], { encoding: 'utf8' });
  assert.match(help, /service-roadmap check/);
});
