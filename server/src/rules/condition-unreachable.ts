import { valueAt } from '../hosts/predicates/key';
import { isObject } from '../resolve/read-package';
import type { Fix } from './fixes/fix';
import type { Found, Rule } from './rule';
import { lateTypes } from './shape/late-types';
import { soundValue } from './shape/manifest-shape';
import { mappedTargets } from './shape/target-map';
import { NODE_ONLY, type Unreachable, unreachableConditions } from './shape/unreachable-conditions';

/** Conditions are tried in the order of the text: what stands behind one that always answers is never used. */
export const conditionUnreachable: Rule = {
  code: 'condition-unreachable',
  severity: 'warning',
  effect: 'none',
  summary: 'A condition in `exports` or `imports` is never used, because of those before or around it.',
  message({ condition, by, why, reads }) {
    switch (why) {
      case 'after':
        return `Nobody ever gets to \`${condition}\`: \`${by}\` stands before it and always holds`;
      case 'answered':
        return `Nobody ever gets to \`${condition}\`: whoever has this condition found an answer in the one before`;
      case 'inside':
        return `Nobody ever gets to \`${condition}\`: it stands inside \`${by}\`, and the two never hold together`;
      case 'node':
        return `Node never gets to \`${condition}\`: it always has \`import\` or \`require\`, and both stand before it`;
      default:
        return reads === ''
          ? `\`types\` should stand first: TypeScript tries \`${by}\` before it, and only looks here while no types lie beside that file`
          : `TypeScript tries \`${by}\`, which stands before \`types\`, and reads \`${reads}\` instead`;
    }
  },
  checkManifest(manifest, context) {
    const value = soundValue(manifest);
    if (value === undefined) return [];
    const { manifestPath: file } = context;
    return mappedTargets(value).flatMap((mapped): Found[] => {
      if (!mayHide(mapped.value)) return [];
      const late = lateTypes(mapped, context).map(
        ({ at, condition, by, reads, alike }): Found => ({
          file,
          at,
          part: 'key',
          args: { condition, by, why: 'types', reads },
          ...(reads === '' || alike ? { severity: 'hint' } : {}),
        }),
      );
      const dead = unreachableConditions(mapped.value, mapped.at)
        // TypeScript goes on where no file stands: what is said of its conditions is said above.
        .filter(({ condition, why }) => !isTypes(condition) || why === 'inside')
        .map(
          (one): Found => ({
            file,
            at: one.at,
            part: 'key',
            args: { condition: one.condition, by: one.by, why: one.why, reads: '' },
            ...(isHarmless(one) ? { severity: 'hint' } : {}),
          }),
        );
      return [...late, ...dead];
    });
  },
  fixes({ file, at, args }, { manifest }): Fix[] {
    const parent = at.slice(0, -1);
    const object = valueAt(manifest, parent.map(String));
    const condition = String(at.at(-1));
    if (!isObject(object) || !Object.hasOwn(object, condition)) return [];
    const keys = Object.keys(object);
    const remove: Fix = {
      title: `Remove \`${condition}\``,
      safe: false,
      changes: [{ do: 'remove', file, at }],
    };
    if (args.why === 'types') {
      const others = keys.filter((key) => !isTypes(key));
      const changes = others.map((key) => ({ do: 'move-last', file, at: [...parent, key] }) as const);
      return [{ title: 'Move `types` to the front', safe: true, changes }];
    }
    if (args.why === 'after' && args.by === 'default') {
      const changes = [{ do: 'move-last', file, at: [...parent, 'default'] }] as const;
      return [{ title: 'Move `default` to the end', safe: true, changes }, remove];
    }
    if (args.why === 'node') {
      const others = keys.slice(0, keys.indexOf(condition)).concat(keys.slice(keys.indexOf(condition) + 1));
      const changes = others
        .filter((key) => !isTypes(key))
        .map((key) => ({ do: 'move-last', file, at: [...parent, key] }) as const);
      return [{ title: `Move \`${condition}\` to the front`, safe: false, changes }, remove];
    }
    return [remove];
  },
};

const isTypes = (condition: string) => condition === 'types' || condition.startsWith('types@');

/** Cheap, and no for most: one level of conditions, `types` first, `default` last. The others are looked at closely. */
function mayHide(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  let index = 0;
  let before = '';
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner === 'object' && inner !== null) return true;
    if (before === 'default' || (index > 0 && key === 'types') || (index > 1 && NODE_ONLY.has(key)))
      return true;
    before = key;
    index += 1;
  }
  return false;
}

/** Whoever has the condition gets the same as what stands there. */
function isHarmless({ value, why, by, before }: Unreachable): boolean {
  const text = JSON.stringify(value);
  const answer = before.find(([condition]) => condition === by)?.[1];
  return why !== 'inside' && answer !== undefined && JSON.stringify(answer) === text;
}
