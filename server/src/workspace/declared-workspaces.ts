import { parse as parseTolerantly } from 'jsonc-parser';
import type { PackageSearch } from './package-search';
import { childPath } from './paths';

/** The patterns of a package manager's workspaces, as written. */
export type Patterns = readonly string[];

/** What the search has to know of a manifest. */
export interface WorkspaceManifest {
  /** Whether it has a `name` or a `version`; a name such as 'rxjs/ajax' is a subpath's, not a package's. */
  readonly named: boolean;
  /** Its `workspaces`; undefined where it declares none. */
  readonly patterns: Patterns | undefined;
}

/** Reads `package.json` in a directory; undefined where there is none. A broken one is read as far as possible. */
export function readWorkspaceManifest(
  search: PackageSearch,
  directory: string,
): WorkspaceManifest | undefined {
  const path = childPath(directory, 'package.json');
  const read = search.read(path);
  if (read.kind === 'missing') return undefined;
  const manifest = read.kind === 'text' ? parseJson(read.text) : undefined;
  const declared = field(manifest, 'workspaces');
  // npm, Yarn and Bun take a list; Yarn 1's object holds it in `packages`, and npm accepts that too.
  const patterns = patternsIn(declared) ?? patternsIn(field(declared, 'packages'));
  if (patterns === undefined && declared !== undefined && !isObject(declared)) {
    search.addProblem(path, '"workspaces" is neither a list of patterns nor an object that holds one');
  }
  const name = field(manifest, 'name');
  const named = isSubpath(name) ? false : name !== undefined || field(manifest, 'version') !== undefined;
  return { named, patterns };
}

/**
 * All patterns that declare workspaces at a directory: those of its manifest, `pnpm-workspace.yaml` and
 * `lerna.json`. Undefined where none of them declares any: pnpm keeps mere settings in its file, and lerna then
 * goes by the package manager.
 */
export function readDeclaredPatterns(
  search: PackageSearch,
  directory: string,
  manifest: WorkspaceManifest | undefined,
): Patterns | undefined {
  const declared = [manifest?.patterns];
  for (const { name } of search.list(directory)) {
    if (name === 'pnpm-workspace.yaml') declared.push(readPackagesField(search, directory, name, parseYaml));
    if (name === 'lerna.json') declared.push(readPackagesField(search, directory, name, parseJson));
  }
  const lists = declared.filter((patterns) => patterns !== undefined);
  return lists.length === 0 ? undefined : lists.flat();
}

function readPackagesField(
  search: PackageSearch,
  directory: string,
  name: string,
  parse: (text: string) => unknown,
): Patterns | undefined {
  const path = childPath(directory, name);
  const read = search.read(path);
  if (read.kind !== 'text') return undefined;
  const value = parse(read.text);
  if (!isObject(value)) search.addProblem(path, 'it cannot be parsed');
  return patternsIn(field(value, 'packages'));
}

/** Undefined where nothing can be made of the text. */
function parseJson(text: string): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch {
    try {
      return parseTolerantly(json);
    } catch {
      // Nested so deeply that the recursive parser runs out of stack.
      return undefined;
    }
  }
}

function parseYaml(text: string): unknown {
  // Loaded where it is needed: few workspaces have such a file, and the parser is a fifth of the program.
  const { parseDocument } = require('yaml') as typeof import('yaml');
  try {
    // Warnings would go to the process's stderr.
    return parseDocument(text, { logLevel: 'error' }).toJS();
  } catch {
    // Aliases without an anchor, or so many that they are an attack.
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function field(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function patternsIn(value: unknown): Patterns | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** Packages of old put a manifest where a subpath is asked for: `rxjs/ajax/package.json`, named 'rxjs/ajax'. */
function isSubpath(name: unknown): boolean {
  return typeof name === 'string' && name.replace(/^@[^/]*\//, '').includes('/');
}
