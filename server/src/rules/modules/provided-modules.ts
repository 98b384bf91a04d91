import type { RuleContext } from '../rule';

/** Modules that no registry gives: the program that runs the package answers for them, whichever host it is for. */
const BY_PROGRAMS = new Set(['vscode', 'electron', 'original-fs', 'atom']);

/** Whether a package that another one loads comes from the program that loads it, and not from node_modules. */
export function isProvided(name: string, { provided }: RuleContext): boolean {
  return (
    BY_PROGRAMS.has(name) ||
    provided.some((one) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))))
  );
}
