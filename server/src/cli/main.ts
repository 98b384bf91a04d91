#!/usr/bin/env node
import { startServer } from '../lsp/server';
import { BACKGROUND } from '../supply/background-flag';
import { processIo } from './command-io';
import { EXIT } from './exit-code';

/** In a file of its own: see there. */
const program = () => import('./program');

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: nobody is left to tell, and the exit code counts.
    if (error.code !== 'EPIPE') {
      if (stream === process.stdout) {
        process.stderr.write(`plugin-scout: cannot write the output: ${error.message}\n`);
      }
      process.exit(EXIT.output);
    }
  });
}

// Not `process.exit`, which would cut off what a pipe has not taken yet.
start(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = EXIT.defect;
    process.stderr.write(`plugin-scout: this is a defect, please report it\n${inspect(error)}\n`);
  },
);

async function start(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === BACKGROUND) {
    (await program()).serveFacts();
    return EXIT.ok;
  }
  // As an editor starts it, who waits for the first answer. Any other line is understood, or not, by the command.
  if (command === 'serve' && rest.length > 0 && rest.every(isOfEditor)) {
    startServer(program);
    return EXIT.ok;
  }
  return (await program()).run(argv, processIo());
}

function isOfEditor(argument: string): boolean {
  return /^--(?:stdio|node-ipc|clientProcessId=\d+)$/.test(argument);
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
