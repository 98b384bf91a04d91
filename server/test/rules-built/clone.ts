import type { DiagnosticRecord } from '../../src/discovery/report';
import { type Content, Scene } from '../discovery/scene';

/** A repository as git has it: names, and the few texts that say how it is built. */
export interface Clone {
  readonly manifest: object;
  /** Files whose content does not matter. */
  readonly names: readonly string[];
  readonly texts?: Readonly<Record<string, Content>>;
  /** What each missing target is made from: a source in `names`, or the command that makes it. */
  readonly made: Readonly<Record<string, string>>;
}

/** All files of a clone, by path. */
export function filesOf({ manifest, names, texts }: Clone): Record<string, Content> {
  return {
    'package.json': manifest,
    ...Object.fromEntries(names.map((name) => [name, ''])),
    ...texts,
  };
}

/** The diagnostics about targets. */
export function targetsIn(files: Readonly<Record<string, Content>>): DiagnosticRecord[] {
  const { diagnostics } = new Scene(files).report;
  return diagnostics.filter(({ code }) => /^(target|companion)-/.test(code));
}

/** What each target that is not built is said to be made from, and `severity code` of what is said instead. */
export function originsIn(files: Readonly<Record<string, Content>>): Record<string, string> {
  return Object.fromEntries(
    targetsIn(files).map(({ severity, code, args }) => [
      String(args.value),
      severity === 'hint' && code === 'target-not-built'
        ? String(args.source || args.command)
        : `${severity} ${code}`,
    ]),
  );
}
