import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/** The answer to a request that its sender no longer wants. */
export function requestCancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}

/** Waits for `promise`, but no longer than `token` allows: rejects with `RequestCancelled` when it is cancelled. */
export function unlessCancelled<T>(promise: Promise<T>, token: CancellationToken): Promise<T> {
  if (token.isCancellationRequested) return Promise.reject(requestCancelled());
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => reject(requestCancelled()));
    promise.then(resolve, reject).finally(() => listener.dispose());
  });
}
