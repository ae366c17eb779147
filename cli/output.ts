/** Where a command prints. */
export interface Output {
  out(text: string): void;
  /** One line for people; what a terminal or a build log would obey is shown instead. */
  note(line: string): void;
  /** `out` leads to a terminal that shows colors. */
  readonly color: boolean;
}

// What moves the cursor, colors or rings; what turns the direction of writing; what ends a line elsewhere.
const OBEYED = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** A text from a document or a file's name on one line, with nothing in it that a terminal obeys. */
export const visible = (text: string): string =>
  text.replace(OBEYED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A file's name at the beginning of a line: it must not look like a command of the build's log. */
export const shownFile = (file: string): string => visible(file.startsWith('::') ? `./${file}` : file);

export const COLORS = { red: '31', yellow: '33', cyan: '36', dim: '2', bold: '1' } as const;

export const paint = (text: string, color: keyof typeof COLORS, { color: on }: Pick<Output, 'color'>): string =>
  on ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text;
