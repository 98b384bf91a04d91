import type { Companion, Declaration } from './declaration';
import type { Predicate } from './predicate';

/** The package ecosystems whose manifests the engine reads. */
export type Ecosystem = 'npm' | 'python';

/** The three approaches of the PyPA guide *Creating and discovering plugins*. */
export type Approach = 'naming-convention' | 'namespace' | 'metadata';

/**
 * How one host discovers its plugins, as data. The JSON Schema `schemas/host-profile.schema.json` says the same
 * for people who write one; `validateProfile` holds a profile against it.
 */
export interface HostProfile {
  readonly $schema?: string;
  /** Lower-case and dashes; the key of settings and reports. */
  readonly id: string;
  readonly title: string;
  readonly ecosystem: Ecosystem;
  readonly homepage?: string;
  /** Where the rules were read. Built-in profiles must have it. */
  readonly source?: Source;
  /** The versions of the host for which the profile holds. */
  readonly appliesTo?: AppliesTo;
  /** Declarations with a name, for `use`. */
  readonly define?: Readonly<Record<string, Declaration>>;
  readonly rules: readonly DiscoveryRule[];
  /** Packages that the host hands to its plugins, or `@scope/*`: they need not be installed, nor declared. */
  readonly provides?: readonly string[];
  /** Files that are written to be declared, and that the host does not look for. */
  readonly toDeclare?: readonly FilesToDeclare[];
  /** Ids that are declared and have to be registered by code as well. */
  readonly toRegister?: readonly IdsToRegister[];
  /** What cannot be told from files; printed on the host's page. */
  readonly limits?: readonly string[];
}

export interface Source {
  readonly package: string;
  readonly version: string;
  readonly read: readonly SourceFile[];
}

export interface SourceFile {
  readonly file: string;
  readonly function?: string;
  readonly lines?: string;
}

export interface AppliesTo {
  /** The npm package whose version is meant. */
  readonly package: string;
  readonly range: string;
  /** The version to assume where none is installed. */
  readonly assume: string;
}

/** Files that a plugin's author writes to have them declared one by one: of others the host knows nothing. */
export interface FilesToDeclare {
  /** The manifest key that lists them. */
  readonly at: readonly string[];
  /** Globs on their paths, from the package root or from a folder of sources. */
  readonly files: readonly string[];
  /** What comes of one that is not declared, as the second half of a sentence. */
  readonly means?: string;
}

/** Ids that a manifest declares one by one, and that the code of the plugin gives to the host: those of commands. */
export interface IdsToRegister {
  /** The manifest key that lists them, and the key of an item that holds its id. */
  readonly at: readonly string[];
  readonly id: string;
  /** The names of the functions whose first argument is such an id. */
  readonly call: readonly string[];
  /** What such an id is called: `command`. */
  readonly called: string;
  /** Texts that tell, wherever they stand in the code, that ids may be registered in other ways, too. */
  readonly unless?: readonly string[];
  /** What the host does when one that nothing registers is asked for. */
  readonly otherwise?: Failure;
}

/** One way in which a host finds plugins. */
export interface DiscoveryRule {
  readonly approach: Approach;
  /** A strong sign that a package is meant for the host, though the host may not see it. */
  readonly meant?: Predicate;
  /** What makes the host see a package. */
  readonly discovered: Predicate;
  /** What the host does with a package that it does not see; silent unless said. */
  readonly otherwise?: Failure;
  /** What the host demands of a package that it sees, in the order in which it asks. */
  readonly accepted?: readonly Requirement[];
  /** Where the host searches. Without it: the `node_modules` of every application. */
  readonly search?: readonly Search[];
  readonly entryPoints?: readonly Declaration[];
  /** For namespace directories: what they may hold. */
  readonly layout?: NamespaceLayout;
  /** The host does not discover by itself: its user lists the plugins that it is to load. */
  readonly listed?: Listed;
}

/** How users list plugins, and how a host makes the name of a package of what they write. */
export interface Listed {
  /** Where they list them, in a few words: "`plugins` in babel.config.json". */
  readonly in: string;
  /** The first whose `write` takes what is written decides. */
  readonly names: readonly WrittenName[];
}

