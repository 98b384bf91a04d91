import type { EntryPoint } from '../hosts/entry-point';
import type { Rule } from './rule';

/** Two entry points of one group share a name: the host keeps one of them. */
export const duplicateEntryPoint: Rule = {
  code: 'duplicate-entry-point',
  severity: 'warning',
  effect: 'none',
  summary: 'Two entry points of one group have the same name.',
  message: ({ group, name, value, other }) =>
    `\`${name}\` is declared twice in \`${group}\`: \`${value}\` and \`${other}\`; only one of them is used`,
  checkEntryPoints(entryPoints) {
    const first = new Map<string, EntryPoint>();
    return entryPoints.flatMap((entryPoint) => {
      const key = JSON.stringify([entryPoint.group, entryPoint.name]);
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, entryPoint);
        return [];
      }
      return [
        {
          file: entryPoint.file,
          at: entryPoint.at,
          args: {
            group: entryPoint.group,
            name: entryPoint.name,
            value: shown(entryPoint),
            other: shown(other),
          },
          related: [{ file: other.file, at: other.at, message: `\`${other.name}\` is declared here first` }],
        },
      ];
    });
  },
};

/** A directory's members share one value: their own files tell them apart. */
function shown({ resolution, value, wants }: EntryPoint): string {
  const file =
    resolution.outcome === 'found' && wants === 'file'
      ? resolution.target.split('/').slice(-2).join('/')
      : value;
  return value.includes('.') ? value : file;
}
