import assert from 'node:assert/strict';
import { uiTest } from './uiTest';
import { eventually, type Workbench } from './workbench';

// The wizards as somebody uses them who does not know the format: command palette, keyboard, nothing else.

const riverside = `# Kept by the service team.
serviceRoadmap: 1
title: Riverside Council customer service
owner: lead
stakeholders:
  - { id: lead, title: Head of customer service }
channels:
  - { id: fax, title: Fax, mode: assisted }
  - { id: web-chat, title: Web chat, mode: assisted }
goals:
  - { id: first-time, title: Solved the first time }
`;

const file = 'riverside.roadmap.yaml';
const options = { files: { [file]: riverside }, open: file };

/** Waits for a step and takes what is offered. */
async function accept(workbench: Workbench, step: string): Promise<void> {
  await workbench.quickInput.step(step);
  await workbench.press('Enter');
}

/** In a step with a list: types, and takes the row that says this as soon as Enter would take it. */
async function find(workbench: Workbench, step: string, text: string, row: string): Promise<void> {
  const { quickInput } = workbench;
  await quickInput.step(step);
  await quickInput.input.fill(text);
  await quickInput.widget.locator('.monaco-list-row.focused', { hasText: row }).waitFor();
  await workbench.press('Enter');
}

uiTest('add a sunset by keyboard', options, async (workbench) => {
  const { quickInput } = workbench;
  await workbench.command('Service Roadmap: Add Sunset');
  await find(workbench, 'Add Sunset (1/', 'fax', 'Fax');
  await accept(workbench, 'Add Sunset (2/');
  await accept(workbench, 'Add Sunset (3/');
  await find(workbench, 'Add Sunset (4/', 'end', 'end');
  await quickInput.step('Add Sunset (5/');
  await quickInput.input.fill('declining');
  await workbench.press('ArrowDown');
  await quickInput.widget.locator('.monaco-list-row.focused', { hasText: 'declining-volume' }).waitFor();
  await workbench.screenshot('add-a-sunset-reasons');
  await workbench.press('Space');
  await workbench.press('Enter');
  // What is no date says so and can't be taken; a near miss is understood.
  await find(workbench, 'Add Sunset (6/', 'when we are ready', 'Not a date');
  await find(workbench, 'Add Sunset (6/', 'Q2 2099', '2099-Q2');
  // The notice is so long before as the format's default asks for.
  await quickInput.step('Add Sunset (7/');
  await quickInput.rows.first().filter({ hasText: '2099-01-01' }).waitFor();
  await workbench.press('Enter');
  await find(workbench, 'Add Sunset (8/', 'web', 'Web chat');
  await find(workbench, 'Add Sunset (9/9)', 'needed', 'needed');
  await quickInput.closed();
  await workbench.page.locator('.view-line', { hasText: 'id: fax-ends' }).waitFor();
  const expected = `sunsets:
  - id: fax-ends
    title: Fax ends
    retires: fax
    reason: declining-volume
    notice: { date: 2099-01-01 }
    end: 2099-Q2
    replacement: web-chat
    legal: { status: needed }
`;
  const saved = await workbench.save(file);
  assert.ok(saved.includes(expected), saved);
  assert.equal(saved.replace(expected, '').replace(/\n\n+/g, '\n'), riverside);
});

