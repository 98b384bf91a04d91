import { nodeEntryPoints } from '../../src/discovery/node-fields';
import { readPackage } from '../../src/discovery/package-facts';
import { ruleContext } from '../../src/discovery/rule-context';
import type {
  ImportedPackage,
  ImportPlace,
  MissingModule,
  ModuleGraph,
} from '../../src/resolve/module/module-graph';
import type { Finding, Found, Rule, RuleContext } from '../../src/rules/rule';
import type { FileSystem } from '../../src/workspace/file-system';

const PLACE: ImportPlace = {
  specifier: '',
  from: '',
  kind: 'require',
  offset: 9,
  length: 6,
  guarded: false,
  lazy: false,
  certain: true,
};

/** An import that leads nowhere; at top level, unless told otherwise. */
export function missing(from: string, specifier: string, rest: Partial<MissingModule>): MissingModule {
  return { ...PLACE, from, specifier, expected: '/ws/lib/x', ...rest };
}

/** A package that is asked for. */
export function imported(
  from: string,
  specifier: string,
  rest: Partial<ImportedPackage> = {},
): ImportedPackage {
  return { ...PLACE, from, specifier, name: specifier, ...rest };
}

/** A graph of the entry alone, and what is told of it. */
export function graph(entry: string, rest: Partial<ModuleGraph>): ModuleGraph {
  return { entry, files: [entry], reachedBy: new Map(), missing: [], packages: [], complete: true, ...rest };
}

/** Runs one rule over Node's own fields of the package at `/ws`, whose targets load as they are told to. */
export function check(
  rule: Rule,
  fs: FileSystem,
  graphs: readonly ModuleGraph[],
  rest: Partial<RuleContext> = {},
): Found[] {
  const read = readPackage(fs, '/ws');
  if (read.kind !== 'package') throw new Error('no package');
  const context = Object.assign(Object.create(ruleContext(fs, read.source)) as RuleContext, {
    moduleGraph: (target: string) => graphs.find(({ entry }) => entry === target),
    ...rest,
  });
  return rule.checkEntryPoints?.(nodeEntryPoints(fs, read.source), context) ?? [];
}

/** `severity place: message` of each; no severity is the rule's own. */
export function told(rule: Rule, found: readonly Found[]): string[] {
  return found.map(
    ({ severity, at, args }) => `${severity ?? 'error'} ${at.join('.')}: ${rule.message(args)}`,
  );
}

/** As the engine hands it on. */
export function findingOf(rule: Rule, found: Found | undefined): Finding {
  if (found === undefined) throw new Error('nothing was found');
  return { ...found, code: rule.code };
}
