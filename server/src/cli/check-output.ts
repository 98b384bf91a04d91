import type { Report } from '../discovery/report';
import { renderGithub } from '../report/github';
import { renderReportJson } from '../report/json';
import { renderProblems } from '../report/problems';
import { renderSarif } from '../report/sarif';
import { summarizePlugins, summarizeProblems } from '../report/summary';
import { joinPath, relativePath } from '../workspace/paths';
import type { Arguments } from './arguments';
import { chooseColors } from './colors';
import type { CommandIo } from './command-io';
import { countHiddenDependencies } from './hidden-dependencies';
import { pathsFrom } from './paths';
import type { Scan } from './scan';
import { sourceRoot } from './source-root';
import { VERSION } from './version';

/**
 * What `check` prints.
 *
 * @param report what it is to tell, of what the scan found
 */
export function checkOutput(report: Report, done: Scan, args: Arguments, io: CommandIo): string {
  const { path: folder } = done.folders[0];
  switch (args.format) {
    case 'json':
      return renderReportJson(report);
    case 'sarif': {
      const root = sourceRoot(folder, done.fs, io.cwd);
      return renderSarif(report, { version: VERSION, folder, root, problems: done.engine.problems() });
    }
    case 'github': {
      const root = sourceRoot(folder, done.fs, io.cwd);
      const commands = renderGithub(report.diagnostics, (path) => relativePath(root, joinPath(folder, path)));
      return lines([...commands, summary(report, done, args)]);
    }
    case 'text': {
      const path = pathsFrom(folder, io.cwd);
      const options = { colors: chooseColors(args.color, io), columns: io.stdout.columns, path };
      const problems = renderProblems(report.diagnostics, options, true);
      return lines([...problems, ...(problems.length > 0 ? [''] : []), summary(report, done, args)]);
    }
  }
}

function summary(report: Report, { engine }: Scan, { hosts }: Arguments): string {
  const hidden = countHiddenDependencies(engine.states, hosts);
  const also = hidden === 0 ? '' : `; problems of ${dependencies(hidden)} are not shown (--dependencies)`;
  return `${summarizeProblems(report.diagnostics)}; ${summarizePlugins(report)}${also}`;
}

function dependencies(number: number): string {
  return number === 1 ? '1 dependency' : `${number} dependencies`;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
