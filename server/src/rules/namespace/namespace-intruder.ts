import type { NamespaceLayout } from '../../hosts/profile';
import { joinPath } from '../../workspace/paths';
import type { Rule } from '../rule';
import type { Portion } from './namespace-facts';

/** A rule about one kind of file that a namespace directory must not hold. */
export function intruderRule(kind: {
  code: string;
  summary: string;
  holds: (fileName: string) => boolean;
  setting: keyof NamespaceLayout & ('noIndex' | 'noManifest');
}): Rule {
  return {
    code: kind.code,
    severity: 'error',
    effect: 'ignored',
    summary: kind.summary,
    message: ({ host, namespace, intruder }) =>
      `${host}: \`${namespace}\` is a namespace directory; \`${intruder}\` in it makes it an ordinary package and hides the other portions. Move or delete it`,
    checkNamespace: ({ name, layout, portions }, { host }) =>
      !layout[kind.setting]
        ? []
        : portions.flatMap(({ path, owner, at, intruders }, index) =>
            intruders.filter(kind.holds).map((intruder) => ({
              file: owner,
              at,
              args: { host: host?.title ?? '', namespace: name, intruder: `${name}/${intruder}` },
              concerns: membersOf(portions.filter((_, other) => other !== index)),
              related: [{ file: joinPath(path, intruder), message: 'The file that hides the namespace' }],
            })),
          ),
  };
}

function membersOf(portions: readonly Portion[]): string[] {
  return portions.flatMap(({ members }) => members.map(({ path }) => path));
}
