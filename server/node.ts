import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type NodeOptions, nodeEnvironment } from './node/environment';
import { serve } from './server';

/** Serves over the transport that the command line names (`--stdio`, `--node-ipc`); ends with the connection. */
export function startServer(options: NodeOptions): Promise<number> {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, nodeEnvironment(options));
  connection.listen();
  // The library exits the process when the client says so or goes away.
  return new Promise(() => undefined);
}
