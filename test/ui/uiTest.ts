// A UI test: a workbench of its own, and a picture of how it ended.
import { after, test } from 'node:test';
import { closeBrowser, type OpenOptions, openWorkbench } from './driver';
import type { Workbench } from './workbench';

after(closeBrowser);

const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Registers a test that drives a workbench. It leaves out/screenshots/NAME.png, or NAME-failed.png. */
export function uiTest(name: string, options: OpenOptions, body: (workbench: Workbench) => Promise<void>): void {
  test(name, async () => {
    const workbench = await openWorkbench(options);
    try {
      await body(workbench);
      await workbench.screenshot(fileName(name));
    } catch (error) {
      await workbench.screenshot(`${fileName(name)}-failed`).catch(() => undefined);
      throw error;
    } finally {
      await workbench.close();
    }
  });
}
