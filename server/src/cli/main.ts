#!/usr/bin/env node
import { BACKGROUND } from '../supply/background-flag';
import { processIo } from './command-io';
import { EXIT } from './exit-code';
import { run } from './run';

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

const argv = process.argv.slice(2);
// Not `process.exit`, which would cut off what a pipe has not taken yet.
(argv[0] === BACKGROUND ? background() : run(argv, processIo())).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = EXIT.defect;
    process.stderr.write(`plugin-scout: this is a defect, please report it\n${inspect(error)}\n`);
  },
);

/** As the thread beside the language server. */
async function background(): Promise<number> {
  (await import('../supply/background')).serveFacts();
  return EXIT.ok;
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
