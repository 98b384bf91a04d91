import { renderReportJson } from '../report/json';
import { renderProblems } from '../report/problems';
import { onlyHosts } from '../report/selection';
import { summarizePlugins, summarizeProblems } from '../report/summary';
import { chooseColors } from './colors';
import { EXIT } from './exit-code';
import { checkHostIds } from './known-hosts';
import { pathsFrom } from './paths';
import type { Command } from './run';
import { scan } from './scan';

/** Prints the problems; the exit code tells whether one of them is an error. */
export const check: Command = (args, io) => {
  const done = scan(args.operands, args, io);
  checkHostIds(args.hosts, done);
  const { engine, folders } = done;
  const report = onlyHosts(engine.report(), args.hosts);
  if (args.format === 'json') {
    io.stdout.write(renderReportJson(report));
  } else {
    const colors = chooseColors(args.color, io);
    const options = { colors, columns: io.stdout.columns, path: pathsFrom(folders[0].path, io.cwd) };
    const problems = renderProblems(report.diagnostics, options, true);
    const summary = `${summarizeProblems(report.diagnostics)}; ${summarizePlugins(report)}`;
    io.stdout.write(`${[...problems, ...(problems.length > 0 ? [''] : []), summary].join('\n')}\n`);
  }
  const failed = report.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return failed ? EXIT.problems : EXIT.ok;
};
