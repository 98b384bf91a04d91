import { explain as explainPackage } from '../discovery/explain';
import type { Explanation } from '../discovery/explanation';
import { renderExplanation } from '../report/explain-text';
import { renderExplanationJson } from '../report/json';
import { DiskFileSystem } from '../workspace/disk';
import { didYouMean } from './closest';
import { chooseColors } from './colors';
import { EXIT } from './exit-code';
import { checkHostIds } from './known-hosts';
import { packageOperand } from './package-operand';
import { pathsFrom } from './paths';
import type { Command } from './run';
import { type Scan, scan } from './scan';
import { UsageError } from './usage-error';

/** Prints what each host asks of one package, what it finds, and how each entry point was resolved. */
export const explain: Command = async (args, io) => {
  const [typed, directory, extra] = args.operands;
  if (typed === undefined) {
    throw new UsageError('explain needs a package: plugin-scout explain PACKAGE [DIR]');
  }
  if (extra !== undefined) {
    throw new UsageError(`explain takes one package and one folder, not ${extra} too`);
  }
  const operand = packageOperand(typed, new DiskFileSystem(), io.cwd, directory);
  const done = await scan([directory ?? operand.folder], args, io);
  checkHostIds(args.hosts, done);
  const explanation = explainTo(args.hosts, operand.package, done);
  if (explanation === undefined) {
    const where = pathsFrom(done.folders[0].path, io.cwd)('.');
    throw new UsageError(`no package ${typed} in ${where}${didYouMean(typed, packageNames(done))}`);
  }
  if (args.format === 'json') {
    io.stdout.write(renderExplanationJson(explanation));
    return EXIT.ok;
  }
  const path = pathsFrom(done.folders[0].path, io.cwd);
  const options = { colors: chooseColors(args.color, io), columns: io.stdout.columns, path };
  const isMuted = done.engine.states.every(({ configuration }) => !configuration.dependencies);
  io.stdout.write(renderExplanation(explanation, options, args.hosts.length > 0, isMuted));
  return EXIT.ok;
};

/** The explanation for some hosts, put together from one for each; for all when none is named. */
function explainTo(hosts: readonly string[], name: string, { engine }: Scan): Explanation | undefined {
  const parts = (hosts.length === 0 ? [undefined] : [...new Set(hosts)].sort()).flatMap(
    (host) => explainPackage(engine, name, host) ?? [],
  );
  const seen = new Set<string>();
  const diagnostics = parts
    .flatMap((part) => part.diagnostics)
    .filter((diagnostic) => !seen.has(JSON.stringify(diagnostic)) && seen.add(JSON.stringify(diagnostic)));
  return parts[0] && { ...parts[0], hosts: parts.flatMap((part) => part.hosts), diagnostics };
}

function packageNames({ engine }: Scan): string[] {
  const { plugins, entryPoints } = engine.report();
  return [...plugins.map(({ name }) => name), ...entryPoints.map((entryPoint) => entryPoint.package)];
}
