import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { uiTest } from './uiTest';
import { eventually, type Workbench } from './workbench';

const riverside = `serviceRoadmap: 1
title: Riverside
horizon: { start: 2098, end: 2100 }
initiatives:
  - id: launch-chat
    title: Launch web chat
    start: 2099-Q1
    end: 2099-Q2
  - id: notes
    title: Notes that every agent sees
    start: 2099-Q3
    duration: 6 months
sunsets:
  - id: fax-ends
    title: Fax ends
    retires: fax
    notice: { date: 2099-03-01 }
    end: 2099-06-30
channels:
  - { id: fax, title: Fax }
`;

const file = 'riverside.roadmap.yaml';
const options = { files: { [file]: riverside }, open: file };

const item = (view: FrameLocator, key: string): Locator => view.locator(`.item[data-key="${key}"]`);

/** VS Code begins to watch the folder some time after it shows it: what happens on disk before is lost on it. */
async function watched(workbench: Workbench, view: FrameLocator): Promise<void> {
  let n = 0;
  await eventually(async () => {
    workbench.write(file, riverside.replace('Launch web chat', `Launch chat ${++n}`));
    await view.locator(`.item[aria-label*="Launch chat ${n}"]`).waitFor({ timeout: 2000 });
  });
}

async function openPreview(workbench: Workbench): Promise<FrameLocator> {
  await workbench.command('Service Roadmap: Open Timeline Preview to the Side');
  await workbench.tab('Timeline: Riverside').waitFor();
  const view = workbench.webview();
  await item(view, 'initiatives/launch-chat').waitFor();
  return view;
}

