import { EXIT } from './exit-code';
import type { Command } from './run';
import { UsageError } from './usage-error';

/** Starts the language server. It takes the transport from the command line itself, and ends the process. */
export const serve: Command = async ({ operands, transport }) => {
  if (transport === undefined) {
    throw new UsageError('serve needs --stdio or --node-ipc');
  }
  if (operands.length > 0) {
    throw new UsageError(`serve takes no folder: the editor tells it (${operands[0]})`);
  }
  const { startServer } = await import('../lsp/server');
  startServer(() => import('../lsp/start-session'));
  return EXIT.ok;
};
