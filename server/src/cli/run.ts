import { printable } from '../report/printable';
import { type Arguments, parseArguments } from './arguments';
import type { CommandIo } from './command-io';
import { EXIT } from './exit-code';
import type { CommandName } from './options';
import { UsageError } from './usage-error';

/** A subcommand: prints to `io` and returns the exit code. Throws UsageError when it cannot be done as asked. */
export type Command = (args: Arguments, io: CommandIo) => number | Promise<number>;

/** Each is loaded when it is asked for: the server must not wait for the renderers, nor they for the server. */
const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  list: async () => (await import('./list')).list,
  check: async () => (await import('./check')).check,
  explain: async () => (await import('./explain')).explain,
  hosts: async () => (await import('./hosts')).hosts,
  serve: async () => (await import('./serve')).serve,
};

/**
 * Runs the command line.
 *
 * @param argv what follows the program's name
 * @returns the exit code: see `EXIT`
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    const args = parseArguments(argv);
    if (args.help) {
      io.stdout.write((await import('./help')).help());
      return EXIT.ok;
    }
    if (args.version) {
      io.stdout.write(`${(await import('./version')).VERSION}\n`);
      return EXIT.ok;
    }
    const command = await LOADERS[args.command]();
    return await command(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr.write(`plugin-scout: ${printable(error.message)}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}
