export interface ServerOptions {
  readonly rulesPage: string | undefined;
}

export async function startServer(_options: ServerOptions): Promise<number> {
  return 0;
}
