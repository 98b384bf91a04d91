import { Engine } from '../discovery/engine';
import type { EngineOptions, Folder } from '../discovery/engine-api';
import { printable } from '../report/printable';
import { supplyFacts } from '../supply/supply-facts';
import { DiskFileSystem } from '../workspace/disk';
import type { FileSystem } from '../workspace/file-system';
import type { Arguments } from './arguments';
import type { CommandIo } from './command-io';
import { foldersOf } from './folders';
import { readHostsFiles } from './hosts-file';
import { shownPath } from './paths';
import { ProgressLine } from './progress-line';

/** A finished scan. */
export interface Scan {
  readonly engine: Engine;
  readonly folders: readonly [Folder, ...Folder[]];
  readonly fs: FileSystem;
}

/**
 * Scans folders to the end, telling on a terminal how far it is. What had to be left out, and is told at no place in
 * a file, gets a line on the error stream.
 *
 * @param directories the folders as the user typed them
 * @param fs where files are read; the disk, unless given
 * @throws UsageError when a folder or a file that the line names cannot be used
 */
export async function scan(
  directories: readonly string[],
  args: Arguments,
  io: CommandIo,
  fs: FileSystem = new DiskFileSystem(),
): Promise<Scan> {
  const folders = foldersOf(directories, args, fs, io.cwd);
  const hosts = readHostsFiles(args.hostsFiles, fs, io.cwd);
  const settings: EngineOptions['settings'] = () => ({
    ...(args.dependencies ? { dependencies: true } : {}),
    ...(args.built ? { severities: { 'target-not-built': 'error' } } : {}),
  });
  const engine = new Engine({ fs, folders, hosts, settings });
  const progress = new ProgressLine(io.stderr);
  const update = () => {
    for (const step of engine.update()) progress.show(step);
  };
  update();
  await supplyFacts({ fs, engine });
  update();
  progress.clear();
  for (const { subject, reason } of engine.problems()) {
    io.stderr.write(`plugin-scout: ${printable(`left out ${shownPath(subject, io.cwd)}: ${reason}`)}\n`);
  }
  return { engine, folders, fs };
}
