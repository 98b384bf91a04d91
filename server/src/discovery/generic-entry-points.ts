import type { EntryPoint } from '../hosts/entry-point';
import { valueAt } from '../hosts/predicates/key';
import type { HostProfile } from '../hosts/profile';
import { entryPointsOf } from '../hosts/values/declare';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';

/**
 * The generic entry points of npm, after Python's entry points specification: group -> name -> object reference.
 * A key of that name with any other shape is somebody else's.
 * @param key the manifest key that holds them
 * @returns the groups, or undefined where the shape is another
 */
export function genericGroups(manifest: JsonObject, key: string): string[] | undefined {
  const groups = valueAt(manifest, [key]);
  if (!isObject(groups)) return undefined;
  const names = Object.keys(groups);
  const fits =
    names.length > 0 && names.every((name) => /^[^.\s]+(\.[^.\s]+)+$/.test(name) && isGroup(groups[name]));
  return fits ? names : undefined;
}

/** The entry points of some groups. */
export function genericEntryPoints(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  key: string,
  groups: readonly string[],
): EntryPoint[] {
  return entryPointsOf(
    fs,
    packageRoot,
    manifest,
    {},
    groups.map((group) => ({ at: [key, group], group, each: { value: 'file', form: 'path#export' } })),
  );
}

/** The host of a group that no profile describes: the first part of its name, as the specification advises. */
export function genericHost(group: string): Pick<HostProfile, 'id' | 'title' | 'ecosystem'> {
  const id = group.slice(0, group.indexOf('.'));
  return { id, title: id, ecosystem: 'npm' };
}

function isGroup(value: JsonValue | undefined): boolean {
  return (
    isObject(value) && Object.values(value).every((one) => typeof one === 'string' && one.startsWith('./'))
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
