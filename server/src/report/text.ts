import type { EntryPointRecord, HostRecord, PluginRecord, Report } from '../discovery/report';
import { line, type Span } from './line';
import { printable } from './printable';
import { renderProblems } from './problems';
import { summarizePlugins, summarizeProblems } from './summary';
import type { TextOptions } from './text-options';
import { statusTint } from './tint';

/**
 * Renders a report as a tree: hosts, below them their plugins with version, origin, status and directory (and the
 * names by which users list them, where the host does not discover by itself), below them the entry points
 * (`name -> target  status  group`), then the problems and one line that sums up.
 *
 * @returns text that ends with a line end
 */
export function renderText(report: Report, options: TextOptions): string {
  const { colors } = options;
  const lines = report.hosts.flatMap((host) => [...renderHost(host, report.plugins, options), '']);
  const problems = renderProblems(report.diagnostics, options);
  if (problems.length > 0) {
    lines.push(colors.bold('Problems'), ...problems, '');
  }
  lines.push(report.plugins.length === 0 ? nothingFound(report, options) : summarize(report));
  return `${lines.join('\n')}\n`;
}

function summarize(report: Report): string {
  return `${summarizePlugins(report)}; ${summarizeProblems(report.diagnostics)}`;
}

function nothingFound(report: Report, options: TextOptions): string {
  const folders = report.folders.map((folder) => options.path(folder.path)).join(', ');
  const problems = report.diagnostics.length === 0 ? '' : `; ${summarizeProblems(report.diagnostics)}`;
  return `No plugins found in ${printable(folders)}${problems}`;
}

function renderHost(host: HostRecord, plugins: readonly PluginRecord[], options: TextOptions): string[] {
  const { colors, columns } = options;
  const own = plugins.filter((plugin) => plugin.host === host.id);
  const title = line(
    [
      { text: host.title, paint: colors.bold },
      { text: ` (${host.id})`, paint: colors.dim },
    ],
    columns,
  );
  return [title, ...own.flatMap((plugin, index) => renderPlugin(plugin, index === own.length - 1, options))];
}

function renderPlugin(plugin: PluginRecord, last: boolean, options: TextOptions): string[] {
  const { colors } = options;
  const { writtenAs = [] } = plugin;
  const codes = [...new Set(plugin.reasons.map((reason) => reason.code))].join(', ');
  const head = line(
    [
      { text: last ? '└─ ' : '├─ ', paint: colors.dim },
      { text: plugin.name || '(no name)', paint: colors.bold },
      { text: plugin.version === null ? '' : ` ${plugin.version}` },
      { text: `  ${plugin.origin}  ` },
      { text: plugin.status, paint: statusTint(colors, plugin.status) },
      { text: codes === '' ? '' : ` (${codes})` },
      { text: writtenAs.length === 0 ? '' : `  listed as ${writtenAs.join(', ')}` },
      { text: '  ' },
      { text: options.path(plugin.path), paint: colors.dim, elastic: true },
    ],
    options.columns,
  );
  const below = last ? '   ' : '│  ';
  const { entryPoints } = plugin;
  return [
    head,
    ...entryPoints.map((entryPoint, index) => {
      const branch = below + (index === entryPoints.length - 1 ? '└─ ' : '├─ ');
      return line(
        [{ text: branch, paint: colors.dim }, ...entryPointSpans(entryPoint, plugin.path, options)],
        options.columns,
      );
    }),
  ];
}

/** `name -> target#export  status  group`; the declared value where there is no target. */
export function entryPointSpans(
  entryPoint: EntryPointRecord,
  packagePath: string,
  options: TextOptions,
): Span[] {
  const { colors } = options;
  const { target, status } = entryPoint;
  const exported = target === null || entryPoint.export === null ? '' : `#${entryPoint.export}`;
  return [
    { text: `${entryPoint.name} -> ` },
    {
      text: (target === null ? entryPoint.value : within(packagePath, target, options)) + exported,
      elastic: true,
    },
    { text: '  ' },
    { text: status, paint: statusTint(colors, status) },
    { text: `  ${entryPoint.group}`, paint: colors.dim },
  ];
}

/** A path below the package, without the package's own path: that stands one line above. */
function within(packagePath: string, path: string, options: TextOptions): string {
  const prefix = packagePath === '.' ? '' : `${packagePath}/`;
  const inside = path.startsWith(prefix) && !path.startsWith('../', prefix.length);
  return inside ? path.slice(prefix.length) : options.path(path);
}
