import type { CancellationToken } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver-types';
import type { ClientFeatures } from '../clientFeatures';
import type { Snapshot } from '../snapshot';
import { commentAt, linkAt, wordAt } from './hover/content';
import { documentation } from './markdown';

/** What there is to say of the word at a position: a key, a value, an id, a date, a rule. */
export function hover(
  snapshot: Snapshot,
  position: Position,
  client: ClientFeatures,
  token: CancellationToken,
): Hover | null {
  if (token.isCancellationRequested) return null;
  const offset = snapshot.offsetAt(position);
  const found = wordAt(snapshot, offset) ?? linkAt(snapshot, offset) ?? commentAt(snapshot, offset);
  if (!found) return null;
  return {
    contents: documentation(found.markdown, client.markdownHover),
    range: snapshot.range(found.start, found.end),
  };
}
