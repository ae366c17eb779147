import type { CancellationToken, CompletionContext } from 'vscode-languageserver';
import type { CompletionList, Position } from 'vscode-languageserver-types';
import { directiveOffers } from '../../roadmap/complete/directives';
import { offersAt } from '../../roadmap/complete/offers';
import type { ClientFeatures } from '../clientFeatures';
import type { Snapshot } from '../snapshot';
import { completionItem } from './completion/item';

/** A blank is one because of `key: `, `- `, `, ` and `5 `; anywhere else it triggers nothing (see `isNoise`). */
export const TRIGGER_CHARACTERS: readonly string[] = [' ', ':', '-', '[', '{', ',', '"', "'"];

/** What may be typed at a position, the likeliest first. */
export function completion(
  snapshot: Snapshot,
  position: Position,
  client: ClientFeatures,
  token: CancellationToken,
  context?: CompletionContext,
): CompletionList {
  const cursor = snapshot.offsetAt(position);
  if (token.isCancellationRequested || isNoise(snapshot, cursor, context)) return { isIncomplete: false, items: [] };
  const inComment = directiveOffers(snapshot.roadmap, cursor, () => snapshot.findings);
  const offers =
    inComment ??
    offersAt(snapshot.roadmap, cursor, {
      today: snapshot.today,
      snippets: client.snippets,
      json: /\.json$/i.test(snapshot.uri),
    });
  const items = offers.map((offer, rank) => completionItem(snapshot, offer, rank, cursor, client));
  return { isIncomplete: false, items };
}

/** Typed blanks that indent a line, and hyphens inside words, ask for nothing: Enter would then accept a proposal. */
function isNoise(snapshot: Snapshot, cursor: number, context: CompletionContext | undefined): boolean {
  const { text } = snapshot.roadmap;
  const typed = context?.triggerKind === 2 ? context.triggerCharacter : undefined;
  if (typed === ' ') return !/[:\-,[{\d][ ]$/.test(text.slice(Math.max(0, cursor - 2), cursor));
  if (typed === '-') return !/(?:^|\n)[ ]*(?:- +)*-$/.test(text.slice(Math.max(0, cursor - 200), cursor));
  return false;
}
