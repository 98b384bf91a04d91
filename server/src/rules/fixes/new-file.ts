import { isOutputName } from '../../resolve/source-places';
import { isInside, relativePath } from '../../workspace/paths';
import type { FixChange, FixContext } from './fix';

/** Endings of files that people write; types are made, or written beside what is there. */
const WRITTEN = /(?<!\.d)\.(?:[cm]?[jt]sx?|html?|json|css|vue|svelte)$/;

/** What is put into a module for its loader to find. */
export interface NewModule {
  /** The export that is taken; '' for the module itself. */
  readonly export?: string;
  /** What the module must give, in a few words: `a function that takes ...`. */
  readonly gives?: string;
  /** It is run as a command. */
  readonly command?: boolean;
}

/**
 * The change that makes a file that an author would write: not below a folder of output, which a build fills, nor
 * outside the package. Undefined for any other, and where something stands there.
 */
export function newFile(path: string, context: FixContext, module: NewModule = {}): FixChange | undefined {
  const { fs, packageRoot } = context;
  if (!isInside(path, packageRoot) || !WRITTEN.test(path) || fs.stat(path) !== 'missing') return undefined;
  const folders = relativePath(packageRoot, path).split('/').slice(0, -1);
  if (folders.some((name) => isOutputName(name) || name === 'node_modules')) return undefined;
  return { do: 'create', file: path, text: textOf(path, context, module) };
}

function textOf(path: string, { manifest }: FixContext, module: NewModule): string {
  if (path.endsWith('.json')) return '{}\n';
  if (!/\.[cm]?[jt]sx?$/.test(path)) return '';
  if (module.command) return '#!/usr/bin/env node\n';
  const value = module.gives?.includes('function') ? 'function () {}' : '{}';
  const isImported = /\.(?:mjs|mts|tsx?)$/.test(path) || (manifest.type === 'module' && /\.jsx?$/.test(path));
  const name = /^[A-Za-z_$][\w$]*$/.test(module.export ?? '') ? module.export : undefined;
  if (isImported) {
    if (name === undefined || name === 'default') return `export default ${value};\n`;
    return value === '{}' ? `export const ${name} = {};\n` : `export function ${name}() {}\n`;
  }
  return `${name === undefined ? 'module.exports' : `exports.${name}`} = ${value};\n`;
}
