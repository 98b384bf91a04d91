import type {
  ExplainedEntryPoint,
  ExplainedPackage,
  ExplainedPredicate,
  Explanation,
  HostExplanation,
} from '../discovery/explanation';
import { jsonPathText } from '../manifest/json-path-text';
import { line } from './line';
import { renderProblems } from './problems';
import { entryPointSpans } from './text';
import type { TextOptions } from './text-options';
import { statusTint } from './tint';

/**
 * Renders an explanation: the package; each host with what it asks, what the package has, from where it is found
 * and what was tried for each entry point; the problems. Hosts of which the package is no plugin share one line,
 * unless `every` asks for them in full.
 *
 * @param isMuted whether problems of installed packages are kept back
 * @returns text that ends with a line end
 */
export function renderExplanation(
  explanation: Explanation,
  options: TextOptions,
  every: boolean,
  isMuted = false,
): string {
  const { colors, columns } = options;
  const { name, version, origin, path, realPath } = explanation.package;
  const full = explanation.hosts.filter((host) => every || host.status !== 'not-a-plugin');
  const others = explanation.hosts.filter((host) => !full.includes(host));
  const lines = [
    line(
      [
        { text: name || '(no name)', paint: colors.bold },
        { text: version === null ? '' : ` ${version}` },
        { text: `  ${origin}  ` },
        { text: options.path(path), paint: colors.dim },
        { text: realPath === undefined ? '' : `  links to ${options.path(realPath)}`, paint: colors.dim },
      ],
      columns,
    ),
    '',
    ...full.flatMap((host) => [...renderHost(host, explanation.package, options), '']),
  ];
  if (explanation.entryPoints.length > 0) {
    lines.push(colors.bold("Node's own fields"));
    lines.push(...explanation.entryPoints.flatMap((one) => renderEntryPoint(one, path, options)), '');
  }
  if (others.length > 0) {
    const ids = others.map((host) => host.id).join(', ');
    lines.push(`Not a plugin of ${ids}`, colors.dim('(--host ID says why)'), '');
  }
  const problems = renderProblems(explanation.diagnostics, options);
  lines.push(
    ...(problems.length > 0 ? [colors.bold('Problems'), ...problems] : [noProblems(explanation, isMuted)]),
  );
  return `${lines.join('\n')}\n`;
}

/** What is said where no problem is shown: a broken entry point right above must not be called none. */
function noProblems({ package: { origin }, hosts, entryPoints }: Explanation, isMuted: boolean): string {
  const shown = [...entryPoints, ...hosts.flatMap((host) => [host, ...host.entryPoints])];
  const isSound = shown.every(
    ({ status }) => status !== 'broken' && status !== 'rejected' && status !== 'ignored',
  );
  if (isSound) return 'No problems';
  const isInstalled = origin === 'dependency';
  if (isInstalled && !hosts.some(({ search }) => search.found))
    return 'No problems reported: nothing here finds this package';
  return isInstalled && isMuted
    ? 'No problems shown: those of installed packages are reported with --dependencies'
    : 'No problems shown: the configuration keeps them back';
}

function renderHost(
  host: HostExplanation,
  { path, origin }: ExplainedPackage,
  options: TextOptions,
): string[] {
  const { colors, columns } = options;
  const { foundFrom, found } = host.search;
  const isMissed = !found && origin === 'dependency' && host.status !== 'not-a-plugin';
  const title = line(
    [
      { text: host.title, paint: colors.bold },
      { text: ` (${host.id})`, paint: colors.dim },
      { text: '  ' },
      { text: host.status.replaceAll('-', ' '), paint: statusTint(colors, host.status) },
      { text: host.approach === null ? '' : `  by ${host.approach.replace('-', ' ')}`, paint: colors.dim },
    ],
    columns,
  );
  return [
    title,
    ...renderListing(host, columns),
    ...renderPredicates(
      host.listed ? '  may be listed when' : '  discovered when',
      host,
      'discovered',
      options,
    ),
    ...renderPredicates('  accepted when', host, 'accepted', options),
    ...(foundFrom.length > 0
      ? [line([{ text: `  found from ${foundFrom.map(options.path).join(', ')}` }], columns)]
      : []),
    ...(isMissed ? ['  not found from any application here'] : []),
    ...(host.entryPoints.length > 0 ? ['  entry points'] : []),
    ...host.entryPoints.flatMap((entryPoint) => renderEntryPoint(entryPoint, path, options)),
  ];
}

/** Of a host that does not discover by itself. */
function renderListing({ listed }: HostExplanation, columns: number | undefined): string[] {
  if (listed === undefined) return [];
  const names = listed.writtenAs.length === 0 ? '' : `, as ${listed.writtenAs.join(' or ')}`;
  return [line([{ text: `  not discovered: users list it in ${listed.in}${names}` }], columns)];
}

function renderPredicates(
  title: string,
  host: HostExplanation,
  role: ExplainedPredicate['role'],
  options: TextOptions,
): string[] {
  const { colors } = options;
  const predicates = host.predicates.filter((predicate) => predicate.role === role);
  if (predicates.length === 0) {
    return [];
  }
  return [
    title,
    ...predicates.map(({ holds, expected, actual, at }) => {
      const answer = holds === 'unknown' ? 'unknown' : holds ? 'yes' : 'no';
      const tint = holds === 'unknown' ? colors.dim : holds ? colors.green : colors.red;
      return line(
        [
          { text: '    ' },
          { text: answer.padEnd(7), paint: tint },
          { text: `  ${expected}` },
          { text: `  has: ${actual}`, paint: colors.dim },
          { text: at === undefined || at.length === 0 ? '' : `  at ${jsonPathText(at)}`, paint: colors.dim },
        ],
        undefined,
      );
    }),
  ];
}

function renderEntryPoint(
  entryPoint: ExplainedEntryPoint,
  packagePath: string,
  options: TextOptions,
): string[] {
  const { colors, columns } = options;
  return [
    line([{ text: '    ' }, ...entryPointSpans(entryPoint, packagePath, options)], columns),
    ...entryPoint.trail.map(({ kind, subject, result, at }) => {
      const where = at === undefined || at.length === 0 ? '' : `  at ${jsonPathText(at)}`;
      return line(
        [
          { text: `      ${kind.padEnd(9)}  ` },
          { text: onDisk(kind) ? options.path(subject) : subject, elastic: true },
          { text: `  ${result.replaceAll('-', ' ')}`, paint: result === 'taken' ? colors.green : colors.red },
          { text: where, paint: colors.dim },
        ],
        columns,
      );
    }),
  ];
}

/** Whether the subject of a step is a path, to be shown as the reader would type it. */
function onDisk(kind: ExplainedEntryPoint['trail'][number]['kind']): boolean {
  return kind === 'file' || kind === 'directory';
}
