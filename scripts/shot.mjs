// A picture of VS Code with the extension, for developers and for the README:
//   node scripts/shot.mjs --file examples/x.roadmap.yaml --out out/shots/x.png
//     [--theme 'Default Dark Modern'] [--size 1400x900] [--setting 'editor.minimap.enabled=false']…
//     [--part CSS-SELECTOR]     only this part of the window
//     [--wait 1500]             milliseconds after the start and after each action
//     [--no-build]              take the .vsix that is in out/
//     actions, done in their order:
//     [--command 'Service Roadmap: …'] [--goto LINE:COLUMN] [--type TEXT] [--press KEY] [--click CSS-SELECTOR]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './lib/install.mjs';
import { inRoot, manifest, root } from './lib/paths.mjs';
import { say, step } from './lib/run.mjs';

const ACTIONS = {
  command: (workbench, title) => workbench.command(title),
  goto: (workbench, place) => workbench.goTo(...place.split(':').map(Number)),
  type: (workbench, text) => workbench.type(text),
  press: (workbench, key) => workbench.press(key),
  click: (workbench, selector) => workbench.page.locator(selector).first().click(),
};

const text = (value) => ({ type: 'string', default: value });

function readArguments() {
  const { values, tokens } = parseArgs({
    tokens: true,
    options: {
      file: { type: 'string' },
      out: { type: 'string' },
      theme: text('Default Light Modern'),
      size: text('1400x900'),
      wait: text('1500'),
      part: { type: 'string' },
      setting: { type: 'string', multiple: true, default: [] },
      'no-build': { type: 'boolean', default: false },
      ...Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, { type: 'string', multiple: true }])),
    },
  });
  if (!values.file || !values.out) throw new Error('--file and --out are needed; see the head of scripts/shot.mjs');
  return { ...values, actions: tokens.filter((token) => token.kind === 'option' && ACTIONS[token.name]) };
}

/** `key=value`, the value in JSON or a plain word. */
function setting(pair) {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
  if (!key) throw new Error(`--setting ${pair}: not key=value`);
  try {
    return [key, JSON.parse(value)];
  } catch {
    return [key, value];
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const options = readArguments();
await installDependencies();
const { packageVsix } = await import('./lib/package.mjs');
const { bundleDriver } = await import('./lib/bundles.mjs');
const { startUiHost } = await import('./lib/ui-host.mjs');

const built = inRoot('out', `${manifest().name}-${manifest().version}.vsix`);
const reuse = options['no-build'] && fs.existsSync(built);
const vsix = reuse ? built : await step('Building and packaging the extension', packageVsix);
const host = await startUiHost(vsix);
const { openWorkbench, closeBrowser } = await bundleDriver();
try {
  const [width, height] = options.size.split('x').map(Number);
  const file = path.relative(root, path.resolve(options.file));
  const workbench = await openWorkbench(
    {
      copy: [path.dirname(file)],
      open: path.basename(file),
      theme: options.theme,
      viewport: { width, height },
      settings: Object.fromEntries(options.setting.map(setting)),
    },
    host.description,
  );
  await pause(Number(options.wait));
  for (const { name, value } of options.actions) {
    await ACTIONS[name](workbench, value);
    await pause(Number(options.wait));
  }
  say(await workbench.screenshot(path.resolve(options.out), options.part));
  await workbench.close();
} finally {
  await closeBrowser();
  await host.stop();
}
