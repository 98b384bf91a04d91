import { basename, dirname } from '../workspace/paths';
import type { Member, Portion } from './namespace/namespace-facts';
import type { Rule } from './rule';

/** Two portions hold a member of one name: which of them is loaded depends on the order of the search. */
export const namespaceMemberDuplicate: Rule = {
  code: 'namespace-member-duplicate',
  severity: 'error',
  effect: 'ignored',
  summary: 'Two members of a namespace have the same name.',
  message: ({ host, namespace, member }) =>
    `${host}: two members of \`${namespace}\` are called \`${member}\`; only one of them is found`,
  checkNamespace({ name, layout, portions }, { host }) {
    if (!layout.uniqueMembers) return [];
    const first = new Map<string, { portion: Portion; member: Member }>();
    return portions.flatMap((portion) =>
      portion.members.flatMap((member) => {
        const other = first.get(member.name);
        if (other === undefined) {
          first.set(member.name, { portion, member });
          return [];
        }
        const lost = layout.uniqueMembers === 'last' ? other.member : member;
        if (lost === other.member) first.set(member.name, { portion, member });
        return [
          {
            file: portion.owner,
            at: portion.at,
            args: { host: host?.title ?? '', namespace: name, member: member.name },
            concerns: [lost.path],
            related: [
              {
                file: other.member.path,
                message: `\`${member.name}\` of ${ownerOf(other.portion)}, found first${lost === other.member ? ' and lost' : ''}`,
              },
              { file: member.path, message: `\`${member.name}\` of ${ownerOf(portion)}` },
            ],
          },
        ];
      }),
    );
  },
};

/** The folder of the package that a portion belongs to: file names alone would be the same. */
function ownerOf({ owner }: Portion): string {
  return basename(dirname(owner));
}
