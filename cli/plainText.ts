/**
 * The little Markdown that the rules' pages use, for a terminal: examples indented, no marks of emphasis.
 * @param strong how a strong text is shown
 */
export function plainText(markdown: string, strong: (text: string) => string = (text) => text): string {
  let isCode = false;
  return markdown
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        isCode = !isCode;
        return [];
      }
      return isCode ? [line === '' ? '' : `    ${line}`] : [plainLine(line, strong)];
    })
    .join('\n');
}

/** What stands in backticks stays as it is, with them: they tell what is to be written so. */
function plainLine(line: string, strong: (text: string) => string): string {
  return line
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part
            .replace(/\[([^\]]*)\]\((?:#[^)]*)\)/g, '$1')
            .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
            .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => strong(text))
            .replace(/\*([^*]+)\*/g, '$1')
            .replace(/\\([\\`*_{}[\]<>()#+\-.!|])/g, '$1'),
    )
    .join('');
}
