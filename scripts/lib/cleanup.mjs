// What must be undone however we end: processes to stop, temporary folders to delete.
const pending = new Set();
let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  process.once('exit', () => {
    for (const undo of [...pending].reverse()) {
      try {
        undo();
      } catch {}
    }
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, () => process.exit(code));
  }
}

/**
 * Has `undo` (synchronous) run when this process ends, also on Ctrl+C.
 * @returns {() => void} takes it back, without running it
 */
export function onEnd(undo) {
  listen();
  pending.add(undo);
  return () => pending.delete(undo);
}
