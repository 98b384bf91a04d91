import type { CompiledHost } from '../hosts/compiled';
import { loadHosts } from '../hosts/loader';
import { print } from '../report/json';
import { line, width } from '../report/line';
import { DiskFileSystem } from '../workspace/disk';
import { chooseColors } from './colors';
import { EXIT } from './exit-code';
import { readHostsFiles } from './hosts-file';
import type { Command } from './run';
import { UsageError } from './usage-error';
import { validateHosts } from './validate-hosts';

/** Prints the hosts that are known: the built-in ones and those of the files given; or validates other files. */
export const hosts: Command = (args, io) => {
  if (args.operands.length > 0) {
    throw new UsageError(`hosts takes no folder (${args.operands[0]})`);
  }
  if (args.validate.length > 0) return validateHosts(args, io);
  const given = readHostsFiles(args.hostsFiles, new DiskFileSystem(), io.cwd);
  const known = loadHosts(given.map(({ from, profile }) => ({ from, profile, origin: 'user' }))).hosts;
  const records = known.map(record);
  if (args.format === 'json') {
    io.stdout.write(print({ formatVersion: 1, hosts: records }));
    return EXIT.ok;
  }
  const colors = chooseColors(args.color, io);
  const ids = Math.max(...records.map(({ id }) => width(id)));
  const titles = Math.max(...records.map(({ title }) => width(title)));
  for (const { id, title, approaches, source } of records) {
    const read = source === null ? '' : `read in ${source.package} ${source.version}`;
    const spans = [
      { text: id.padEnd(ids), paint: colors.bold },
      { text: `  ${title.padEnd(titles)}  ${approaches.join(', ')}  ` },
      { text: read, paint: colors.dim },
    ];
    io.stdout.write(`${line(spans, io.stdout.columns)}\n`);
  }
  return EXIT.ok;
};

function record({ profile: { id, title, ecosystem, rules, source } }: CompiledHost) {
  return {
    id,
    title,
    ecosystem,
    approaches: [...new Set(rules.map((rule) => rule.approach))].sort(),
    source: source === undefined ? null : { package: source.package, version: source.version },
  };
}
