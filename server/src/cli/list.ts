import { count } from '../report/count';
import { renderReportJson } from '../report/json';
import { onlyHosts } from '../report/selection';
import { renderText } from '../report/text';
import { chooseColors } from './colors';
import { EXIT } from './exit-code';
import { isAnythingInstalled } from './installed';
import { checkHostIds } from './known-hosts';
import { pathsFrom } from './paths';
import type { Command } from './run';
import { scan } from './scan';

/** Prints what each host finds. */
export const list: Command = async (args, io) => {
  const done = await scan(args.operands, args, io);
  checkHostIds(args.hosts, done);
  const { engine, folders, fs } = done;
  const report = engine.report();
  const shown = onlyHosts(report, args.hosts);
  if (args.format === 'json') {
    io.stdout.write(renderReportJson(shown));
    return EXIT.ok;
  }
  const colors = chooseColors(args.color, io);
  const options = { colors, columns: io.stdout.columns, path: pathsFrom(folders[0].path, io.cwd) };
  io.stdout.write(renderText(shown, options));
  const others = report.plugins.length - shown.plugins.length;
  if (others > 0) {
    io.stdout.write(colors.dim(`Left out: ${count(others, 'plugin')} of other hosts.\n`));
  }
  if (!isAnythingInstalled(report, folders, fs)) {
    io.stdout.write(
      colors.dim('Nothing is installed here: only the packages of the workspace were looked at.\n'),
    );
  }
  return EXIT.ok;
};
