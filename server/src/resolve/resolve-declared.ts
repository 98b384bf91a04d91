import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { remember } from '../workspace/remember';
import { IMPORT_CONDITIONS, REQUIRE_CONDITIONS } from './conditions';
import type { DeclaredTarget } from './declared';
import { finishTarget } from './exports';
import { PROBE_NONE, resolveFile } from './file';
import { finishBare, isImportsName } from './imports';
import { resolveLegacyMain } from './legacy-main';
import { resolveTarget } from './package-target';
import { findPatternFile } from './pattern-files';
import type { Probe } from './probe';
import type { Resolution } from './resolution';
import { Trail } from './trail';
import { besideScript, resolveTypes } from './types-file';

/** What bundlers try for their fields; each has its own list, and what any of them would find is not broken. */
const PROBE_BUNDLER: Probe = {
  extensions: ['.js', '.mjs', '.json', '.ts', '.tsx', '.jsx', '.wasm'],
  index: ['index.js', 'index.mjs', 'index.json', 'index.ts', 'index.tsx', 'index.jsx'],
  packageMain: true,
};

/**
 * Resolves one declared target by the rules of its field: `main` as `require` does it, with the fallback to the
 * index; `bin`, `exports` and `imports` to the letter; the others as TypeScript and bundlers probe.
 *
 * A pattern is `found` with the first file that it matches, and otherwise `unknown`.
 *
 * @param packageRoot absolute path of the package root
 * @param manifest the package.json's root object
 * @param target one of its `declaredTargets`
 */
export function resolveDeclared(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  target: DeclaredTarget,
): Resolution {
  const file = { packageRoot, base: packageRoot, value: target.value, want: 'file' } as const;
  switch (target.group) {
    case 'main':
      return resolveLegacyMain(fs, packageRoot, packageRoot, target.value, 'require');
    case 'bin':
      return resolveFile(fs, { ...file, probe: PROBE_NONE });
    case 'module':
    case 'jsnext:main':
    case 'jsnext':
    case 'unpkg':
    case 'jsdelivr':
      return resolveFile(fs, { ...file, probe: PROBE_BUNDLER });
    case 'browser':
      // A map's values name packages, unless they are relative.
      if (target.name !== '.' && !/^\.{0,2}\//.test(target.value)) return new Trail().undecided('external');
      return resolveFile(fs, { ...file, probe: PROBE_BUNDLER });
    case 'types':
    case 'typings':
      return resolveTypes(fs, packageRoot, target.value);
    default:
      return resolveMapped(fs, packageRoot, manifest, target, target.group);
  }
}

function resolveMapped(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  target: DeclaredTarget,
  field: 'exports' | 'imports',
): Resolution {
  const trail = new Trail();
  if (!isKey(field, target.name)) {
    trail.step('subpath', target.name, 'invalid', target.at);
    return trail.failed('invalid');
  }
  const conditions = new Set([...REQUIRE_CONDITIONS, ...IMPORT_CONDITIONS, ...target.conditions]);
  const query = { field, packageRoot, conditions, star: undefined, trail };
  const result = resolveTarget(query, target.value, target.at);
  if (result.kind === 'bare') return finishBare(fs, packageRoot, manifest, result, query);
  if (result.kind === 'path' && target.pattern) {
    return remember(fs, `files for ${target.value} in ${packageRoot}`, (files) =>
      findPatternFile(files, packageRoot, target.value, new Trail()),
    );
  }
  const resolution = finishTarget(fs, result, trail);
  if (resolution.outcome !== 'not-found' || target.used !== 'types') return resolution;
  return besideScript(fs, resolution.expected!, trail) ?? resolution;
}

/** Whether Node ever comes to a key. It no longer does to those that map a folder ('./lib/'). */
function isKey(field: 'exports' | 'imports', name: string): boolean {
  if (name.split('*').length > 2) return false;
  if (field === 'imports') return isImportsName(name);
  return name === '.' || (name.startsWith('./') && !name.endsWith('/'));
}
