// Small stand-ins for native modules of VS Code's server that would need a compiler, or would only report usage.
import fs from 'node:fs';
import path from 'node:path';

const LOGGER = `
import fs from 'node:fs';
import path from 'node:path';
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.plain = false; fs.mkdirSync(path.dirname(file), { recursive: true }); }
  write(level, text) {
    if (level < this.level) return;
    const head = this.plain ? '' : new Date().toISOString() + ' [' + LEVELS[level] + '] ';
    try { fs.appendFileSync(this.file, head + text + '\\n'); } catch {}
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.plain = true; }
  setPattern() {} flush() {} drop() {}
}
for (const [level, name] of ['trace', 'debug', 'info', 'warn', 'error', 'critical'].entries()) {
  Logger.prototype[name] = function (text) { this.write(level, text); };
}
export { Logger };
export const createRotatingLogger = async (name, file) => new Logger(file);
export const createAsyncRotatingLogger = createRotatingLogger;
export const version = 0;
export function setLevel() {}
export function setFlushOn() {}
export function shutdown() {}
`;

const MODULES = {
  '@vscode/spdlog': LOGGER,
  '@vscode/native-watchdog': 'export function start() {}\n',
  '@vscode/deviceid': "export const getDeviceId = async () => '00000000-0000-0000-0000-000000000000';\n",
  '@microsoft/1ds-core-js':
    'export class AppInsightsCore { initialize() {} track() {} unload() {} addNotificationListener() {} pollInternalLogs() {} }\n',
  '@microsoft/1ds-post-js': 'export class PostChannel {}\n',
  // fetched beside it, for this platform only
  '@vscode/ripgrep-universal':
    "import path from 'node:path';\nexport const rgPath = path.join(import.meta.dirname, '../../../ripgrep/bin/rg');\n",
};

/** Writes the stand-ins into node_modules of the server in `target`. */
export function writeStubs(target) {
  for (const [name, source] of Object.entries(MODULES)) {
    const dir = path.join(target, 'node_modules', name);
    fs.mkdirSync(dir, { recursive: true });
    const manifest = { name, version: '0.0.0', type: 'module', main: 'index.js' };
    fs.writeFileSync(path.join(dir, 'package.json'), JSON.stringify(manifest));
    fs.writeFileSync(path.join(dir, 'index.js'), source);
  }
}
