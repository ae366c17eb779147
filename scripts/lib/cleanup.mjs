// What must be undone however we end: processes to stop, then temporary folders to delete.
import { remove, tempDir } from './paths.mjs';

const LAST_BREATH = 300; // milliseconds for stopped processes, which may still write into the folders

const running = new Set();
const folders = new Set();
let listening = false;

const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function attempt(undo) {
  try {
    undo();
  } catch {}
}

function listen() {
  if (listening) return;
  listening = true;
  process.once('exit', () => {
    for (const stop of running) attempt(stop);
    if (running.size > 0 && folders.size > 0) sleep(LAST_BREATH);
    for (const folder of folders) attempt(() => remove(folder));
  });
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
}

/**
 * Has `stop` (synchronous) run when this process ends before it is taken back, also on Ctrl+C.
 * @returns {() => void} takes it back, without running it
 */
export function onEnd(stop) {
  listen();
  running.add(stop);
  return () => running.delete(stop);
}

/**
 * A new empty folder outside the project that goes away with this process at the latest.
 * @returns {{ dir: string, dispose: () => void }} dispose: deletes it now
 */
export function temporary(prefix) {
  listen();
  const dir = tempDir(prefix);
  folders.add(dir);
  const dispose = () => {
    remove(dir);
    folders.delete(dir);
  };
  return { dir, dispose };
}
