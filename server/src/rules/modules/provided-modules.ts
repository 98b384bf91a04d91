import type { RuleContext } from '../rule';

/** Modules that no registry gives: the program that runs the package answers for them, whichever host it is for. */
const BY_PROGRAMS = new Set(['vscode', 'electron', 'original-fs', 'atom']);

/**
 * Whether a module that a package loads comes from the program that loads the package, and not from node_modules.
 *
 * @param host the host that loads it; without one, only what programs without a profile provide
 */
export function isProvided(name: string, host: RuleContext['host']): boolean {
  return BY_PROGRAMS.has(name) || host?.provides?.includes(name) === true;
}
