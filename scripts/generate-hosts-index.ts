import type { Approach, HostProfile } from '../server/src/hosts/profile';

const NAMES: Record<Approach, string> = {
  'naming-convention': 'naming convention',
  namespace: 'namespace',
  metadata: 'metadata',
};

/** `docs/hosts/README.md`: the hosts that Plugin Scout knows. */
export function hostsIndex(profiles: readonly HostProfile[]): string {
  return [
    '# Hosts',
    '',
    '<!-- Made by `npm run generate` from the profiles in server/src/hosts/profiles. -->',
    '',
    'The hosts whose discovery Plugin Scout knows. Each page says how the host finds its plugins, what it demands of',
    'them, and what cannot be told from files.',
    '',
    '| host | approach | read in |',
    '| --- | --- | --- |',
    ...profiles.map(
      ({ id, title, rules, source }) =>
        `| [${title}](${id}.md) | ${[...new Set(rules.map(({ approach }) => NAMES[approach]))].join(', ')} | ${source ? `\`${source.package}\` ${source.version}` : ''} |`,
    ),
    '',
    'A host that is not among them can be described in a file of your own: begin with [template.json](template.json), or,',
    'for a host that searches a directory or loads what its users list, with',
    '[template-directory.json](template-directory.json).',
    '',
  ].join('\n');
}
