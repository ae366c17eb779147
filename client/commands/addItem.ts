import { Range, type Uri } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import { type AddItemParams, type AddItemResult, methods } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import type { ServerHandle } from '../languageServer';
import { showText } from '../showText';
import type { NewItem } from '../wizard/fields';
import { applyEdits } from './edits';
import { openRoadmap } from './target';

const ATTEMPTS = 2; // the text may change while the server works

/**
 * Adds an item as one edit, which one Undo takes back, and selects its first line. Rejects with a reason for people
 * where that is refused; nothing has changed then.
 */
export async function addItem(server: ServerHandle, uri: Uri, item: NewItem, s: CommandStrings): Promise<void> {
  let why = s.notApplied;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const document = await openRoadmap(uri);
    const { version } = document;
    const params: AddItemParams = { ...item, uri: uri.toString(), version };
    const result = await server.request<AddItemResult>(methods.addItem, params);
    if ('refused' in result) {
      why = s.refused(result.refused);
    } else if (document.version === version && (await applyEdits(uri, result.edits))) {
      const start = document.validatePosition(document.positionAt(document.offsetAt(positionOf(result.reveal))));
      // Nothing is selected: what is typed next must not replace the new item's first line.
      const { end } = document.lineAt(start).range;
      await showText(document, new Range(end, end));
      return;
    }
  }
  throw new Error(why);
}

const positionOf = ({ line, character }: lsp.Position) => new Range(line, character, line, character).start;
