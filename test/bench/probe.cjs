// Preloaded into every server that the benchmark measures, ours and others alike: says what the process has cost so far.
'use strict';
const fs = require('node:fs');

const ANSWER = /^\{"jsonrpc":"2\.0","id":(\d+),"(?:result|error)"/;
const PUBLISH = '{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics"';

/** Processor time of all threads in milliseconds. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Peak memory in bytes. What Linux says of a process's own memory leaves out what it was forked from. */
function peak() {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(fs.readFileSync('/proc/self/status', 'latin1'));
    if (kilobytes) return Number(kilobytes[1]) * 1024;
  } catch {}
  return process.resourceUsage().maxRSS * 1024;
}

// Processor time when an answer was written, by the request's id: what the server does afterwards is another row's.
let answered = {};
let published;
const { stdout } = process;
const write = stdout.write;
stdout.write = (chunk, ...rest) => {
  const done = write.call(stdout, chunk, ...rest);
  const bytes = typeof chunk === 'string' ? undefined : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const head = bytes ? bytes.latin1Slice(0, Math.min(100, bytes.length)) : chunk.slice(0, 100);
  if (head.startsWith(PUBLISH)) published = cpu();
  else {
    const id = ANSWER.exec(head)?.[1];
    if (id !== undefined) answered[id] = cpu();
  }
  return done;
};

process.on('message', (id) => {
  process.send({ id, cpu: cpu(), peak: peak(), rss: process.memoryUsage.rss(), answered, published });
  answered = {};
});
process.channel?.unref();
