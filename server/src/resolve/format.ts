import type { FileSystem } from '../workspace/file-system';
import { basename, dirname, joinPath } from '../workspace/paths';
import { rememberSteady } from '../workspace/remember';
import type { Mode } from './conditions';
import { findScope, own } from './read-package';

/**
 * As what Node takes a file.
 * - `by-syntax`: no `type` stands above it, or `require` does not heed it (for files without extension, before Node
 *   26). CommonJS, unless only an ES module is written so (Node 20.19 and 22.7 on; for earlier ones it is CommonJS
 *   whatever it holds).
 * - `typescript`: Node 22.18 on strips its types, outside node_modules alone; earlier ones refuse it for `import`.
 * - `addon`: a native one. `wasm`: for `import` from Node 24.5 on.
 * - `refused`: `import` knows no such extension.
 * - `invalid`: the package.json that decides cannot be parsed; nothing that it decides about can be loaded.
 */
export type FileFormat =
  | {
      readonly kind:
        | 'module'
        | 'commonjs'
        | 'by-syntax'
        | 'json'
        | 'addon'
        | 'wasm'
        | 'typescript'
        | 'refused';
    }
  /** `manifest`: the absolute path of the package.json. */
  | { readonly kind: 'invalid'; readonly manifest: string }
  | { readonly kind: 'unknown' };

/** What an extension says by itself, to `require` and to `import`. */
const BY_EXTENSION: Readonly<Record<string, FileFormat['kind']>> = {
  '.mjs': 'module',
  '.cjs': 'commonjs',
  '.json': 'json',
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
};

/**
 * Tells the format in which Node loads a file, by its extension and by the `type` of the nearest package.json above
 * its real path, not beyond a `node_modules` (ESM_FILE_FORMAT, DETECT_MODULE_SYNTAX's first half;
 * LOAD_AS_FILE for `require`, which takes what it does not know for JavaScript).
 *
 * @param path absolute; a link is followed, since Node looks from where the file really lies
 * @param real where it leads, where that is known already
 */
export function formatOf(fs: FileSystem, path: string, mode: Mode, real?: string): FileFormat {
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  // '.js' is a hidden file without extension, though `require` still heeds its `type`.
  const extension = dot > 0 || (mode === 'require' && name === '.js') ? name.slice(dot) : '';
  const kind = BY_EXTENSION[extension];
  if (kind !== undefined) return { kind } as FileFormat;
  if (extension === '.js' || (extension === '' && mode === 'import'))
    return formatOfScope(fs, real ?? fs.realPath(path) ?? path);
  if (mode === 'require') return { kind: extension === '.node' ? 'addon' : 'by-syntax' };
  return { kind: extension === '.wasm' ? 'wasm' : 'refused' };
}

/** Made again only where `type` comes to say something else: most edits of a manifest leave it alone. */
function formatOfScope(fs: FileSystem, path: string): FileFormat {
  const directory = dirname(path);
  return rememberSteady(fs, `format of .js in ${directory}`, (files): FileFormat => {
    const scope = findScope(files, directory);
    if (scope.kind === 'unreadable') return { kind: 'unknown' };
    if (scope.kind === 'invalid')
      return { kind: 'invalid', manifest: joinPath(scope.directory, 'package.json') };
    const type = scope.kind === 'object' ? own(scope.value, 'type') : undefined;
    return { kind: type === 'module' || type === 'commonjs' ? type : 'by-syntax' };
  });
}
