import { valueAt } from '../hosts/predicates/key';
import type { JsonPath } from '../manifest/json-path';
import type { JsonObject } from '../manifest/manifest';
import { shapeOfExports } from '../resolve/exports';
import { isObject } from '../resolve/read-package';
import { declaredBy } from './entry-point/declared-by';
import type { Fix } from './fixes/fix';
import type { Found, Rule } from './rule';
import { invalidBecause, refusedAt } from './shape/invalid-because';
import { deadSubpathKeys, type RefusedTarget, refusedTargets } from './shape/invalid-targets';
import { soundValue } from './shape/manifest-shape';
import { isFolderKey } from './shape/target-map';
import { correctTarget } from './shape/target-reason';

/** What each reason says after the value. */
const WORDS: Readonly<Record<string, string>> = {
  bare: 'does not begin with `./`',
  rooted: 'begins with `/`; paths begin with `./`',
  outside: 'leads out of the package',
  segment: 'has a `.`, `..` or `node_modules` on its way',
  url: 'is a URL',
  prefixed: 'begins with `node:`, which targets must not',
  name: 'is neither a path that begins with `./` nor the name of a package',
  encoded: 'has a `%` that stands for a separator, or for nothing',
  type: 'is neither text, `null`, an array nor an object',
  empty: 'is empty',
};

/** A target that Node refuses before it looks for a file, or a subpath that Node never comes to. */
export const exportsInvalidTarget: Rule = {
  code: 'exports-invalid-target',
  severity: 'error',
  effect: 'none',
  summary: 'A target of `exports` or `imports` is one that Node refuses, whatever files there are.',
  message({ subject, field, value, reason, key }) {
    if (reason === 'folder') {
      return `\`exports\`: since version 17 Node does not take \`${key}\` for a folder; nothing below it can be imported. Write \`${key}*\``;
    }
    if (reason === 'key')
      return `\`exports\`: \`${key}\` is no subpath, so nobody can import it. Did you mean \`./${String(key).replace(/^\.+\/?/, '')}\`?`;
    if (reason === '') {
      return `${subject}: \`exports\` leads to a target that Node refuses, so Node throws instead of loading it`;
    }
    const what = `\`${field}\`: \`${value}\` ${WORDS[String(reason)] ?? 'is no target'}`;
    if (subject === 'TypeScript' || subject === 'Bundlers')
      return `${what}; ${subject} do${subject === 'TypeScript' ? 'es' : ''} not take it`;
    return `${what}; Node throws instead of loading it`;
  },
  checkManifest(manifest, { manifestPath: file, packageRoot }) {
    const value = soundValue(manifest);
    if (value === undefined) return [];
    const keys = deadSubpathKeys(value).map((key) => ({
      file,
      at: ['exports', key],
      part: 'key' as const,
      args: {
        subject: 'Node',
        field: 'exports',
        key,
        value: '',
        reason: isFolderKey(key) ? 'folder' : 'key',
      },
      severity: 'warning' as const,
    }));
    const targets = refusedTargets(value, packageRoot).map((target) => foundAt(target, file));
    return [...keys, ...targets];
  },
  checkEntryPoint(entryPoint, context) {
    const { value, group, resolution } = entryPoint;
    if (context.host === undefined) {
      if (resolution.outcome !== 'invalid' && resolution.outcome !== 'outside-package') return undefined;
      if (group !== 'exports' && group !== 'imports') return undefined;
      const at = JSON.stringify(entryPoint.at);
      const refused = refusedTargets(aroundKey(context.manifest, entryPoint.at), context.packageRoot);
      const own = refused.find((one) => JSON.stringify(one.at) === at);
      return own && foundAt(own, context.manifestPath);
    }
    if (invalidBecause(entryPoint, context) !== 'target') return undefined;
    const args = { subject: context.host.title, field: 'exports', key: '', value, reason: '' };
    // In one place with what is told of the manifest, so that it is told once; unless it is another package's.
    const at = refusedAt(entryPoint);
    const isOwn = at !== undefined && valueAt(context.manifest, at.map(String)) !== undefined;
    return isOwn ? { file: context.manifestPath, at, args } : { ...declaredBy(entryPoint, context), args };
  },
  fixes({ file, at, args }, { manifest }): Fix[] {
    const key = String(args.key);
    const value = valueAt(manifest, at.map(String));
    if (args.reason === 'folder') return folderFixes(file, key, value);
    if (args.reason === 'key') {
      const renamed = `./${key.replace(/^\.+\/?/, '')}`;
      if (renamed === './' || valueAt(manifest, ['exports', renamed]) !== undefined) return [];
      return [
        {
          title: `Change to \`${renamed}\``,
          safe: !key.startsWith('..'),
          changes: [{ do: 'rename-key', file, at, key: renamed }],
        },
      ];
    }
    if (value === false) {
      return [
        { title: 'Close it with `null`', safe: false, changes: [{ do: 'set', file, at, value: null }] },
      ];
    }
    const correct = typeof value === 'string' ? correctTarget(String(args.reason), value) : undefined;
    if (correct === undefined) return [];
    const safe = args.reason !== 'rooted';
    return [{ title: `Change to \`${correct}\``, safe, changes: [{ do: 'set', file, at, value: correct }] }];
  },
};

function folderFixes(file: string, key: string, value: unknown): Fix[] {
  if (typeof value !== 'string' || !value.endsWith('/')) return [];
  return [
    {
      title: `Change to the pattern \`${key}*\``,
      safe: false,
      changes: [
        { do: 'set', file, at: ['exports', key], value: `${value}*` },
        { do: 'rename-key', file, at: ['exports', key], key: `${key}*` },
      ],
    },
  ];
}

function foundAt({ at, key, field, reason, shown, subject, severity }: RefusedTarget, file: string): Found {
  const args = { subject, field, key, value: shown, reason };
  return { file, at, args, ...(severity ? { severity } : {}) };
}

/** A manifest that has nothing but one key of `exports` or `imports`: to look at it costs no more than the key. */
function aroundKey(manifest: JsonObject, at: JsonPath): JsonObject {
  const [field, key] = at;
  const map = manifest[field!];
  if (
    !isObject(map) ||
    typeof key !== 'string' ||
    (field === 'exports' && shapeOfExports(map) !== 'subpaths')
  )
    return manifest;
  return { private: manifest.private ?? false, [field!]: { [key]: map[key]! } };
}
