import type { MarkupContent } from 'vscode-languageserver-types';

/** Our own Markdown for the protocol; without its marks where the client shows plain text only. */
export function documentation(markdown: string, supported: boolean): MarkupContent {
  return supported ? { kind: 'markdown', value: markdown } : { kind: 'plaintext', value: plainText(markdown) };
}

/**
 * Text of a document as Markdown that shows exactly that text, within a line: every mark is escaped, addresses are no
 * links, lines and controls are blanks.
 */
export function escapeMarkdown(text: string, limit = 200): string {
  return oneLine(text, limit).replace(/[!#$%&()*+./:<=>?@[\\\]^_`{|}~]/g, '\\$&');
}

/** Text of a document as inline code. */
export function code(text: string, limit = 200): string {
  const line = oneLine(text, limit);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return line === '' ? '' : `${fence}${pad}${line}${pad}${fence}`;
}

/** Controls and marks that turn the direction of writing could make a text look like another one. */
function oneLine(text: string, limit: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
}

// Code in a block, an escaped mark, code in a line: what is in them is text, whatever marks it holds.
const VERBATIM = /^```\w*\n([\s\S]*?)^```$|\\([!-/:-@[-`{-~])|(?<!`)(`+)(?!`)(.+?)(?<!`)\3(?!`)/gm;

/** The text of Markdown. */
export function plainText(markdown: string): string {
  const kept: string[] = [];
  const keep = (_: string, block?: string, mark?: string, _fence?: string, inline?: string): string => {
    kept.push(block ?? mark ?? inline?.replace(/^ (.*) $/, '$1') ?? '');
    return `\ue000${kept.length - 1}\ue001`;
  };
  return markdown
    .replace(/[\ue000\ue001]/g, '')
    .replace(VERBATIM, keep)
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(?<!\w)\*([^*\n]+?)\*(?!\w)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '')
    .trim();
}
