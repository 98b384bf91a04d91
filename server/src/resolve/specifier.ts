import { builtinModules } from 'node:module';

const BUILTINS = new Set(builtinModules);

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

/** Splits a bare specifier (PACKAGE_RESOLVE); undefined where no package can have such a name. */
export function parsePackageSpecifier(specifier: string): PackageSpecifier | undefined {
  const match = /^(@[^/]*\/[^/]*|[^@/][^/]*)(\/.*)?$/s.exec(specifier);
  const name = match?.[1];
  if (name === undefined || name.startsWith('.') || /[%\\]/.test(name)) return undefined;
  return { name, subpath: `.${match?.[2] ?? ''}` };
}
