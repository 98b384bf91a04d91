/**
 * All of the program but its start: a file of its own, which the language server loads when it has answered the
 * editor's first request, and the command at once.
 */

export { startSession } from '../lsp/start-session';
export { serveFacts } from '../supply/background';
export { run } from './run';
