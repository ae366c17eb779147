// A throw-away profile of the desktop VS Code.
import fs from 'node:fs';
import path from 'node:path';

/** The arguments that make the desktop VS Code use the profile in `profile`. */
export const profileArguments = (profile) => [
  `--user-data-dir=${path.join(profile, 'user')}`,
  `--extensions-dir=${path.join(profile, 'extensions')}`,
];

/** Writes its user settings. */
export function writeDesktopSettings(profile, settings) {
  const dir = path.join(profile, 'user', 'User');
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, 'settings.json'), JSON.stringify(settings, null, 2));
}
