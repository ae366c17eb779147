import { workspace } from 'vscode';
import { findMarker } from '../roadmap/document/marker';

const OUR_NAMES = '**/{*.roadmap.yaml,*.roadmap.yml,*.roadmap.json,roadmap.yaml,roadmap.yml}';
// Other programs use these names too: a few files tell whether there is work for us.
const MOST_FILES = 20;

/** Whether a folder of the workspace holds a roadmap, so that its problems are shown before one is opened. */
export async function workspaceHasRoadmap(): Promise<boolean> {
  for (const uri of await workspace.findFiles(OUR_NAMES, '**/node_modules/**', MOST_FILES)) {
    // A file that can't be read is told of when it is opened.
    const bytes = await workspace.fs.readFile(uri).then(
      (read) => read,
      () => new Uint8Array(),
    );
    const head = new TextDecoder().decode(bytes.subarray(0, 10_000));
    if (findMarker(head, true).kind === 'marker') return true;
  }
  return false;
}
