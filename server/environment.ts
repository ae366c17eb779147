/** What the server can't do by itself: Node's entry and, one day, a browser's each bring their own. */
export interface Environment {
  /** Address of the rules page; the client's, if it sends one, stands above it. */
  readonly rulesPage: string | undefined;
  /** The machine's local calendar day, `YYYY-MM-DD`. */
  localToday(): string;
  /** Roadmaps below a workspace folder, unreadable files left out; at most `limit` of them. */
  findRoadmaps(folderUri: string, limit: number): Promise<readonly WorkspaceFile[]>;
  /** One file, or undefined where it is gone, can't be read or is no roadmap. */
  readRoadmap(uri: string): Promise<WorkspaceFile | undefined>;
}

export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}
