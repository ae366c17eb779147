import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Log {
  error(message: string): void;
}

/**
 * The one wrapper of all handlers: a canceled request is answered as canceled, an exception is logged and answered
 * with the feature's empty value, so that one fault never takes the server down.
 */
export async function runSafe<T>(
  log: Log,
  name: string,
  token: CancellationToken,
  empty: T,
  handler: () => T | Promise<T>,
): Promise<T> {
  // One turn of the loop: a cancellation, or a newer version of the text, may be waiting behind this request.
  await new Promise<void>((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) throw canceled();
  let result: T;
  try {
    result = await handler();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return empty;
  }
  if (token.isCancellationRequested) throw canceled();
  return result;
}

/** What a canceled request is answered with. */
export const canceled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'canceled');
