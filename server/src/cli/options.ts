/** The subcommands, in the order in which `--help` lists them. */
export const COMMANDS = ['list', 'check', 'explain', 'hosts', 'serve'] as const;

export type CommandName = (typeof COMMANDS)[number];

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** The commands that take it; every one unless said. */
  readonly of?: readonly CommandName[];
  /** The values that it may have; any unless said. */
  readonly values?: readonly string[];
  /** Values that only some of its commands know. */
  readonly valuesOf?: Readonly<Record<string, readonly CommandName[]>>;
  /** How `--help` names its value. */
  readonly value?: string;
  /** What `--help` says; an option without it is not shown. */
  readonly help?: string;
}

const SCANNING: readonly CommandName[] = ['list', 'check', 'explain'];
const PRINTING: readonly CommandName[] = [...SCANNING, 'hosts'];

/** Every option of the command line. */
export const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: {
    type: 'string',
    of: PRINTING,
    values: ['text', 'json', 'sarif', 'github'],
    valuesOf: { sarif: ['check'], github: ['check'] },
    value: 'text|json|sarif|github',
    help: 'how to print (default: text); the last two only of check',
  },
  host: {
    type: 'string',
    of: SCANNING,
    value: 'ID',
    help: 'only this host; may be given several times',
  },
  'hosts-file': {
    type: 'string',
    of: PRINTING,
    value: 'FILE',
    help: 'a JSON file with one host profile or a list of them',
  },
  validate: {
    type: 'string',
    of: ['hosts'],
    value: 'FILE',
    help: 'hosts: only say what is wrong with a file of host profiles',
  },
  dependencies: {
    type: 'boolean',
    of: SCANNING,
    help: 'report the problems of installed packages too',
  },
  built: {
    type: 'boolean',
    of: ['check'],
    help: 'check: what is not built yet is an error',
  },
  fix: { type: 'boolean', of: ['check'], help: 'check: put right what can be without asking' },
  'dry-run': {
    type: 'boolean',
    of: ['check'],
    help: 'with --fix: print the changes as a diff and make none',
  },
  stdio: { type: 'boolean', of: ['serve'], help: 'serve: speak over standard input and output' },
  'node-ipc': {
    type: 'boolean',
    of: ['serve'],
    help: "serve: speak over Node's channel to the parent process",
  },
  // vscode-languageclient adds it to every server that it starts; the server reads it by itself.
  clientProcessId: { type: 'string', of: ['serve'] },
  color: { type: 'boolean', help: 'colours, even where the output is no terminal' },
  'no-color': { type: 'boolean', help: 'no colours' },
  help: { type: 'boolean', short: 'h', help: 'print this help' },
  version: { type: 'boolean', short: 'v', help: 'print the version' },
};
