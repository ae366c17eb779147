import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment } from './environment';

/** Problems are shown for at most so many roadmaps that are not open; the rest wait until they are opened. */
export const FILE_LIMIT = 200;

/** The roadmaps of the workspace folders as they stand on disk. */
export class Workspace {
  readonly #files = new Map<string, TextDocument>();
  readonly #folders = new Set<string>();
  #version = 0;

  constructor(
    readonly environment: Environment,
    readonly changed: () => void,
  ) {}

  get files(): ReadonlyMap<string, TextDocument> {
    return this.#files;
  }

  async addFolder(uri: string): Promise<void> {
    this.#folders.add(uri);
    for (const file of await this.environment.findRoadmaps(uri, FILE_LIMIT - this.#files.size)) {
      if (this.#folders.has(uri)) this.#set(file.uri, file.text);
    }
    this.changed();
  }

  removeFolder(uri: string): void {
    this.#folders.delete(uri);
    for (const file of this.#files.keys()) if (isBelow(file, uri) && !this.#inFolder(file)) this.#files.delete(file);
    this.changed();
  }

  /** A file was made, changed or deleted, as the client's watcher tells. */
  async refresh(uri: string): Promise<void> {
    const file = this.#inFolder(uri) ? await this.environment.readRoadmap(uri) : undefined;
    if (file && (this.#files.has(uri) || this.#files.size < FILE_LIMIT)) this.#set(uri, file.text);
    else if (!file && !this.#files.delete(uri)) return;
    this.changed();
  }

  #inFolder(uri: string): boolean {
    return [...this.#folders].some((folder) => isBelow(uri, folder));
  }

  #set(uri: string, text: string): void {
    this.#files.set(uri, TextDocument.create(uri, 'service-roadmap', ++this.#version, text));
  }
}

const isBelow = (uri: string, folder: string): boolean => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
