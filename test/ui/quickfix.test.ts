import assert from 'node:assert/strict';
import { uiTest } from './uiTest';
import { eventually } from './workbench';

const file = 'riverside.roadmap.yaml';
const text = `serviceRoadmap: 1
title: Riverside
channels:
  - { id: fax, title: Fax }
initiatives:
  - id: launch-chat
    title: Launch web chat # kept
    depends_on: [notes]
    start: Q3 2099
  - id: notes
    title: Notes
`;

uiTest('a click mends what is wrong', { files: { [file]: text }, open: file }, async (workbench) => {
  await workbench.squiggles('error').first().waitFor();
  await workbench.squiggles('warning').first().waitFor();
  await workbench.goTo(9, 12);
  await workbench.quickFix('2099-Q3');
  await workbench.goTo(8, 6);
  await workbench.quickFix('dependsOn');
  await eventually(async () => assert.equal(await workbench.squiggles('error').count(), 0));
  const expected = text.replace('Q3 2099', '2099-Q3').replace('depends_on', 'dependsOn');
  assert.equal(await workbench.save(file), expected);
});

uiTest('the code of a finding leads to its rule', { files: { [file]: text }, open: file }, async (workbench) => {
  await workbench.squiggles('error').first().waitFor();
  const rows = await workbench.problems();
  await rows.locator('a', { hasText: 'invalid-date' }).first().click();
  await workbench.tab('rules.md').waitFor();
});
