import { planOf } from '../resolve/build/plan';
import type { ModuleGraph } from '../resolve/module/module-graph';
import type { RuleContext, SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { moduleGraph } from './module-graphs';
import type { PackageSource } from './package-facts';

/** More than anyone mends at one time. */
const MAX_GUESSES = 20;
const NOTHING: SuppliedFacts = {};

/** What rules may ask of a package. */
export class PackageContext implements RuleContext {
  readonly fs: FileSystem;
  readonly packageRoot: string;
  readonly packageName: string;
  readonly manifestPath: string;
  readonly manifest: RuleContext['manifest'];
  readonly host: RuleContext['host'];
  readonly provided: readonly string[];
  readonly bundled: ReadonlySet<string>;
  readonly installed: boolean;
  readonly guesses = { left: MAX_GUESSES };
  readonly supplied: SuppliedFacts;
  readonly found = new Map<unknown, unknown>();

  constructor(
    fs: FileSystem,
    source: PackageSource,
    host: RuleContext['host'],
    provided: readonly string[],
    bundled: ReadonlySet<string>,
  ) {
    this.fs = fs;
    this.packageRoot = source.path;
    this.packageName = source.name;
    this.manifestPath = source.manifestPath;
    this.manifest = source.value;
    this.host = host;
    this.provided = provided;
    this.bundled = bundled;
    this.installed = source.path.includes('/node_modules/');
    this.supplied = source.supplied ?? NOTHING;
  }

  /** Few ask. */
  get buildScript(): string | undefined {
    return planOf(this.fs, this.packageRoot, this.manifest).script;
  }

  moduleGraph(target: string): ModuleGraph | undefined {
    return moduleGraph(this.fs, target);
  }
}

/**
 * @param host whose entry points are checked; none for Node's own fields
 * @param provided see `RuleContext`; what that host brings along, unless given
 * @param bundled see `RuleContext`
 */
export function ruleContext(
  fs: FileSystem,
  source: PackageSource,
  host?: RuleContext['host'],
  provided: readonly string[] = host?.provides ?? NONE,
  bundled: ReadonlySet<string> = NO_FILES,
): RuleContext {
  return new PackageContext(fs, source, host, provided, bundled);
}

const NONE: readonly string[] = [];
const NO_FILES: ReadonlySet<string> = new Set();