const cursorAt = (workbench: Workbench, line: number): Promise<void> =>
  workbench.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` }).waitFor();

uiTest('click and Enter in the preview go to the text', options, async (workbench) => {
  const view = await openPreview(workbench);
  await item(view, 'sunsets/fax-ends').click();
  await cursorAt(workbench, 14);
  await view.locator('.item.selected[data-key="sunsets/fax-ends"]').waitFor();
  await item(view, 'initiatives/notes').press('Enter');
  await cursorAt(workbench, 9);
  await view.locator('.item.selected[data-key="initiatives/notes"]').waitFor();
  // It is the text editor that was there; no second one has opened.
  assert.equal(await workbench.tab(file).count(), 1);
});

uiTest('the cursor in the text highlights its item', options, async (workbench) => {
  const view = await openPreview(workbench);
  await workbench.focusEditor(file);
  await workbench.goTo(11);
  await view.locator('.item.selected[data-key="initiatives/notes"]').waitFor();
  await workbench.goTo(16);
  await view.locator('.item.selected[data-key="sunsets/fax-ends"]').waitFor();
  await workbench.goTo(1);
  await eventually(async () => assert.equal(await view.locator('.item.selected').count(), 0));
});

uiTest('the preview follows the typing, and keeps the last good picture', options, async (workbench) => {
  const view = await openPreview(workbench);
  await workbench.focusEditor(file);
  await workbench.goTo(6, 12);
  await workbench.type('Soon: '.replace(':', ''));
  await view.locator('.item[aria-label*="Soon Launch web chat"]').waitFor();
  // A quote that is not closed breaks the item.
  await workbench.goTo(6, 12);
  await workbench.page.keyboard.insertText('"');
  await view.locator('.banner', { hasText: 'Line' }).waitFor();
  await item(view, 'initiatives/launch-chat').waitFor();
  await workbench.screenshot('preview-of-broken-text');
  await workbench.press('Backspace');
  await view.locator('.banner').waitFor({ state: 'detached' });
});

/** The view keeps its state a moment after a change: a timer that is set later and runs longer ends later. */
async function stateIsKept(workbench: Workbench): Promise<void> {
  await (await workbench.webviewFrame()).evaluate('new Promise((done) => setTimeout(done, 200))');
}

/** Reloads as VS Code does it, which saves first; the browser's own reload may be faster than that. */
async function reloadWindow(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.locator('body').evaluate((body) => body.classList.add('before-reload'));
  await workbench.command('Developer: Reload Window');
  await page.locator('body:not(.before-reload) .explorer-folders-view .monaco-list-row').first().waitFor();
}

// A window that was opened for one file opens only that one again: this one is opened for the folder.
const restoring = { files: options.files, settings: { 'window.restoreWindows': 'all' } };

uiTest('a reload brings the preview back', restoring, async (workbench) => {
  await workbench.openFile(file);
  const view = await openPreview(workbench);
  await view.getByRole('button', { name: 'Legend' }).click();
  await view.locator('.legend').waitFor();
  await stateIsKept(workbench);
  await reloadWindow(workbench);
  await workbench.tab('Timeline: Riverside').waitFor();
  await workbench.webview().locator('.legend').waitFor();
  await item(workbench.webview(), 'sunsets/fax-ends').click();
  await cursorAt(workbench, 14);
});

uiTest('a preview that was out of sight looks as it did', options, async (workbench) => {
  await workbench.command('Service Roadmap: Open Timeline Preview');
  await workbench.webview().getByRole('button', { name: 'Legend' }).click();
  await workbench.webview().locator('.legend').waitFor();
  await stateIsKept(workbench);
  await workbench.focusEditor(file);
  await workbench.page.locator('iframe.webview.ready').waitFor({ state: 'detached' });
  // What changes meanwhile is seen as well.
  await workbench.goTo(15, 12);
  await workbench.page.keyboard.insertText('Old ');
  await workbench.tab('Timeline: Riverside').click();
  await workbench.webview().locator('.item[aria-label*="Old Fax ends"]').waitFor();
  await workbench.webview().locator('.legend').waitFor();
});

uiTest('the preview says when its file is gone, and draws it when it is back', options, async (workbench) => {
  const view = await openPreview(workbench);
  await watched(workbench, view);
  rmSync(join(workbench.folder, file));
  await view.locator('.banner', { hasText: 'not there any more' }).waitFor();
  await item(view, 'sunsets/fax-ends').waitFor();
  workbench.write(file, riverside.replace('Fax ends', 'Fax is history'));
  await view.locator('.item[aria-label*="Fax is history"]').waitFor();
  await view.locator('.banner').waitFor({ state: 'detached' });
});

uiTest(
  'two roadmaps have two previews, and a command asks which roadmap it is about',
  { files: { ...options.files, 'tarn.roadmap.yaml': riverside.replace('Riverside', 'Tarn') } },
  async (workbench) => {
    const { quickInput } = workbench;
    await workbench.command('Service Roadmap: Open Timeline Preview');
    await quickInput.choose('tarn.roadmap.yaml');
    await workbench.tab('Timeline: Tarn').waitFor();
    await item(workbench.webview(), 'sunsets/fax-ends').waitFor();
    await workbench.openFile(file);
    await workbench.command('Service Roadmap: Open Timeline Preview to the Side');
    await workbench.tab('Timeline: Riverside').waitFor();
    // The preview that has the focus says which roadmap is meant.
    await workbench.tab('Timeline: Tarn').click();
    await item(workbench.webview(), 'sunsets/fax-ends').first().waitFor();
    await workbench.command('Service Roadmap: Add Initiative');
    await quickInput.answer('Add Initiative (1/', 'Answer by post');
    await quickInput.step('Add Initiative (2/');
    await workbench.press('Enter');
    await quickInput.pick('Add Initiative (3/', 'Later');
    await quickInput.pick('Add Initiative (4/4)', 'Nobody yet');
    await quickInput.closed();
    await workbench.tab('tarn.roadmap.yaml').waitFor();
    await workbench.page.locator('.view-line', { hasText: 'id: answer-by-post' }).waitFor();
  },
);

uiTest(
  'the preview opens by itself where the setting says so',
  { ...options, settings: { 'serviceRoadmap.preview.openAutomatically': true } },
  async (workbench) => {
    await workbench.tab('Timeline: Riverside').waitFor();
    await item(workbench.webview(), 'sunsets/fax-ends').waitFor();
    assert.deepEqual(await workbench.accessibilityProblems(), []);
  },
);

uiTest(
  'an empty roadmap says how to begin',
  { files: { [file]: 'serviceRoadmap: 1\ntitle: Riverside\n' }, open: file },
  async (workbench) => {
    await workbench.command('Service Roadmap: Open Timeline Preview to the Side');
    const view = workbench.webview();
    await view.getByRole('button', { name: 'Add Initiative' }).click();
    await workbench.quickInput.answer('Add Initiative (1/', 'Launch web chat');
    await workbench.quickInput.step('Add Initiative (2/');
    await workbench.press('Enter');
    await workbench.quickInput.pick('Add Initiative (3/', 'Next');
    await workbench.quickInput.pick('Add Initiative (4/4)', 'Nobody yet');
    await workbench.quickInput.closed();
    await item(view, 'initiatives/launch-web-chat').waitFor();
  },
);
