import { parseArgs } from 'node:util';
import { didYouMean } from './closest';
import { COMMANDS, type CommandName, OPTIONS, type OptionSpec } from './options';
import { UsageError } from './usage-error';

/** How a command may print; only `check` takes the last two. */
export type Format = 'text' | 'json' | 'sarif' | 'github';

/** The command line, understood. */
export interface Arguments {
  readonly command: CommandName;
  /** Whether the command was left out: then the first operand may have been meant as one. */
  readonly implied: boolean;
  /** What stands on the line besides the command and the options. */
  readonly operands: readonly string[];
  readonly format: Format;
  readonly hosts: readonly string[];
  readonly hostsFiles: readonly string[];
  /** Files of host profiles that are to be validated. */
  readonly validate: readonly string[];
  readonly dependencies: boolean;
  /** Whether all that is declared must be built. */
  readonly built: boolean;
  /** Whether to put right what can be without asking, and whether only to print what would be changed. */
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly transport: 'stdio' | 'node-ipc' | undefined;
  /** Undefined where the line says nothing about colours. */
  readonly color: boolean | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

type Values = Map<string, string[]>;

/**
 * Understands a command line. Operands are not looked at here.
 *
 * @param argv what follows the program's name
 * @throws UsageError when it holds an option that the command does not have, or a value that the option does not
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(OPTIONS).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
    ),
    // The messages of the strict mode run over several lines and suggest nothing.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const named = COMMANDS.find((command) => command === positionals[0]);
  const command = named ?? 'list';
  const values: Values = new Map();
  for (const token of tokens) {
    if (token.kind === 'option') {
      checkOption(token, command);
      values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
    }
  }
  if (values.has('dry-run') && (!values.has('fix') || values.has('format'))) {
    throw new UsageError('--dry-run goes with --fix, and prints a diff in no other format');
  }
  return {
    command,
    implied: named === undefined,
    operands: named === undefined ? positionals : positionals.slice(1),
    format: (values.get('format')?.at(-1) ?? 'text') as Format,
    hosts: values.get('host') ?? [],
    hostsFiles: values.get('hosts-file') ?? [],
    validate: values.get('validate') ?? [],
    dependencies: values.has('dependencies'),
    built: values.has('built'),
    fix: values.has('fix'),
    dryRun: values.has('dry-run'),
    transport: values.has('stdio') ? 'stdio' : values.has('node-ipc') ? 'node-ipc' : undefined,
    color: lastOf(tokens, 'color', 'no-color'),
    help: values.has('help'),
    version: values.has('version'),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, command: CommandName): void {
  const spec: OptionSpec | undefined = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (spec === undefined) {
    throw new UsageError(`unknown option ${rawName}${didYouMean(name, Object.keys(OPTIONS), '--')}`);
  }
  if (spec.of !== undefined && !spec.of.includes(command)) {
    throw new UsageError(`${command} has no option ${rawName}: it belongs to ${spec.of.join(', ')}`);
  }
  if (spec.type === 'boolean') {
    if (value !== undefined) {
      throw new UsageError(`${rawName} takes no value`);
    }
    return;
  }
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new UsageError(`${rawName} needs a value${spec.value ? `: ${rawName} ${spec.value}` : ''}`);
  }
  const values = spec.values?.filter((one) => spec.valuesOf?.[one]?.includes(command) ?? true);
  if (values === undefined || values.includes(value)) return;
  const commands = spec.values?.includes(value) ? spec.valuesOf?.[value] : undefined;
  if (commands !== undefined) {
    throw new UsageError(`${command} has no ${rawName} ${value}: it belongs to ${commands.join(', ')}`);
  }
  throw new UsageError(`${rawName} is ${values.join(' or ')}, not '${value}'${didYouMean(value, values)}`);
}

/** Of two options that contradict each other, the one that stands last counts. */
function lastOf(
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  yes: string,
  no: string,
): boolean | undefined {
  const last = tokens.findLast(
    (token) => token.kind === 'option' && (token.name === yes || token.name === no),
  );
  return last === undefined ? undefined : last.name === yes;
}
