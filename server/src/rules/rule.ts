import type { EntryPoint } from '../hosts/entry-point';
import type { ProfileProblem } from '../hosts/loader';
import type { Evidence } from '../hosts/predicate';
import type { Failure, HostProfile } from '../hosts/profile';
import type { JsonPath } from '../manifest/json-path';
import type { JsonObject, Manifest, Part } from '../manifest/manifest';
import type { ModuleGraph } from '../resolve/module/module-graph';
import type { FileSystem } from '../workspace/file-system';
import type { PackedFiles } from '../workspace/packed-files';
import type { ConfigurationFacts } from './configuration/configuration-facts';
import type { Fix, FixContext } from './fixes/fix';
import type { NamespaceFacts } from './namespace/namespace-facts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Arguments of a message: plain values only, so that they survive JSON and localisation. */
export type MessageArgs = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What a finding of this rule does to the status of what it is about. */
export type Effect = 'ignored' | 'rejected' | 'broken' | 'unbuilt' | 'none';

/** What a rule found: no text and no range yet; both are made where the finding is shown. */
export interface Finding {
  readonly code: string;
  /** Absolute. */
  readonly file: string;
  readonly at: JsonPath;
  /** What to underline: absent, the value where it is a scalar, else its key. */
  readonly part?: Part;
  /** For what is no JSON value: the place in the text, in UTF-16 units. Instead of `at`. */
  readonly span?: { readonly offset: number; readonly length: number };
  readonly args: MessageArgs;
  /** The id of the host whose discovery is meant. */
  readonly host?: string;
  /** Another checker's: its name, its own words, and its page. The code is its own too. */
  readonly foreign?: { readonly source: 'publint'; readonly message: string; readonly docs: string };
  /** Only where the circumstances make it another than the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** The roots of the plugins to which it applies, absolute, where it is about something around them. */
  readonly concerns?: readonly string[];
}

/** A second place that a person should see. */
export interface Related {
  /** Absolute. */
  readonly file: string;
  readonly at?: JsonPath;
  /** For what is no JSON value: the place in the text, in UTF-16 units. Instead of `at`. */
  readonly span?: { readonly offset: number; readonly length: number };
  readonly message: string;
}

/** What a rule's check gives; the engine adds code and host. */
export type Found = Omit<Finding, 'code' | 'host'>;

/** What is asynchronous by nature, made at the edge and handed in when it is ready. */
export interface SuppliedFacts {
  /** What would be published; absent while it is not known, and for what is not published. */
  readonly packed?: PackedFiles;
  /** What another checker said of the package, ranges still to be made. */
  readonly foreign?: readonly Finding[];
}

/** The package that is being checked. */
export interface RuleContext {
  readonly fs: FileSystem;
  readonly packageRoot: string;
  readonly packageName: string;
  readonly manifestPath: string;
  /** The manifest's root object, as far as it could be read. */
  readonly manifest: JsonObject;
  /** Whose entry points are checked; none for Node's own fields. */
  readonly host?:
    | (Pick<HostProfile, 'id' | 'title' | 'appliesTo' | 'provides' | 'toDeclare' | 'toRegister'> &
        Partial<Pick<HostProfile, 'rules'>>)
    | undefined;
  /** Packages that the hosts of the plugin bring along: names, and `@scope/*`. */
  readonly provided: readonly string[];
  /** Absolute paths of the files that bundlers of the plugin's hosts load. */
  readonly bundled: ReadonlySet<string>;
  /** It was unpacked by an installer: what is missing will not be built. */
  readonly installed: boolean;
  /** A script of the package that builds it, by name. */
  readonly buildScript: string | undefined;
  /** How often a rule may still guess what was meant: each guess lists folders, and a manifest may need thousands. */
  readonly guesses: { left: number };
  /** What rules find out for one another during a check of one package, by what it is about. */
  readonly found: Map<unknown, unknown>;
  /** What a target loads through relative imports; undefined until that has been followed. */
  moduleGraph(target: string): ModuleGraph | undefined;
  /** Late facts; a rule that needs one that is absent finds nothing. */
  readonly supplied: SuppliedFacts;
}

/** A demand of the host that the package does not meet. */
export interface Unmet {
  readonly evidence: Evidence;
  readonly failure: Failure;
  /** The circumstances in which the host asks for it; always, without them. */
  readonly where?: string | undefined;
  /** The only sign that the package is a plugin is this host's naming pattern. */
  readonly weak: boolean;
  /** For a missing keyword: the keywords that are there. */
  readonly manifest: Manifest['value'];
}

/**
 * One diagnostic: one file in this folder, one row in `index.ts`, one page in docs/rules. A rule looks at one or
 * several subjects; each check is pure and gives what it found, or nothing.
 */
export interface Rule {
  /** Kebab-case; the file's name, the setting's key, the fixture's folder and the docs page's name. */
  readonly code: string;
  readonly severity: Severity;
  readonly effect: Effect;
  /** One line for the settings and the index of the docs. */
  readonly summary: string;
  /** The message, without a full stop at the end. */
  message(args: MessageArgs): string;
  /** Ways to put a finding of this rule right, the best first. Asked for one finding at a time, when a person asks. */
  fixes?(finding: Finding, context: FixContext): Fix[];
  checkManifest?(manifest: Manifest, context: RuleContext): Found[];
  checkEntryPoint?(entryPoint: EntryPoint, context: RuleContext): Found | undefined;
  /** All entry points that one host finds in one package. */
  checkEntryPoints?(entryPoints: readonly EntryPoint[], context: RuleContext): Found[];
  checkUnmet?(unmet: Unmet, context: RuleContext): Found | undefined;
  checkProfile?(problem: ProfileProblem): Found | undefined;
  checkConfiguration?(configuration: ConfigurationFacts): Found[];
  checkNamespace?(namespace: NamespaceFacts, context: RuleContext): Found[];
}