uiTest('go back, change a title, add an owner', options, async (workbench) => {
  const { quickInput } = workbench;
  await workbench.command('Service Roadmap: Add Initiative');
  await quickInput.step('Add Initiative (1/');
  // Nothing typed is no title.
  await workbench.press('Enter');
  await quickInput.message.filter({ hasText: 'Something must stand here' }).waitFor();
  await quickInput.answer('Add Initiative (1/', 'Launch chat');
  await quickInput.step('Add Initiative (2/');
  await eventually(async () => assert.equal(await quickInput.input.inputValue(), 'launch-chat'));
  await quickInput.back();
  await quickInput.step('Add Initiative (1/');
  await eventually(async () => assert.equal(await quickInput.input.inputValue(), 'Launch chat'));
  await quickInput.answer('Add Initiative (1/', 'Web chat');
  await quickInput.step('Add Initiative (2/');
  await eventually(async () => assert.equal(await quickInput.input.inputValue(), 'web-chat-2'));
  await quickInput.input.fill('fax');
  await quickInput.message.filter({ hasText: 'fax is taken' }).waitFor();
  await quickInput.answer('Add Initiative (2/', 'launch-chat');
  await quickInput.pick('Add Initiative (3/', 'With dates');
  await find(workbench, 'Add Initiative (4/', '2099-Q1', '2099-Q1');
  await find(workbench, 'Add Initiative (5/', '3mo', '3 months');
  await quickInput.pick('Add Initiative (6/', 'New stakeholder…');
  await quickInput.answer('Add Initiative (7/', 'Head of digital');
  await quickInput.step('Add Initiative (8/8)');
  await workbench.screenshot('add-an-initiative-goals');
  await workbench.press('ArrowDown');
  await workbench.press('Space');
  await workbench.press('Enter');
  await quickInput.closed();
  await workbench.page.locator('.view-line', { hasText: 'id: launch-chat' }).waitFor();
  const saved = await workbench.save(file);
  const item = `  - id: launch-chat
    title: Web chat
    start: 2099-Q1
    duration: 3 months
    owner: head-of-digital
    goals: [first-time]
`;
  assert.ok(saved.includes(item), saved);
  assert.ok(saved.includes('\n  - { id: head-of-digital, title: Head of digital }\n'), saved);
  await workbench.focusEditor(file);
  await workbench.press('Control+z');
  assert.equal(await workbench.save(file), riverside);
});

uiTest('add a metric', options, async (workbench) => {
  const { quickInput } = workbench;
  await workbench.command('Service Roadmap: Add Metric');
  await find(workbench, 'Add Metric (1/', 'csat', 'Customer satisfaction');
  await accept(workbench, 'Add Metric (2/');
  await accept(workbench, 'Add Metric (3/');
  await quickInput.pick('Add Metric (4/', '1..5');
  await find(workbench, 'Add Metric (5/', '7', '7 is not on the scale 1..5');
  await find(workbench, 'Add Metric (5/', '3.9', '3.9');
  await find(workbench, 'Add Metric (6/', '2026-09', '2026-09');
  await find(workbench, 'Add Metric (7/', '4.5', '4.5');
  await find(workbench, 'Add Metric (8/8)', '2099', '2099');
  await quickInput.closed();
  const saved = await eventually(async () => {
    const text = await workbench.save(file);
    assert.match(text, /csat/);
    return text;
  });
  const item = `metrics:
  - id: csat
    kind: csat
    scale: { min: 1, max: 5 }
    baseline: { value: 3.9, date: 2026-09 }
    target: { value: 4.5, date: 2099 }
`;
  assert.ok(saved.includes(item), saved);
});

uiTest('escape leaves a wizard and nothing is written', options, async (workbench) => {
  await workbench.command('Service Roadmap: Add Initiative');
  await workbench.quickInput.answer('Add Initiative (1/', 'Launch chat');
  await workbench.quickInput.step('Add Initiative (2/');
  await workbench.press('Escape');
  await workbench.quickInput.closed();
  assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  assert.equal(workbench.read(file), riverside);
});

uiTest('make a new roadmap', { files: { 'notes.txt': '' } }, async (workbench) => {
  const { quickInput } = workbench;
  await workbench.command('Service Roadmap: New Roadmap');
  await quickInput.answer('New Roadmap (1/', 'Tarn Valley Water');
  await quickInput.answer('New Roadmap (2/', 'Nobody asks twice.');
  await quickInput.answer('New Roadmap (3/', 'Care lead');
  await find(workbench, 'New Roadmap (4/', '2099-Q1', '2099-Q1');
  await find(workbench, 'New Roadmap (5/', '2101', '2101');
  await quickInput.pick('New Roadmap (6/6)', 'Save as tarn-valley-water.roadmap.yaml');
  await workbench.tab('tarn-valley-water.roadmap.yaml').waitFor();
  await workbench.page.locator('.view-line', { hasText: 'Nobody asks twice.' }).waitFor();
  assert.match(workbench.read('tarn-valley-water.roadmap.yaml'), /^serviceRoadmap: 1\ntitle: Tarn Valley Water\n/);
});

uiTest('without a roadmap a command says how to get one', { files: { 'notes.txt': '' } }, async (workbench) => {
  await workbench.command('Service Roadmap: Add Metric');
  const toast = workbench.toast('There is no service roadmap here yet');
  await toast.waitFor();
  await toast.getByRole('button', { name: 'New Roadmap' }).click();
  await workbench.quickInput.step('New Roadmap (1/');
});
