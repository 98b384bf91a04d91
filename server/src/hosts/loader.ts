import type { JsonPath } from '../manifest/json-path';
import { type CompiledHost, compileHost, type ProfileOrigin } from './compiled';
import { HostIndex } from './host-index';
import type { HostProfile } from './profile';
import { BUILT_IN_PROFILES } from './profiles';
import { validateProfile } from './validate';

/** A profile as it came in, and from where: a file's path, `settings`, a package's manifest. */
export interface ProfileSource {
  readonly from: string;
  readonly origin: ProfileOrigin;
  readonly profile: unknown;
  /** Where it stands, if that is a file of the workspace: what is wrong with it is told there. */
  readonly place?: { readonly file: string; readonly at: JsonPath };
}

/** A profile that cannot be used. */
export interface ProfileProblem {
  readonly source: ProfileSource;
  /** One sentence each. */
  readonly reasons: readonly string[];
}

export interface LoadedHosts {
  /** Sorted by id. */
  readonly hosts: readonly CompiledHost[];
  /** Finds those of them that a package may concern. */
  readonly index: HostIndex;
  /** Profiles that cannot be used, each with its reasons. They do not disable the others. */
  readonly problems: readonly ProfileProblem[];
}

let builtIn: readonly CompiledHost[] | undefined;

/**
 * The hosts to check for: the built-in ones and those given, which replace a built-in one of the same id.
 * A dependency's profile replaces nothing: a package speaks for itself, not for other hosts.
 * @param disabled ids to leave out
 */
export function loadHosts(sources: readonly ProfileSource[], disabled: readonly string[] = []): LoadedHosts {
  // Compiled when first asked for: who only starts a server or prints help must not wait for it.
  builtIn ??= BUILT_IN_PROFILES.map(compileHost);
  const hosts = new Map<string, CompiledHost>(builtIn.map((host) => [host.profile.id, host]));
  const problems: ProfileProblem[] = [];
  for (const source of sources) {
    const { origin, profile } = source;
    const reasons = validateProfile(profile, origin);
    if (reasons.length > 0) {
      problems.push({ source, reasons });
      continue;
    }
    const { id } = profile as HostProfile;
    if (origin === 'dependency' && hosts.has(id)) continue;
    hosts.set(id, compileHost(profile as HostProfile));
  }
  for (const id of disabled) hosts.delete(id);
  const sorted = [...hosts.values()].sort((a, b) => (a.profile.id < b.profile.id ? -1 : 1));
  return { hosts: sorted, index: new HostIndex(sorted), problems };
}
