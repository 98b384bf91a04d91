import type {
  EntryPointRecord,
  EntryPointStatus,
  PluginRecord,
  PluginStatus,
  Reason,
} from '../discovery/report';
import { RULES } from '../rules';
import type { Translate } from './localisation';
import { escaped } from './markdown';
import type { Subject } from './plugin-tree';

const PLUGIN_STATUSES: Readonly<Record<PluginStatus, string>> = {
  ok: 'ok: the host finds it, and all that it declares',
  broken: 'broken: the host accepts it, but something it declares will not resolve or load',
  rejected: 'rejected: the host sees it and refuses it',
  ignored: 'ignored: it is meant for the host, but the host will not see it',
};

/** What an entry point's status means. */
export const ENTRY_POINT_STATUSES: Readonly<Record<EntryPointStatus, string>> = {
  ok: 'ok: the target is there',
  broken: 'broken: the host cannot use it as it is',
  unbuilt: 'unbuilt: the source is there, its output not yet',
  external: "external: the target is another package's",
  unknown: 'unknown: this cannot be told without running it',
};

/** What a node stands for and why it has its status, as Markdown. Names come from manifests, and are escaped. */
export function tooltipOf({ kind, host, plugin, entryPoint }: Subject, translate: Translate): string {
  if (entryPoint !== undefined) {
    const why = plugin?.reasons.filter(({ at }) => String(at) === String(entryPoint.at)) ?? [];
    return [...aboutEntryPoint(entryPoint, translate), ...listOf(why)].join('\n\n');
  }
  if (plugin === undefined) return escaped(host === undefined ? '' : `${host.title} (${host.id})`);
  if (kind === 'package') return [titleOf(plugin), escaped(plugin.path)].join('\n\n');
  return aboutPlugin(plugin, host?.title ?? plugin.host, translate).join('\n\n');
}

function aboutPlugin(plugin: PluginRecord, hostTitle: string, translate: Translate): string[] {
  const { approach, foundFrom, origin, path, reasons, status, writtenAs } = plugin;
  return [
    titleOf(plugin),
    writtenAs === undefined
      ? translate('{0}, {1}, found by {2}', escaped(hostTitle), translate(origin), translate(approach))
      : translate('{0}, {1}, not discovered: its user lists it', escaped(hostTitle), translate(origin)),
    ...(writtenAs?.length ? [translate('listed as {0}', codes(writtenAs))] : []),
    escaped(path),
    ...(foundFrom.length > 0 ? [translate('found from {0}', escaped(foundFrom.join(', ')))] : []),
    translate(PLUGIN_STATUSES[status]),
    ...listOf(reasons),
  ];
}

function aboutEntryPoint(entryPoint: EntryPointRecord, translate: Translate): string[] {
  const { group, name, status, target, value } = entryPoint;
  return [
    `**${escaped(name)}** ${escaped(group)}`,
    translate('declared as {0}', escaped(value)),
    ...(target === null ? [] : [translate('resolves to {0}', escaped(target))]),
    translate(ENTRY_POINT_STATUSES[status]),
  ];
}

function titleOf({ name, version }: PluginRecord): string {
  return `**${escaped(name)}** ${escaped(version ?? '')}`.trimEnd();
}

/** As code; a backtick would end it. */
function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name.replaceAll('`', "'")}\``).join(', ');
}

/** The reasons as a list; nothing where there are none. */
function listOf(reasons: readonly Reason[]): string[] {
  return reasons.length === 0 ? [] : [reasons.map((reason) => `- ${messageOf(reason)}`).join('\n')];
}

/** Messages put what they quote between backticks, as Markdown does. */
function messageOf({ code, args }: Reason): string {
  const message = RULES.find((rule) => rule.code === code)?.message(args) ?? code;
  return message
    .split(/(`[^`\n]+`)/)
    .map((part) => (part.startsWith('`') ? part : escaped(part)))
    .join('');
}
