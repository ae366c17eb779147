import assert from 'node:assert/strict';
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

async function openPreview(workbench: Workbench): Promise<FrameLocator> {
  await workbench.squiggles('warning').first().waitFor();
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

uiTest('a reload brings the preview back', options, async (workbench) => {
  const view = await openPreview(workbench);
  await view.getByRole('button', { name: 'Legend' }).click();
  await view.locator('.legend').waitFor();
  // What the view keeps is written soon after.
  await eventually(async () => {
    const state = await (await workbench.webviewFrame()).evaluate('1');
    assert.equal(state, 1);
  });
  await workbench.page.waitForTimeout(500);
  await workbench.reload();
  await workbench.tab('Timeline: Riverside').waitFor();
  await item(workbench.webview(), 'sunsets/fax-ends').waitFor();
  await workbench.webview().locator('.legend').waitFor();
  await item(workbench.webview(), 'sunsets/fax-ends').click();
  await cursorAt(workbench, 14);
});

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
    await workbench.squiggles('warning').first().waitFor();
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
