import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { DiagnosticRecord } from '../../src/discovery/report';
import type { Mode } from '../../src/resolve/conditions';
import { own, readPackage } from '../../src/resolve/read-package';
import { DiskFileSystem } from '../../src/workspace/disk';
import type { NodeProcess, Query } from '../resolve/ask-node';
import type { RealPackage } from './real-packages-check';

/** A finding of a real package, and who may be asked whether it is true. */
export interface Claim {
  readonly diagnostic: DiagnosticRecord;
  readonly one: RealPackage;
  readonly node: NodeProcess;
}

/** Says in one line how the claim was proven; `false`: it was disproven; undefined: it cannot be shown this way. */
type Oracle = (claim: Claim) => Promise<string | false | undefined>;

/** Milliseconds that a module may take to load. */
const PATIENCE = 20_000;

/**
 * Asks somebody else's program whether a finding is true: Node, which resolves or runs what it is about, or the shell
 * that would run a command.
 */
export const prove: Oracle = async (claim) => ORACLES[claim.diagnostic.code]?.(claim);

const ORACLES: Readonly<Record<string, Oracle>> = {
  'target-not-found': refusedByNode,
  'target-case-mismatch': refusedByNode,
  'target-is-directory': refusedByNode,
  'target-outside-package': refusedByNode,
  'subpath-not-exported': refusedByNode,
  'exports-invalid-target': refusedByNode,
  'exports-mixed-keys': refusedByNode,
  'exports-numeric-key': refusedByNode,
  'exports-multiple-stars': refusedByNode,
  'imports-invalid-key': refusedByNode,
  'required-file-missing': importRefusedByNode,
  'target-wrong-format': refusedToRun,
  'bin-without-shebang': misreadByShell,
};

/** Node does not find what is declared there, in one of the ways in which somebody asks for it. */
async function refusedByNode({ diagnostic, one, node }: Claim): Promise<string | false | undefined> {
  const queries = queriesOf(diagnostic, packageAt(diagnostic, one));
  if (queries === undefined) return undefined;
  const answers = await node.ask(queries);
  for (const [index, answer] of answers.entries()) {
    const { mode, specifier } = queries[index]!;
    if ('code' in answer) return `Node, ${mode} of ${shown(specifier, one)}: ${answer.code}`;
  }
  return false;
}

/** How what is declared at a place is asked for; undefined where no name leads to it alone. */
function queriesOf(
  { at, args }: DiagnosticRecord,
  { directory, name }: ReturnType<typeof packageAt>,
): Query[] | undefined {
  const [field, key] = at;
  const modes = (['require', 'import'] as const).filter((mode) => !at.includes(other(mode)));
  const ask = (specifier: string) => modes.map((mode): Query => ({ from: directory, specifier, mode }));
  switch (field) {
    case 'main':
      return [{ from: directory, specifier: directory, mode: 'require' }];
    case 'bin':
      return [{ from: directory, specifier: path.join(directory, String(args.value)), mode: 'require' }];
    case 'exports': {
      const subpath = typeof key === 'string' && key.startsWith('.') ? key.slice(1) : '';
      return subpath.includes('*') || name === undefined ? undefined : ask(name + subpath);
    }
    case 'imports':
      return String(key).includes('*') ? undefined : ask(String(key));
    default:
      return undefined;
  }
}

function other(mode: Mode): Mode {
  return mode === 'require' ? 'import' : 'require';
}

/** Node does not find what a module asks for, and does not get to the end of what loads it. */
async function importRefusedByNode({ diagnostic, one, node }: Claim): Promise<string | false | undefined> {
  const from = String(diagnostic.args.from);
  const specifier = String(diagnostic.args.specifier);
  const module = path.join(packageAt(diagnostic, one).directory, from);
  const mode = diagnostic.args.verb === 'requires' ? 'require' : 'import';
  const [answer] = await node.ask([{ from: path.dirname(module), specifier, mode }]);
  if (answer === undefined || !('code' in answer)) return false;
  return runFails(module, answer.code) ? `Node, run of ${from}: ${answer.code}` : false;
}

/** Node cannot read the file in the format for which it takes it. What only an old Node refuses is not shown. */
async function refusedToRun({ diagnostic, one }: Claim): Promise<string | false | undefined> {
  const { why, target } = diagnostic.args;
  const thrown = THROWN[String(why)];
  if (thrown === undefined) return undefined;
  const module = path.join(packageAt(diagnostic, one).directory, String(target));
  return runFails(module, thrown) ? `Node, run of ${target}: ${thrown}` : false;
}

const THROWN: Readonly<Record<string, string>> = {
  'module-as-commonjs': 'SyntaxError',
  'commonjs-as-module': 'ReferenceError',
};

/** Whether a module comes to no good end, and says a word about it. */
function runFails(module: string, word: string): boolean {
  const { status, stderr } = spawnSync(process.execPath, [module], {
    encoding: 'utf8',
    timeout: PATIENCE,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return status !== 0 && stderr.includes(word);
}

/** The kernel takes the file for no program of another's, and `sh`, which then gets it, for no program of its own. */
async function misreadByShell({ diagnostic, one }: Claim): Promise<string | false | undefined> {
  const command = path.join(one.directory, String(diagnostic.args.target));
  if (firstBytes(command) === '#!') return false;
  const { status } = spawnSync('sh', ['-n', command], { encoding: 'utf8', timeout: PATIENCE });
  return status === 0 ? undefined : `sh -n ${diagnostic.args.target}: syntax error`;
}

function firstBytes(file: string): string {
  const buffer = Buffer.alloc(2);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, buffer);
  closeSync(descriptor);
  return buffer.toString('latin1');
}

/** The package whose manifest the finding is in: the real one, or another in one of its folders. */
function packageAt({ file }: DiagnosticRecord, { directory }: RealPackage) {
  const folder = path.posix.join(directory, path.posix.dirname(file));
  const read = readPackage(new DiskFileSystem(), folder);
  const name = read.kind === 'object' ? own(read.value, 'name') : undefined;
  return { directory: folder, name: typeof name === 'string' ? name : undefined };
}

/** A specifier without the part of the path that differs from machine to machine. */
function shown(specifier: string, { directory }: RealPackage): string {
  return specifier.startsWith(directory) ? `.${specifier.slice(directory.length)}` : specifier;
}
