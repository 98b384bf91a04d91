/** Modules that no registry gives: the program that runs the package answers for them. */
const BY_PROGRAMS = new Set(['vscode', 'electron', 'original-fs', 'atom']);

/** By the host's id. */
const BY_HOSTS: Readonly<Record<string, ReadonlySet<string>>> = {
  // @directus/extensions 4.0.5, dist/index.js, APP_SHARED_DEPS and API_SHARED_DEPS.
  directus: new Set(['@directus/extensions-sdk', 'vue', 'vue-router', 'vue-i18n', 'pinia', 'directus']),
};

/**
 * Whether a module that a package loads comes from the program that loads the package, and not from node_modules.
 *
 * @param host the id of the host that loads it; without one, what programs without a profile provide
 */
export function isProvided(name: string, host: string | undefined): boolean {
  return BY_PROGRAMS.has(name) || (host !== undefined && BY_HOSTS[host]?.has(name) === true);
}
