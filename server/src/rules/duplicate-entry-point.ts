import type { EntryPoint } from '../hosts/entry-point';
import { jsonPathText } from '../manifest/json-path-text';
import { relativePath } from '../workspace/paths';
import type { Rule } from './rule';

/** Two entry points of one group share a name: the host keeps one of them. */
export const duplicateEntryPoint: Rule = {
  code: 'duplicate-entry-point',
  severity: 'warning',
  effect: 'none',
  summary: 'Two entry points of one group have the same name.',
  message: ({ group, name, value, other }) =>
    `\`${name}\` is declared twice in \`${group}\`: \`${value}\` and \`${other}\`; only one of them is used`,
  checkEntryPoints(entryPoints, { packageRoot }) {
    const first = new Map<string, EntryPoint>();
    // In Node's own fields one name stands below several conditions: that is what they are for.
    const ofHost = entryPoints.filter(({ usedBy, repeats, lacks }) => !(usedBy || repeats || lacks));
    if (ofHost.length < 2) return [];
    return ofHost.flatMap((entryPoint) => {
      const key = `${entryPoint.group}\n${entryPoint.name}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, entryPoint);
        return [];
      }
      if (isSame(entryPoint, other)) return [];
      const members = isMember(entryPoint, other);
      const shown = (one: EntryPoint) => (members ? relativePath(packageRoot, fileOf(one)) : one.value);
      const message = `\`${other.name}\` is declared here first`;
      return [
        {
          file: entryPoint.file,
          at: entryPoint.at,
          args: {
            group: entryPoint.group,
            name: entryPoint.name,
            value: shown(entryPoint),
            other: shown(other),
            members,
          },
          related: [members ? { file: fileOf(other), message } : { file: other.file, at: other.at, message }],
        },
      ];
    });
  },
  fixes({ file, at, args }) {
    // The members of a folder are its files: which of them is to go is not written anywhere.
    if (args.members) return [];
    const title = `Remove \`${jsonPathText(at)}\`, the second \`${args.name}\``;
    return [{ title, safe: args.value === args.other, changes: [{ do: 'remove', file, at }] }];
  },
};

/** Members of one directory are declared by one value: their own files tell them apart. */
function isMember({ at }: EntryPoint, other: EntryPoint): boolean {
  return at.length === other.at.length && at.every((key, index) => key === other.at[index]);
}

/** One declaration in a JSON file to which several ways lead, or two such files that share what they name. */
function isSame(entryPoint: EntryPoint, other: EntryPoint): boolean {
  const shared = entryPoint.file !== other.file || isMember(entryPoint, other);
  return shared && entryPoint.resolution.outcome === 'found' && fileOf(entryPoint) === fileOf(other);
}

function fileOf({ resolution, file }: EntryPoint): string {
  return resolution.outcome === 'found' ? resolution.target : file;
}
