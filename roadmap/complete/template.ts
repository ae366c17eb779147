/** Text to insert, with places that the author fills in. */
export type Template = readonly Part[];
export type Part = string | Stop;

export interface Stop {
  /** What stands there until it is typed over. */
  readonly text?: string | undefined;
  /** Texts to pick from, ready to be inserted; the first stands there until another is picked. */
  readonly choices?: readonly string[] | undefined;
}

export interface SnippetOptions {
  /** The editor lists the choices itself, at an empty stop. */
  readonly bareStop?: boolean;
}

/** In the snippet syntax of the protocol. A single empty stop is where the cursor ends. */
export function asSnippet(template: Template, options: SnippetOptions = {}): string {
  const stops = template.filter((part) => typeof part !== 'string');
  let n = 0;
  return template
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      const bare = stops.length === 1 && (options.bareStop || (part.text === undefined && !part.choices));
      if (bare) return '$0';
      n++;
      if (part.choices && part.choices.length > 1)
        return `\${${n}|${part.choices.map((c) => c.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
      const text = part.text ?? part.choices?.[0];
      return text === undefined ? `$${n}` : `\${${n}:${escaped(text)}}`;
    })
    .join('');
}

/** As plain text: stops hold their text, or nothing. No line but the last ends in a blank. */
export function asText(template: Template): string {
  const text = template
    .map((part) => (typeof part === 'string' ? part : (part.text ?? part.choices?.[0] ?? '')))
    .join('');
  return text.replace(/[ \t]+(?=\r?\n)/g, '');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
