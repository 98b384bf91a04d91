import type { EntryPoint } from '../hosts/entry-point';
import { declaredTargets, resolveDeclared } from '../resolve/declared';
import { hasExports } from '../resolve/package-entry';
import type { FileSystem } from '../workspace/file-system';
import type { PackageSource } from './package-facts';

/** The entry points that a package declares to Node and to the tools around it: `main`, `exports`, `bin`, ... */
export function nodeEntryPoints(fs: FileSystem, { path, manifestPath, value }: PackageSource): EntryPoint[] {
  return declaredTargets(value).map((declared) => ({
    group: declared.group,
    name: declared.name,
    value: declared.value,
    file: manifestPath,
    at: declared.at,
    export: null,
    resolution: declared.unreachable
      ? { outcome: 'unknown', trail: [] }
      : resolveDeclared(fs, path, value, declared),
    wants: 'file',
    implied: false,
    // Where there is `exports`, Node does not read `main`; some bundlers and compilers still do.
    usedBy: declared.group === 'main' && hasExports(value) ? 'bundler' : declared.used,
  }));
}
