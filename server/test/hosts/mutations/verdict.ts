import { realPath } from '../comparison';
import type { HostAnswer, HostPlugin } from '../oracle';

/** What a host makes of one plugin. */
export type HostVerdict =
  /** All that it declared before the change is there and loads. */
  | 'takes it'
  /** It is among the host's plugins, and something that it declares is lost or does not load. */
  | 'cannot load it'
  /** The host has seen it and leaves it out, or gives up because of it. */
  | 'refuses it'
  | 'does not see it';

/** A host's answers about an application in which one plugin has been changed. */
export interface Answers {
  /** The plugin before the change, its modules evaluated. */
  readonly before: HostPlugin;
  /** All plugins after it, likewise. */
  readonly after: HostAnswer;
  /** Asks for the same, no module evaluated: what is refused then is refused for its manifest. */
  readonly unloaded: () => HostAnswer;
}

/** What these say is that a file is not there: the host would have the plugin, if only it loaded. */
export const NOT_LOADED =
  /Cannot find (module|plugin)|ModuleLoadError|MODULE_NOT_FOUND|ERR_PACKAGE_PATH_NOT_EXPORTED|failed to load|is missing its addon main file|Could not resolve |was unable to resolve|Cannot find package|No "exports" main|EISDIR/;

/** Grunt says the same of a plugin that has lost its tasks and of a library that never had any. */
const NO_TASKS = /Local Npm module/;

/**
 * The verdict on one plugin, by the host's own answers.
 * @param folder where the plugin lies, absolute
 */
export function hostVerdict({ before, after, unloaded }: Answers, folder: string): HostVerdict {
  const now =
    pluginAt(after, folder) ??
    after.plugins.find((plugin) => plugin.path === '' && plugin.name === before.name);
  if (now !== undefined && after.accepted.includes(now.name)) {
    return losesSomething(before, now) ? 'cannot load it' : 'takes it';
  }
  const error = now?.error ?? after.failure;
  if (error === undefined) return 'does not see it';
  if (NOT_LOADED.test(error) || NO_TASKS.test(error)) return 'cannot load it';
  // The host has come as far as the file: was it that, or the manifest?
  const isForFile = now !== undefined && now.entryPoints.length > 0 && unloaded().accepted.includes(now.name);
  return isForFile ? 'cannot load it' : 'refuses it';
}

/** Everything that a host has said, in one text. */
export function said({ after }: Pick<Answers, 'after'>): string {
  const entryPoints = after.plugins.flatMap((plugin) => plugin.entryPoints);
  const errors = [...after.plugins, ...entryPoints].map(({ error }) => error ?? '');
  return [...after.log.map(({ message }) => message), ...errors, after.failure ?? ''].join('\n');
}

/** What a host found in a folder. */
export function pluginAt({ plugins }: HostAnswer, folder: string): HostPlugin | undefined {
  return plugins.find((plugin) => plugin.path !== '' && realPath(plugin.path) === realPath(folder));
}

/** An entry point fails, is gone, or has lost the file beside it. */
function losesSomething(was: HostPlugin, now: HostPlugin): boolean {
  if (now.entryPoints.some(({ error }) => error !== undefined)) return true;
  return was.entryPoints.some((one) => {
    const still = now.entryPoints.find(({ group, name }) => group === one.group && name === one.name);
    return still === undefined || (one.companion !== undefined && still.companion === undefined);
  });
}
