import pc from 'picocolors';
import type { Colors } from 'picocolors/types';
import type { CommandIo } from './command-io';

/**
 * Decides on colours: what the command line says, else NO_COLOR (https://no-color.org: any text but the empty
 * one), else FORCE_COLOR (anything but 0 and false), else whether it is a terminal that can show them.
 */
export function chooseColors(asked: boolean | undefined, io: CommandIo): Colors {
  return pc.createColors(asked ?? fromEnvironment(io));
}

function fromEnvironment({ env, stdout }: CommandIo): boolean {
  if (env.NO_COLOR) {
    return false;
  }
  if (env.FORCE_COLOR !== undefined) {
    return !['0', 'false'].includes(env.FORCE_COLOR);
  }
  return stdout.isTTY && env.TERM !== 'dumb';
}
