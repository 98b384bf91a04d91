import { builtinModules } from 'node:module';

/**
 * What Node has under a name without `node:`. The list is that of the Node that runs this program; Node 26 has
 * dropped the last six, which older ones keep. What came since Node 18 (`node:test`, `node:sqlite`, `node:sea`)
 * is there with its prefix alone.
 */
const BUILTINS = new Set([
  ...builtinModules,
  ...['duplex', 'passthrough', 'readable', 'transform', 'wrap', 'writable'].map((name) => `_stream_${name}`),
]);

/**
 * Whether Node answers a specifier itself, before it looks for a package of that name. Every `node:` name
 * counts: which ones exist depends on the Node that the host will run on.
 */
export function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || BUILTINS.has(specifier);
}

export interface PackageSpecifier {
  /** With its scope. */
  readonly name: string;
  /** '.', or './' and the rest. */
  readonly subpath: string;
}

/**
 * Splits a bare specifier as `import` does (PACKAGE_RESOLVE; Node's parsePackageName); undefined where no package
 * can have such a name.
 */
export function parsePackageSpecifier(specifier: string): PackageSpecifier | undefined {
  const match = /^(@[^/]*\/[^/]*|[^@/][^/]*)(\/.*)?$/s.exec(specifier);
  const name = match?.[1];
  if (name === undefined || name.startsWith('.') || /[%\\]/.test(name)) return undefined;
  return { name, subpath: `.${match?.[2] ?? ''}` };
}

/**
 * Splits a specifier as `require` does before it looks for `exports` (LOAD_PACKAGE_EXPORTS; Node's
 * EXPORTS_PATTERN): '@scope' alone is a name here. Undefined where no `exports` would be read; the specifier may
 * still name a file below node_modules.
 */
export function parseRequiredSpecifier(specifier: string): PackageSpecifier | undefined {
  const match = /^((?:@[^/\\%]+\/)?[^./\\%][^/\\%]*)(\/.*)?$/.exec(specifier);
  return match?.[1] === undefined ? undefined : { name: match[1], subpath: `.${match[2] ?? ''}` };
}
