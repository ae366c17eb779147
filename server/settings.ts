import type { Connection } from 'vscode-languageserver';
import type { Day } from '../roadmap/model/days';
import { isSeveritySetting, type RuleSettings } from '../roadmap/rules/check';
import type { SeveritySetting } from '../roadmap/rules/rule';
import { isSwitchable } from '../roadmap/rules/table';
import type { SnapshotSettings } from './snapshot';

/** The settings that the server reads, as they stand in the editor: anybody may have written anything. */
interface ClientSettings {
  readonly validate?: { readonly workspace?: unknown } | null;
  readonly rules?: unknown;
}

export interface ResourceSettings {
  readonly validateWorkspace: boolean;
  readonly snapshot: SnapshotSettings;
}

/** Settings by resource, asked for once and forgotten when the client says that they changed. */
export class Settings {
  readonly #byUri = new Map<string, Promise<ResourceSettings>>();
  #today: Day;

  constructor(
    readonly connection: Connection,
    readonly canAsk: boolean,
    today: Day,
  ) {
    this.#today = today;
  }

  get today(): Day {
    return this.#today;
  }

  set today(day: Day) {
    this.#today = day;
    this.forget();
  }

  forget(): void {
    this.#byUri.clear();
  }

  drop(uri: string): void {
    this.#byUri.delete(uri);
  }

  of(uri: string): Promise<ResourceSettings> {
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.#ask(uri);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  async #ask(uri: string): Promise<ResourceSettings> {
    const today = this.#today;
    let own: ClientSettings | null = null;
    if (this.canAsk) {
      own = await this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'serviceRoadmap' })
        .catch((error: unknown) => {
          this.connection.console.error(`settings of ${uri}: ${String(error)}`);
          return null;
        });
    }
    return {
      validateWorkspace: own?.validate?.workspace !== false,
      snapshot: { today, rules: ruleSettings(own?.rules) },
    };
  }
}

/** What can be read of the setting `serviceRoadmap.rules`; the rest is left to the editor to complain about. */
export function ruleSettings(raw: unknown): RuleSettings {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).filter(
      (pair): pair is [string, SeveritySetting] => isSwitchable(pair[0]) && isSeveritySetting(pair[1]),
    ),
  );
}
