import { BUILT_IN_PROFILES } from '../../src/hosts/profiles';
import { discover, type HostProfile, MemoryFileSystem } from '../../src/index';

/** The shipped profile of a host. */
export function draft(id: string): HostProfile {
  const profile = BUILT_IN_PROFILES.find((one) => one.id === id);
  if (profile === undefined) throw new Error(`There is no profile of ${id}`);
  return profile;
}

/** Paths to what stands there: text, or a value that is written as JSON. */
export type Files = Readonly<Record<string, unknown>>;

export interface Seen {
  /** `name origin status`, and the codes of its reasons. */
  readonly plugins: readonly string[];
  /** `group:name = value -> target#export status`; what is `ok` and in the package itself goes without saying. */
  readonly entryPoints: readonly string[];
}

/**
 * What one host makes of a folder. The package at its root is the author's.
 * @param only the one package whose entry points are wanted; all, without it
 */
export function see(profile: HostProfile, files: Files, only?: string): Seen {
  const contents = Object.entries(files).map(([path, content]) => [path, asText(content)] as const);
  const report = discover({
    folders: ['/ws'],
    fs: new MemoryFileSystem(Object.fromEntries(contents)),
    hosts: [profile],
    settings: { disabledHosts: BUILT_IN_PROFILES.map(({ id }) => id).filter((id) => id !== profile.id) },
  });
  const plugins = report.plugins.filter(({ host }) => host === profile.id);
  return {
    plugins: plugins.map(({ name, origin, status, reasons }) =>
      [name, origin, status, ...reasons.map(({ code }) => code)].join(' '),
    ),
    entryPoints: plugins
      .filter(({ name }) => only === undefined || name === only)
      .flatMap(({ entryPoints }) => entryPoints)
      .map(({ group, name, value, target, export: taken, status }) => {
        const leads = target === null ? '' : ` -> ${target}`;
        return `${group}:${name} = ${value}${leads}${taken === null ? '' : `#${taken}`}${status === 'ok' ? '' : ` ${status}`}`;
      }),
  };
}

function asText(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content, null, 2);
}
