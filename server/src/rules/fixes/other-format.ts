import { declaredTargets } from '../../resolve/declared';
import { readModule } from '../../resolve/module/module-facts';
import { moduleScope } from '../../resolve/module/module-scope';
import { NODE_VERSIONS } from '../../resolve/node-versions';
import { isObject } from '../../resolve/read-package';
import { dirname, isInside, joinPath } from '../../workspace/paths';
import type { Finding } from '../rule';
import type { Fix, FixContext } from './fix';
import { otherTarget } from './other-target';

/**
 * Ways to bring a module's format and its loader together, the best first.
 *
 * @param finding with `why` of `LoadFailure`, and the file as `target`, relative to the package root; or `requires-module`
 */
export function otherFormat(finding: Finding, context: FixContext): Fix[] {
  return [...useSibling(finding, context), ...setType(finding, context), ...demandNode(finding, context)];
}

/** The same file in the other format, where the build has made both. */
function useSibling(finding: Finding, context: FixContext): Fix[] {
  const target = joinPath(context.packageRoot, String(finding.args.target));
  const endings = ENDINGS[String(finding.args.why)] ?? [];
  const stem = target.replace(/\.[cm]?js$/, '');
  for (const ending of endings) {
    const path = stem + ending;
    if (path === target || context.fs.stat(path) !== 'file') continue;
    const other = otherTarget(finding, target, path, context);
    if (other) return [{ title: `Use \`${other.value}\``, safe: false, changes: [other.change] }];
  }
  return [];
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'module-as-commonjs': ['.mjs'],
  'undetected-module': ['.mjs'],
  'commonjs-as-module': ['.cjs'],
  'required-module': ['.cjs'],
  'required-await': ['.cjs'],
  'module-as-script': ['.cjs'],
};

/** What another `type` does not help. */
const NOT_BY_TYPE = new Set(['required-module', 'required-await', 'requires-module', 'module-as-script']);

/** Where `type` of this manifest decides, or would, and the other files that it declares are written that way, too. */
function setType({ args }: Finding, context: FixContext): Fix[] {
  const { why, target } = args;
  if (NOT_BY_TYPE.has(String(why))) return [];
  const type = why === 'commonjs-as-module' ? 'commonjs' : 'module';
  const file = context.manifestPath;
  const others = declaredTargets(context.manifest).map(({ value }) => joinPath(context.packageRoot, value));
  const affected = [joinPath(context.packageRoot, String(target)), ...others].filter((path) =>
    isByType(path, context),
  );
  if (!String(target).endsWith('.js') || !affected.every((path) => isWrittenAs(type, path, context)))
    return [];
  const change = { do: 'set', file, at: ['type'], value: type } as const;
  return affected.length === 0
    ? []
    : [{ title: `Set \`type\` to \`${type}\` for all \`.js\` files`, safe: false, changes: [change] }];
}

function isByType(path: string, { fs, packageRoot }: FixContext): boolean {
  if (!path.endsWith('.js') || !isInside(path, packageRoot)) return false;
  return moduleScope(fs, dirname(path)).directory === packageRoot;
}

/** Whether nothing in a file speaks against a format. */
function isWrittenAs(type: 'module' | 'commonjs', path: string, { fs }: FixContext): boolean {
  const text = readModule(fs, path)?.text;
  if (text === undefined) return false;
  return type === 'module' ? text.scan?.use === undefined : !text.hasModuleSyntax;
}

/** Says what is true already: the package needs a Node that can do it. */
function demandNode({ args }: Finding, { manifest, manifestPath: file }: FixContext): Fix[] {
  const isRequired = args.why === 'required-module' || args.why === 'requires-module';
  const feature = isRequired ? 'requireOfModules' : 'detectsSyntax';
  if (!isRequired && args.why !== 'undetected-module') return [];
  const { engines } = manifest;
  if (engines !== undefined && (!isObject(engines) || engines.node !== undefined)) return [];
  const value = NODE_VERSIONS[feature];
  const change = { do: 'set', file, at: ['engines', 'node'], value } as const;
  return [{ title: `Add \`engines.node\`: \`${value}\``, safe: false, changes: [change] }];
}
