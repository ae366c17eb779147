import type { Connection } from 'vscode-languageserver';
import type { Day } from '../roadmap/model/days';
import type { SnapshotSettings } from './snapshot';

/** The settings that the server reads, as they stand in the editor. */
interface ClientSettings {
  readonly validate?: { readonly workspace?: boolean };
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
    return { validateWorkspace: own?.validate?.workspace !== false, snapshot: { today, rules: {} } };
  }
}
