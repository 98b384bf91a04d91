import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';
import type { Mode } from '../conditions';
import { type FileFormat, formatOf } from '../format';
import type { ReadModuleText } from './module-text';
import { isRefusedAsScript } from './script-syntax';

export type ModuleFormat =
  | 'module'
  | 'commonjs'
  | 'json'
  | 'addon'
  | 'wasm'
  /** No format of Node's own: TypeScript, CSS, ... */
  | 'other'
  | 'unknown';

/** What Node takes a file for, and why. */
export interface DecidedFormat {
  readonly format: ModuleFormat;
  /**
   * `name`: by its extension, or by `type` of the nearest package.json. `syntax`: by what the text holds, since nothing
   * else says it: earlier Nodes (see `detectsSyntax`) take it for CommonJS, and fail.
   */
  readonly by: 'name' | 'syntax';
}

const BY_KIND: Readonly<Record<FileFormat['kind'], ModuleFormat>> = {
  module: 'module',
  commonjs: 'commonjs',
  'by-syntax': 'unknown',
  json: 'json',
  addon: 'addon',
  wasm: 'wasm',
  typescript: 'other',
  refused: 'other',
  invalid: 'unknown',
  unknown: 'unknown',
};

/**
 * The format of a file as Node decides it: by its name (see `formatOf`), and where that leaves it open, by what its
 * text holds (DETECT_MODULE).
 *
 * @param mode who loads it
 * @param text of the file; asked for only where syntax decides
 */
export function moduleFormat(
  fs: FileSystem,
  path: string,
  mode: Mode,
  text: () => ReadModuleText,
): DecidedFormat {
  const { kind } = formatByName(fs, path, mode);
  return kind === 'by-syntax'
    ? { format: detect(fs, path, text()), by: 'syntax' }
    : { format: BY_KIND[kind], by: 'name' };
}

/** Names that say it by themselves, wherever the file lies. */
const BY_EXTENSION = /\.(?:[cm]js|json)$/;

/** Asked for again at each edit of the manifest, where the link is not to be followed again. */
function formatByName(fs: FileSystem, path: string, mode: Mode): FileFormat {
  if (BY_EXTENSION.test(path)) return formatOf(fs, path, mode);
  return formatOf(
    fs,
    path,
    mode,
    remember(fs, `real path of ${path}`, (files) => files.realPath(path)),
  );
}

function detect(fs: FileSystem, path: string, text: ReadModuleText): ModuleFormat {
  if (text.kind !== 'text') return 'unknown';
  if (text.hasModuleSyntax) return 'module';
  if (text.scan === undefined) return 'unknown';
  const { topLevelAwait, redeclares } = text.scan;
  // Rare, and `await` may be a name in CommonJS.
  return (topLevelAwait || redeclares) && isRefusedAsScript(fs, path) ? 'module' : 'commonjs';
}
