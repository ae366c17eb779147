import type { CompletionItem, CompletionItemKind, InsertTextMode, TextEdit } from 'vscode-languageserver-types';
import type { Offer, OfferKind } from '../../../roadmap/complete/offer';
import { asSnippet, asText } from '../../../roadmap/complete/template';
import { indentAt } from '../../../roadmap/edits/lines';
import type { ClientFeatures } from '../../clientFeatures';
import type { Snapshot } from '../../snapshot';
import { documentation } from '../markdown';

// The protocol's numbers: its package is a type here, so that the command line need not carry it.
const KINDS: Readonly<Record<OfferKind, CompletionItemKind>> = {
  key: 10,
  item: 15,
  enum: 20,
  metric: 20,
  reference: 18,
  word: 14,
  date: 12,
  duration: 12,
  value: 12,
  rule: 10,
};
const SNIPPET = 2;
const AS_IS: InsertTextMode = 1;

/**
 * One offer in the protocol's terms.
 * @param rank its place in the list
 */
export function completionItem(
  snapshot: Snapshot,
  offer: Offer,
  rank: number,
  cursor: number,
  client: ClientFeatures,
): CompletionItem {
  const again = client.suggestCommand !== undefined && offer.goesOn === true;
  const stops = offer.template.some((part) => typeof part !== 'string');
  const snippet = client.snippets && stops;
  const written = snippet ? asSnippet(offer.template, { bareStop: again }) : asText(offer.template);
  const text = snippet && !client.keepsIndentation ? withoutIndent(written, snapshot, offer.range.start) : written;
  const item: CompletionItem = {
    label: offer.label,
    kind: KINDS[offer.kind],
    sortText: String(rank).padStart(4, '0'),
    filterText: offer.filter,
    textEdit: replacing(snapshot, offer, text, cursor, client),
  };
  if (snippet) item.insertTextFormat = SNIPPET;
  if (client.keepsIndentation && text.includes('\n')) item.insertTextMode = AS_IS;
  if (offer.detail !== undefined) {
    item.detail = offer.detail;
    if (client.labelDetails) item.labelDetails = { description: offer.detail };
  }
  if (offer.doc) item.documentation = documentation(offer.doc, client.markdownDocs);
  if (offer.edits.length > 0)
    item.additionalTextEdits = offer.edits.map(
      (edit): TextEdit => ({ range: snapshot.range(edit.start, edit.end), newText: edit.text }),
    );
  if (again && client.suggestCommand) item.command = { title: '', command: client.suggestCommand };
  return item;
}

/** Snippet engines add the indentation of the line to all lines, unless they are told not to. */
function withoutIndent(snippet: string, snapshot: Snapshot, start: number): string {
  const indent = indentAt(snapshot.roadmap.text, start);
  return snippet.replace(/(\r?\n)( *)/g, (_, eol: string, blanks: string) => eol + blanks.slice(indent.length));
}

function replacing(snapshot: Snapshot, offer: Offer, newText: string, cursor: number, client: ClientFeatures) {
  const { start, end } = offer.range;
  const replace = snapshot.range(start, end);
  const replaced = snapshot.roadmap.text.slice(start, end);
  // What is in quotes or brackets can't stand right before the rest of a word.
  const whole = /["'[\]{}]/.test(replaced + asText(offer.template)) || /\s$/.test(replaced);
  const insert = whole || cursor === start ? replace : snapshot.range(start, cursor);
  return client.insertReplace ? { newText, insert, replace } : { newText, range: replace };
}
