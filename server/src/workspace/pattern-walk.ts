import type { Patterns } from './declared-workspaces';
import type { PackageSearch } from './package-search';
import { childPath } from './paths';
import { compilePatterns, type WorkspacePattern } from './workspace-patterns';

interface Step {
  /** Where the walk stands, links followed. */
  readonly location: string;
  /** The way that led there, relative to the declaring directory: what patterns are held against. */
  readonly relative: string;
  readonly pattern: WorkspacePattern;
  /** Index of the pattern's segment that the next name has to match. */
  readonly segment: number;
}

/**
 * The directories that workspace patterns match, whether a manifest is in them or not. Yields after each
 * directory read. Never enters `node_modules`, as no package manager does.
 * @returns location -> whether it is matched only by patterns that reach to any depth
 */
export function* walkPatterns(
  search: PackageSearch,
  directory: string,
  patterns: Patterns,
): Generator<void, Map<string, boolean>> {
  const { included, excludes, rejected } = compilePatterns(patterns);
  for (const { pattern, reason } of rejected) {
    search.addProblem(directory, `the workspace pattern ${JSON.stringify(pattern)} ${reason}`);
  }
  const found = new Map<string, boolean>();
  const seen = new Map(included.map((pattern) => [pattern, new Set<string>()]));
  const steps: Step[] = included.map((pattern) => ({
    location: directory,
    relative: '',
    pattern,
    segment: 0,
  }));
  // Links come last: where a directory is reached by its own path too, that path decides.
  const links: Step[] = [];
  for (let step = steps.pop() ?? links.shift(); step !== undefined; step = steps.pop() ?? links.shift()) {
    const { location, relative, pattern, segment } = step;
    const key = `${segment} ${location}`;
    if (seen.get(pattern)?.has(key)) continue;
    seen.get(pattern)?.add(key);
    const expected = pattern.segments[segment];
    if (expected === undefined) {
      if (pattern.matches(relative) && !excludes(relative)) {
        found.set(location, pattern.deep && found.get(location) !== false);
      }
      continue;
    }
    if (expected.anyDepth) steps.push({ ...step, segment: segment + 1 });
    for (const { name, kind } of search.list(location)) {
      if ((kind !== 'directory' && kind !== 'link') || name === 'node_modules') continue;
      if (!expected.matches(name)) continue;
      const path = childPath(location, name);
      const target = kind === 'link' ? search.follow(path) : path;
      if (target === undefined) continue;
      const next = expected.anyDepth ? segment : segment + 1;
      const way = relative === '' ? name : `${relative}/${name}`;
      (kind === 'link' ? links : steps).push({ location: target, relative: way, pattern, segment: next });
    }
    yield;
  }
  return found;
}