/** Templates of names, in which `{x}` stands for any text without '/'. */
export interface WrittenName {
  readonly write: string;
  /** The package that is meant; of several, the first that is installed. */
  readonly package: string | readonly string[];
}

export interface Requirement {
  /** Only asked of packages for which this holds. */
  readonly if?: Predicate;
  /**
   * Circumstances of which the files of a package tell nothing, and in which alone the host asks: the second half of
   * a sentence. Who does not meet it is warned, and accepted.
   */
  readonly where?: string;
  readonly require: Predicate;
  readonly otherwise: Failure;
}

/** What the host does when something fails. */
export type Consequence =
  /** The host goes on and prints nothing. */
  | 'silent'
  /** The host prints something and uses the plugin all the same. */
  | 'logs'
  /** This entry point is left out. */
  | 'drops-entry'
  /** This plugin is left out. */
  | 'drops-plugin'
  /** No plugin of this host is loaded. */
  | 'drops-all'
  /** The host does not start. */
  | 'stops-host';

export interface Failure {
  readonly does: Consequence;
  /** What the host prints, with `{name}` and `{value}` filled in. */
  readonly says?: string;
  /** What that comes to for the host's user, as the second half of a sentence. */
  readonly means?: string;
  /** Of a file that the host loads: the same where it is there and throws, if that is another matter. */
  readonly throws?: Failure;
}

/** A place in which a host searches, seen from one application. `from` tells which packages are applications. */
export type Search = NodeModulesSearch | DependencySearch | SiblingSearch | DirectorySearch;

export interface NodeModulesSearch {
  readonly in: 'node_modules';
  /** Also the `node_modules` folders inside packages. */
  readonly nested?: boolean;
  /** Also those of the folders above the application, as far as the workspace goes. */
  readonly ancestors?: boolean;
  readonly from?: Predicate;
}

export interface DependencySearch {
  readonly in: 'dependencies';
  readonly sections: readonly DependencySection[];
  /** A manifest key of the application that lists names or globs, or an object with such keys; only what it lists is found. */
  readonly listedIn?: readonly string[];
  /** Whether a plugin that was found is searched in turn, as if it were an application; or which sections of it. */
  readonly through?: boolean | readonly DependencySection[];
  readonly from?: Predicate;
}

/** Beside the folder in which the host itself is installed. */
export interface SiblingSearch {
  readonly in: 'siblings';
  /** The host's own package. */
  readonly of: string;
  readonly from?: Predicate;
}

/** Named directories of the application: namespace directories. */
export interface DirectorySearch {
  readonly in: 'directories';
  readonly paths?: readonly string[];
  /** A manifest key that names them: a string or a list of strings. */
  readonly namedIn?: readonly string[];
  /** `application`: only in the application; `every-package`: each workspace package and direct dependency. */
  readonly portions?: 'application' | 'every-package';
  readonly from?: Predicate;
}

export type DependencySection =
  | 'dependencies'
  | 'devDependencies'
  | 'peerDependencies'
  | 'optionalDependencies';

/** Which layout rules hold for a namespace directory. Each is off unless set: hosts differ. */
export interface NamespaceLayout {
  /** Members that are packages: a directory with a manifest. */
  readonly packages?: boolean;
  /** Members that are single modules: globs on the file's name. */
  readonly modules?: readonly string[];
  /** A module counts only with this second file beside it. */
  readonly companion?: Companion;
  /** Modules in folders of the directory count, too; but not below those whose names one of the globs takes. */
  readonly nested?: boolean;
  readonly except?: readonly string[];
  /** A number and a dash before the name of a module do not belong to it: `80-lamp.js` is `lamp`. */
  readonly numbered?: boolean;
  /** An `index.*` in the directory turns it into an ordinary package. */
  readonly noIndex?: boolean;
  /** So does a `package.json`. */
  readonly noManifest?: boolean;
  /** No two members may have the same name: the host takes the first (`true`), or the last. */
  readonly uniqueMembers?: boolean | 'last';
  /** A member that is a package must have an entry that resolves. */
  readonly membersResolve?: boolean;
}
