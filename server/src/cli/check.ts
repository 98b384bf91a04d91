import type { Report } from '../discovery/report';
import { onlyHosts } from '../report/selection';
import { DiskFileSystem } from '../workspace/disk';
import { OverlayFileSystem } from '../workspace/overlay';
import { basename } from '../workspace/paths';
import { checkOutput } from './check-output';
import { EXIT } from './exit-code';
import { checkHostIds } from './known-hosts';
import type { Command } from './run';
import { type Scan, scan } from './scan';

/** Prints the problems; the exit code tells whether one of them is an error. */
export const check: Command = async (args, io) => {
  if (args.dryRun) return dryRun(args, io);
  const done = await scan(args.operands, args, io);
  checkHostIds(args.hosts, done);
  const isWritten = !args.fix || (await (await import('./fix')).fix(done, args, io));
  const report = onlyHosts(done.engine.report(), args.hosts);
  io.stdout.write(checkOutput(report, done, args, io));
  return isWritten ? exitCode(report, done) : EXIT.output;
};

/** Prints what `--fix` would change; the exit code is that of the files as they are. */
const dryRun: Command = async (args, io) => {
  const files = new OverlayFileSystem(new DiskFileSystem());
  const done = await scan(args.operands, args, io, files);
  checkHostIds(args.hosts, done);
  const code = exitCode(onlyHosts(done.engine.report(), args.hosts), done);
  const { printFixes } = await import('./fix');
  await printFixes(done, files, args, io);
  return code;
};

function exitCode(report: Report, done: Scan): number {
  if (report.diagnostics.some(({ severity }) => severity === 'error')) return EXIT.problems;
  return isIncomplete(done) ? EXIT.usage : EXIT.ok;
}

/**
 * Whether a manifest is there that cannot be read: nothing was found in it, and a release must not pass for that. A
 * folder that cannot be listed, as a database's data often cannot, is told and does no harm.
 */
function isIncomplete({ engine }: Scan): boolean {
  return engine.problems().some(({ subject }) => basename(subject) === 'package.json');
}
