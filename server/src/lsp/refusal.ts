import type { Connection } from 'vscode-languageserver/node';

/**
 * Takes the rejection of something that the server asked of the client and can do without. Unhandled it would end
 * the process.
 */
export function logRefusal(connection: Connection, what: string): (error: unknown) => void {
  return (error) => connection.console.warn(`The client refused ${what}: ${String(error)}`);
}
