import fs from 'node:fs/promises';
import { type FileText, readText, roadmapsIn } from '../server/node/files';

export interface Source {
  /** As it was given, or below the folder that was given. */
  readonly file: string;
  /** Without its BOM; absent where it could not be read. */
  readonly text: string | undefined;
  /** Why it could not be read: the system's error. */
  readonly unreadable: unknown;
  /** Given by name: it is checked, or told why not. */
  readonly named: boolean;
}

/** The files to check, folders searched: in the order given, those of a folder sorted by path. */
export async function* sources(args: readonly string[]): AsyncIterable<Source> {
  for (const arg of args) {
    const stat = await fs.stat(arg).catch((error: unknown) => error);
    if (stat instanceof Error) yield { file: arg, text: undefined, unreadable: stat, named: true };
    else if ((stat as { isDirectory(): boolean }).isDirectory()) {
      for await (const read of roadmapsIn(arg)) yield source(read, false);
    } else yield source(await readText(arg), true);
  }
}

const source = ({ file, text, unreadable }: FileText, named: boolean): Source => ({
  file,
  text: text?.replace(/^\uFEFF/, ''),
  unreadable,
  named,
});
