import type { JsonObject, JsonValue } from '../manifest/manifest';
import { selectorOf } from '../resolve/conditions';
import { nodeHas } from '../resolve/node-versions';
import { isObject, own } from '../resolve/read-package';
import { isBuiltin } from '../resolve/specifier';
import type { Fix } from './fixes/fix';
import type { Found, Rule } from './rule';
import { errorUnlessPrivate, soundValue } from './shape/manifest-shape';
import { isFolderKey, starsIn } from './shape/target-map';

/** Node looks into `imports` for names that begin with '#' alone, and refuses some of these (PACKAGE_IMPORTS_RESOLVE). */
export const importsInvalidKey: Rule = {
  code: 'imports-invalid-key',
  severity: 'error',
  effect: 'none',
  summary: 'A key of `imports` is a name that Node does not look up there.',
  message({ key, reason }) {
    switch (reason) {
      case 'hash':
        return `\`imports\`: Node looks up no name that does not begin with \`#\`, so \`${key}\` is never used`;
      case 'slash':
        return `\`imports\`: Node before 24.14 and 25.4 refuses names that begin with \`#/\` (ERR_INVALID_MODULE_SPECIFIER)`;
      case 'folder':
        return `\`imports\`: Node does not take \`${key}\` for a folder; nothing below it can be imported. Write \`${key}*\``;
      default:
        return `\`imports\`: Node refuses the name \`${key}\` (ERR_INVALID_MODULE_SPECIFIER)`;
    }
  },
  checkManifest(manifest, { manifestPath: file }) {
    const value = soundValue(manifest);
    const imports = value && own(value, 'imports');
    if (value === undefined || !isObject(imports)) return [];
    return Object.keys(imports).flatMap((key): Found[] => {
      const reason = reasonOf(key, imports);
      if (reason === undefined || starsIn(key) > 1) return [];
      const severity = reason === 'slash' ? severityOfSlash(value) : errorUnlessPrivate(value);
      return severity
        ? [{ file, at: ['imports', key], part: 'key', args: { key, reason }, ...severity }]
        : [];
    });
  },
  fixes({ file, at, args: { reason } }, { manifest }): Fix[] {
    const imports = own(manifest, 'imports');
    const key = String(at.at(-1));
    if (!isObject(imports)) return [];
    const rename = (to: string, safe: boolean, value?: JsonValue): Fix[] =>
      Object.hasOwn(imports, to)
        ? []
        : [
            {
              title: `Change to \`${to}\``,
              safe,
              changes: [
                ...(value === undefined ? [] : [{ do: 'set', file, at, value } as const]),
                { do: 'rename-key', file, at, key: to },
              ],
            },
          ];
    const target = imports[key];
    if (reason === 'hash') return rename(`#${key.replace(/^[@~]?\//, '')}`, false).filter(() => key !== '');
    if (reason === 'slash') return rename(`#${key.slice(2)}`, false).filter(() => key.length > 2);
    if (reason === 'folder' && typeof target === 'string' && target.endsWith('/')) {
      return rename(`${key}*`, false, `${target}*`);
    }
    return [];
  },
};

/** How bad a name with '#/' is, by the versions of Node that the package allows; undefined where all take it. */
function severityOfSlash(manifest: JsonObject): Pick<Found, 'severity'> | undefined {
  const { engines } = manifest;
  const taken = nodeHas('importsWithSlash', isObject(engines) ? engines.node : undefined);
  if (taken === 'all') return undefined;
  if (taken === 'none') return errorUnlessPrivate(manifest);
  // Bundlers take it, and what is not published often runs on one Node alone.
  return { severity: manifest.private === true ? 'hint' : 'warning' };
}

type Reason = 'hash' | 'slash' | 'folder' | 'refused';

function reasonOf(key: string, imports: Readonly<Record<string, JsonValue>>): Reason | undefined {
  // Bare, a runtime of its own, maps Node's builtins there: `"fs": { "bare": "bare-fs", "default": "fs" }`.
  if (!key.startsWith('#')) return isBuiltin(key) || isForOthers(imports[key]!) ? undefined : 'hash';
  if (key === '#' || key === '#/') return 'refused';
  if (isFolderKey(key)) return isServed(key, imports) ? undefined : 'folder';
  // A pattern that ends so would stand for names that end in '/', which Node refuses.
  if (key.endsWith('/')) return 'refused';
  return key.startsWith('#/') ? 'slash' : undefined;
}

/** Conditions of another runtime's say that it reads names which Node does not. */
function isForOthers(target: JsonValue): boolean {
  return isObject(target) && Object.keys(target).some((condition) => selectorOf([condition]) !== 'node');
}

/** A pattern for the same folder: the key is kept for Nodes that knew none. */
function isServed(folder: string, imports: Readonly<Record<string, JsonValue>>): boolean {
  return Object.keys(imports).some((key) => {
    const star = key.indexOf('*');
    return star > 0 && folder.startsWith(key.slice(0, star));
  });
}
