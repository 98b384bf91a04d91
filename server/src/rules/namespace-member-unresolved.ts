import { joinPath } from '../workspace/paths';
import type { Rule } from './rule';

/** A member that is a package must have an entry that resolves; one that is a directory, a manifest. */
export const namespaceMemberUnresolved: Rule = {
  code: 'namespace-member-unresolved',
  severity: 'error',
  effect: 'broken',
  summary: 'A member of a namespace directory cannot be loaded.',
  message: ({ host, namespace, member, expected, manifest }) =>
    manifest === false
      ? `${host}: \`${namespace}/${member}\` has no \`package.json\`, so it is no member of the namespace`
      : `${host}: \`${namespace}/${member}\` cannot be loaded: its entry \`${expected}\` does not exist`,
  checkNamespace: ({ name, layout, portions }, { host }) =>
    !layout.membersResolve
      ? []
      : portions.flatMap(({ owner, at, members }) =>
          members.flatMap((member) => {
            const bare = member.kind === 'directory';
            const outcome = member.entry?.outcome;
            if (
              !bare &&
              (outcome === undefined ||
                outcome === 'found' ||
                outcome === 'external' ||
                outcome === 'unknown')
            )
              return [];
            const expected = member.entry && 'expected' in member.entry ? member.entry.expected : undefined;
            return [
              {
                file: owner,
                at,
                args: {
                  host: host?.title ?? '',
                  namespace: name,
                  member: member.name,
                  manifest: !bare,
                  expected: expected?.slice(member.path.length + 1) ?? '',
                },
                concerns: [member.path],
                related: [
                  { file: bare ? member.path : joinPath(member.path, 'package.json'), message: 'The member' },
                ],
                ...(bare ? { severity: 'hint' as const } : {}),
              },
            ];
          }),
        ),
};
