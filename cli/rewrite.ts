import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { strings } from './strings';

const BOM = '\uFEFF';

/**
 * Replaces a file's text, whole or not at all, and keeps its byte order mark, its mode and links to it.
 * @param before the text that was read, without its BOM: a file that holds anything else by now is left alone
 * @throws what the system or `strings` say is in the way; the file is unchanged then
 */
export async function rewrite(file: string, before: string, after: string): Promise<void> {
  const target = await fs.realpath(file);
  const stat = await fs.stat(target);
  if (!stat.isFile()) throw new Error(strings.noFile);
  // A file that is replaced need not be writable itself, but whoever made it read-only wants it kept.
  await fs.access(target, fs.constants.W_OK);
  const bytes = await fs.readFile(target);
  const bom = bytes.subarray(0, 3).toString() === BOM ? BOM : '';
  if (!bytes.equals(Buffer.from(bom + before))) {
    throw new Error(bytes.toString() === bom + before ? strings.notUtf8 : strings.changedMeanwhile);
  }
  const temporary = path.join(path.dirname(target), `.service-roadmap-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const handle = await fs.open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bom + after);
      // Another's file stays another's where we may say so.
      if (stat.uid !== process.getuid?.() || stat.gid !== process.getgid?.()) {
        await handle.chown(stat.uid, stat.gid).catch(() => undefined);
      }
      await handle.chmod(stat.mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}
