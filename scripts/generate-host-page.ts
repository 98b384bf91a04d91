import type { Declaration } from '../server/src/hosts/declaration';
import type { DiscoveryRule, HostProfile, Listed, NamespaceLayout } from '../server/src/hosts/profile';
import { declarationItems } from './generate-declaration-prose';
import { predicateItem, predicateProse, requirementProse } from './generate-predicate-prose';
import { code, either, failureProse, list } from './generate-prose';
import { searchProse } from './generate-search-prose';

const HEADINGS = {
  'naming-convention': 'By naming convention',
  namespace: 'By namespace',
  metadata: 'By metadata',
} as const;

/** `docs/hosts/<id>.md`: what Plugin Scout knows of a host. */
export function hostPage(profile: HostProfile): string {
  const { id, title, homepage, rules, define = {}, limits = [], provides = [], toDeclare = [] } = profile;
  const { toRegister = [] } = profile;
  const sections = [
    `# ${title}`,
    `<!-- Made by \`npm run generate\` from server/src/hosts/profiles/${id}.json. -->`,
    [introduction(profile), homepage ? `[How to write a plugin](${homepage})` : ''].filter(Boolean).join(' '),
    ...rules.flatMap((rule) => ruleSections(rule, profile)),
    ...partSections(define),
    ...(provides.length > 0
      ? [
          '## What it provides',
          `Plugins need not declare ${provides.map((name) => `\`${name}\``).join(', ')}.`,
        ]
      : []),
    ...(toDeclare.length > 0
      ? [
          '## What it does not look for',
          list(
            toDeclare.map(({ at, files, means }) => ({
              text: `A file that matches ${either(files.map(code))} and that \`${at.join('.')}\` does not list${means ? `: ${means}` : ''}.`,
            })),
          ).join('\n'),
        ]
      : []),
    ...(toRegister.length > 0
      ? [
          '## What code has to register',
          list(
            toRegister.map(({ at, id, call, called, otherwise }) => ({
              text: `Each ${called} in \`${at.join('.')}\` (its \`${id}\`), by ${either(call.map(code))}${otherwise ? `; of one that is not, the host ${failureProse(otherwise)}` : ''}.`,
            })),
          ).join('\n'),
        ]
      : []),
    ...(limits.length > 0
      ? ['## What cannot be told', list(limits.map((text) => ({ text }))).join('\n')]
      : []),
    ...sourceSections(profile),
  ];
  return `${sections.join('\n\n')}\n`;
}

function introduction({ title, appliesTo }: HostProfile): string {
  if (appliesTo === undefined) return `How ${title} finds its plugins.`;
  return `How ${title} (${code(`${appliesTo.package}@${appliesTo.range}`)}) finds its plugins.`;
}

function ruleSections(rule: DiscoveryRule, { title, rules }: HostProfile): string[] {
  const alike = rules.filter(({ approach }) => approach === rule.approach);
  const number = alike.length > 1 ? ` (${alike.indexOf(rule) + 1} of ${alike.length})` : '';
  const entryPoints = declarationItems(rule.entryPoints ?? []);
  return [
    `## ${HEADINGS[rule.approach]}${number}`,
    `${title} ${rule.listed ? 'does not discover these plugins: its users list them. A package is one when' : 'sees a package when'}`,
    list([predicateItem(rule.discovered)]).join('\n'),
    ...listingSections(rule.listed),
    ...(rule.meant ? [meantProse(rule, title)] : []),
    ...demandSections(rule, title),
    '### Where it searches',
    list(searchProse(rule.search).map((text) => ({ text }))).join('\n'),
    ...layoutSections(rule.layout),
    ...(entryPoints.length > 0 ? ['### Entry points', list(entryPoints).join('\n')] : []),
  ];
}

/** What users may write, in a table: the first row that fits decides. */
function listingSections(listed: Listed | undefined): string[] {
  if (listed === undefined) return [];
  const rows = listed.names.map(
    (one) => `| ${code(one.write)} | ${either([one.package].flat().map(code), 'then')} |`,
  );
  return [
    '### How users write it',
    `In ${listed.in}. The first row that fits decides; of several packages, the first that is installed.`,
    ['| written | package |', '| --- | --- |', ...rows].join('\n'),
  ];
}

/** What the entry points above refer to by name. */
function partSections(define: Readonly<Record<string, Declaration>>): string[] {
  const parts = Object.entries(define);
  if (parts.length === 0) return [];
  return [
    '## Parts',
    ...parts.flatMap(([name, one]) => [`### ${name}`, list(declarationItems([one])).join('\n')]),
  ];
}

function meantProse({ meant, otherwise }: DiscoveryRule, title: string): string {
  const sign = meant ? predicateProse(meant) : '';
  return `A package that it does not see is reported as ignored where ${sign}; ${title} itself ${failureProse(otherwise ?? { does: 'silent' })}.`;
}

function demandSections({ accepted = [] }: DiscoveryRule, title: string): string[] {
  if (accepted.length === 0) return [];
  const rows = accepted.map((one) => ({
    demand: `${requirementProse(one)}${one.where ? `, ${one.where}` : ''}`,
    otherwise: failureProse(one.otherwise),
  }));
  const [first] = rows;
  const heading = '### What it demands';
  if (first && rows.length > 3 && rows.every(({ otherwise }) => otherwise === first.otherwise)) {
    const items = list(rows.map(({ demand }) => ({ text: demand })));
    return [heading, `Where one of these does not hold, ${title} ${first.otherwise}.`, items.join('\n')];
  }
  const cells = rows.map(({ demand, otherwise }) => `| ${cell(demand)} | ${cell(otherwise)} |`);
  return [heading, [`| demand | else ${title} |`, '| --- | --- |', ...cells].join('\n')];
}

function layoutSections(layout: NamespaceLayout | undefined): string[] {
  if (layout === undefined) return [];
  const members = [
    ...(layout.packages ? ['directories with a `package.json`'] : []),
    ...(layout.modules ? [modulesProse(layout.modules)] : []),
  ];
  const texts = [
    ...(members.length > 0 ? [`Members are ${either(members, 'and')}.`] : []),
    ...(layout.companion ? [`A file counts only with a ${code(layout.companion.to)} file beside it.`] : []),
    ...(layout.nested
      ? [
          `Folders in it are looked through, too${layout.except ? `, but for ${either(layout.except.map(code), 'and')}` : ''}.`,
        ]
      : []),
    ...(layout.numbered ? ['A number and a dash before a name do not belong to it.'] : []),
    ...(layout.noIndex ? ['An `index.*` in the directory makes it an ordinary package.'] : []),
    ...(layout.noManifest ? ['So does a `package.json`.'] : []),
    ...(layout.uniqueMembers
      ? [
          `No two members may have the same name: the ${layout.uniqueMembers === 'last' ? 'last' : 'first'} counts.`,
        ]
      : []),
    ...(layout.membersResolve ? ['A member must have an entry that resolves.'] : []),
  ];
  return ['### Layout', list(texts.map((text) => ({ text }))).join('\n')];
}

function sourceSections({ source }: HostProfile): string[] {
  if (source === undefined) return [];
  const files = source.read.map(({ file, function: name, lines }) => ({
    text: [
      code(file),
      ...(name ? [name] : []),
      ...(lines ? [`${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}`] : []),
    ].join(', '),
  }));
  return ['## Source', `Read in ${code(source.package)} ${source.version}:`, list(files).join('\n')];
}

function modulesProse(globs: readonly string[]): string {
  return globs.join() === '*' ? 'files' : `files that match ${either(globs.map(code))}`;
}

/** A '|' would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
