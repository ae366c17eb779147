import type { Diagnostic } from '../server/features/diagnostics';
import { githubCommand } from './github';
import { type COLORS, type Output, paint, shownFile, visible } from './output';
import { countsOf, messageOf, type Report, relativeFile } from './report';
import { sarifLog } from './sarif';
import { strings } from './strings';

interface Format {
  /** For a person who reads along: each fix is listed. */
  readonly chatty: boolean;
  print(report: Report, output: Output): void;
}

/** All ways to print findings; one entry each. */
export const FORMATS = {
  text: { chatty: true, print: printText },
  json: {
    chatty: false,
    print: ({ files }, { out }) => out(json(files.map(({ file, diagnostics }) => ({ file, diagnostics })))),
  },
  sarif: { chatty: false, print: (report, { out }) => out(json(sarifLog(report))) },
  github: {
    chatty: false,
    print({ files, folder }, { out }) {
      for (const { file, diagnostics } of files) {
        for (const d of diagnostics) out(`${githubCommand(relativeFile(file, folder), d)}\n`);
      }
    },
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const LOOKS: Record<NonNullable<Diagnostic['severity']>, readonly [name: string, color: keyof typeof COLORS]> = {
  1: ['error', 'red'],
  2: ['warning', 'yellow'],
  3: ['information', 'cyan'],
  4: ['hint', 'dim'],
};

function printText({ files }: Report, output: Output): void {
  for (const { file, diagnostics } of files) {
    for (const d of diagnostics) {
      const [name, color] = LOOKS[d.severity ?? 1];
      const { line, character } = d.range.start;
      const place = `${shownFile(file)}:${line + 1}:${character + 1}`;
      output.out(`${place} ${paint(name, color, output)} ${d.code} ${visible(messageOf(d))}\n`);
    }
  }
  const read = files.filter((f) => f.checked).length;
  output.note(files.length === 0 ? strings.noRoadmaps : strings.summary(read, countsOf(files)));
}
