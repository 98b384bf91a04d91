import type { EntryPoint } from '../hosts/entry-point';
import { findSource } from '../resolve/source';
import { relativePath } from '../workspace/paths';
import { type FirstLine, firstLineOf } from './entry-point/first-line';
import type { Fix, FixChange, FixContext } from './fixes/fix';
import type { Rule, RuleContext } from './rule';

const SHEBANG = '#!/usr/bin/env node\n';

/**
 * A command that Unix does not hand to Node. npm links the file itself as the command (bin-links 6,
 * lib/link-bin.js), so that its first line decides who runs it. npm and pnpm take a CR off that line when they
 * install (bin-links, lib/fix-bin.js); Yarn does not (yarn 1, src/package-linker.js).
 */
export const binWithoutShebang: Rule = {
  code: 'bin-without-shebang',
  severity: 'error',
  effect: 'broken',
  summary: 'A command of `bin` does not begin with a line that names its interpreter.',
  message({ value, fault, line }) {
    switch (fault) {
      case 'carriage-return':
        return `\`${value}\`: its first line ends in CR LF, and Unix takes the CR for a part of the program's name; npm and pnpm mend this when they install, Yarn does not`;
      case 'byte-order-mark':
        return `\`${value}\` begins with a byte order mark: Unix does not see \`${line}\` behind it, and a shell runs the script`;
      case 'blank':
        return `\`${value}\` has \`${line}\`, but not at its very start: Unix does not see it, and a shell runs the script`;
      default:
        return `\`${value}\` does not begin with \`#!/usr/bin/env node\`: on Unix a shell runs it instead of Node`;
    }
  },
  checkEntryPoint(entryPoint, context) {
    const line = commandLine(entryPoint, context);
    if (line === undefined || line.kind === 'sound' || line.kind === 'unknown') return undefined;
    const { file, at, value, resolution } = entryPoint;
    const target = resolution.outcome === 'found' ? resolution.target : '';
    return {
      file,
      at,
      args: {
        value,
        fault: line.kind,
        line: line.interpreter,
        target: relativePath(context.packageRoot, target),
      },
      related: [{ file: target, message: 'The file that is run' }],
      ...(line.kind === 'carriage-return' ? { severity: 'warning' } : {}),
    };
  },
  fixes({ related, args }, context) {
    const target = related?.[0]?.file;
    if (target === undefined) return [];
    // What a build writes, it writes again: its source has to be right too.
    const source = findSource(context.fs, context.packageRoot, target);
    const changes = [target, ...(source === undefined ? [] : [source])].flatMap((file) =>
      changeTo(file, context),
    );
    const title: Readonly<Record<string, string>> = {
      'carriage-return': 'End the first line in LF',
      'byte-order-mark': 'Remove the byte order mark',
      blank: 'Remove what stands before the first line',
    };
    const fix: Fix = {
      title: title[String(args.fault)] ?? 'Begin the file with `#!/usr/bin/env node`',
      safe: source === undefined,
      changes,
    };
    return changes.length === 0 ? [] : [fix];
  },
};

/** The first line of a script that a package manager makes a command of. */
function commandLine(entryPoint: EntryPoint, { host, fs }: RuleContext): FirstLine | undefined {
  const { group, resolution } = entryPoint;
  if (host !== undefined || group !== 'bin' || resolution.outcome !== 'found') return undefined;
  return firstLineOf(fs, resolution.target);
}

function changeTo(file: string, { fs }: FixContext): FixChange[] {
  const line = firstLineOf(fs, file, true);
  const replace = (offset: number, length: number, text: string): FixChange[] => [
    { do: 'replace', file, offset, length, text },
  ];
  switch (line.kind) {
    case 'absent':
      return replace(0, line.length, SHEBANG);
    case 'carriage-return':
      return replace(line.offset, 1, '');
    case 'byte-order-mark':
    case 'blank':
      return replace(0, line.length, '');
    default:
      return [];
  }
}
