import type { JsonPath } from '../manifest/json-path';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import { selectorOf } from '../resolve/conditions';
import { isObject, own, readPackage } from '../resolve/read-package';
import { isBuiltin, parsePackageSpecifier } from '../resolve/specifier';
import { locateInstalled } from '../workspace/installed-packages';
import type { Found, Rule } from './rule';
import { soundValue } from './shape/manifest-shape';
import { importedTargets } from './shape/target-map';

const SECTIONS = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'];
const BUNDLED = ['bundleDependencies', 'bundledDependencies'];

/** A name in `imports` that leads to another package is as good as an import of it. */
export const importsUndeclaredDependency: Rule = {
  code: 'imports-undeclared-dependency',
  severity: 'warning',
  effect: 'none',
  summary: '`imports` leads to a package that no section of dependencies names.',
  message: ({ key, name }) =>
    `\`imports\`: \`${key}\` leads to the package \`${name}\`, which is in no section of dependencies; where nothing else installs it, Node does not find it`,
  checkManifest(manifest, { manifestPath: file }) {
    const value = soundValue(manifest);
    if (value === undefined) return [];
    const found: Found[] = [];
    for (const { key, at, value: target } of importedTargets(value)) {
      if (!key.startsWith('#')) continue;
      visitTexts(target, at, [], (specifier, place, conditions) => {
        // What has to be asked for may need what only they have who ask.
        const name = selectorOf(conditions) === 'custom' ? undefined : packageOf(specifier);
        if (name === undefined || isDeclared(value, name)) return;
        found.push({ file, at: place, args: { key, name } });
      });
    }
    return found;
  },
  fixes({ file, args: { name } }, { fs, packageRoot }) {
    const path = locateInstalled(fs, String(name), packageRoot);
    const read = path === undefined ? undefined : readPackage(fs, path);
    const version = read?.kind === 'object' ? own(read.value, 'version') : undefined;
    if (typeof version !== 'string') return [];
    const change = { do: 'set', file, at: ['dependencies', String(name)], value: `^${version}` } as const;
    return [{ title: `Add \`${name}\` to \`dependencies\``, safe: false, changes: [change] }];
  },
};

/** The package that a target names; undefined for paths, URLs, builtins, and names that the star decides. */
function packageOf(specifier: string): string | undefined {
  if (/^\.{0,2}\//.test(specifier) || URL.canParse(specifier) || isBuiltin(specifier)) return undefined;
  const name = parsePackageSpecifier(specifier)?.name;
  return name === undefined || name.includes('*') ? undefined : name;
}

function isDeclared(manifest: JsonObject, name: string): boolean {
  if (own(manifest, 'name') === name) return true;
  const named = SECTIONS.some((section) => {
    const declared = own(manifest, section);
    return isObject(declared) && Object.hasOwn(declared, name);
  });
  // A section may be a list, in bundles and where the author erred.
  const listed = [...SECTIONS, ...BUNDLED].some((section) => {
    const declared = own(manifest, section);
    return Array.isArray(declared) && declared.includes(name);
  });
  return named || listed;
}

function visitTexts(
  value: JsonValue,
  at: JsonPath,
  conditions: readonly string[],
  visit: (text: string, at: JsonPath, conditions: readonly string[]) => void,
): void {
  if (typeof value === 'string') visit(value, at, conditions);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visitTexts(item, [...at, index], conditions, visit);
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value))
      visitTexts(inner, [...at, key], [...conditions, key], visit);
  }
}
