import { valueAt } from '../hosts/predicates/key';
import { isObject } from '../resolve/read-package';
import type { Rule } from './rule';
import { invalidBecause, numericKeys, refusedAt } from './shape/invalid-because';
import { errorUnlessPrivate, soundValue } from './shape/manifest-shape';
import { nodeRefusals } from './shape/node-refusals';

/** A number is no condition: JavaScript sorts such keys to the front, so Node refuses them (resolve.js, isArrayIndex). */
export const exportsNumericKey: Rule = {
  code: 'exports-numeric-key',
  severity: 'error',
  effect: 'none',
  summary: 'An object of conditions has a number as a key, so Node refuses it.',
  message: ({ subject, field, key }) =>
    subject === 'Node'
      ? `\`${field}\`: \`${key}\` is a number, and no condition: Node throws ERR_INVALID_PACKAGE_CONFIG when it comes to this object`
      : `${subject}: Node refuses this, since an object of conditions has a number as a key (ERR_INVALID_PACKAGE_CONFIG)`,
  checkManifest(manifest, { manifestPath, packageRoot }) {
    const value = soundValue(manifest);
    if (value === undefined) return [];
    return nodeRefusals(value, packageRoot).flatMap(({ mapped, at, kind }) => {
      if (kind !== 'numeric-key') return [];
      const key = keysOf(manifest.at(at))[0]!;
      const args = { subject: 'Node', field: mapped.field, key };
      return [
        { file: manifestPath, at: [...at, key], part: 'key' as const, args, ...errorUnlessPrivate(value) },
      ];
    });
  },
  checkEntryPoint(entryPoint, context) {
    const { host, manifest, manifestPath: file } = context;
    if (host === undefined || invalidBecause(entryPoint, context) !== 'numeric-key') return undefined;
    // In one place with what is told of the manifest, so that it is told once.
    const at = refusedAt(entryPoint)!;
    const key = keysOf(valueAt(manifest, at.map(String)))[0]!;
    return { file, at: [...at, key], part: 'key', args: { subject: host.title, field: String(at[0]), key } };
  },
  fixes({ file, at }, { manifest }) {
    const place = at.slice(0, -1);
    const object = valueAt(manifest, place.map(String));
    const keys = keysOf(object);
    if (!isObject(object) || keys.length === 0) return [];
    const remove = keys.map((key) => ({ do: 'remove', file, at: [...place, key] }) as const);
    const first = object[keys[0]!]!;
    // A list was meant; of its items Node takes the first.
    return keys.length === Object.keys(object).length
      ? [
          {
            title: 'Keep the first target',
            safe: false,
            changes: [{ do: 'set', file, at: place, value: first }],
          },
        ]
      : [{ title: `Remove ${keys.map((key) => `\`${key}\``).join(', ')}`, safe: false, changes: remove }];
  },
};

function keysOf(value: unknown): string[] {
  return isObject(value) ? numericKeys(value) : [];
}
