declare module 'npm-packlist' {
  import type { EventEmitter } from 'node:events';

  /** What the list asks of the package's node in npm's tree of dependencies. */
  export interface PackTree {
    /** Native, absolute. */
    readonly path: string;
    readonly package: {
      readonly files?: readonly string[];
      readonly main?: string;
      readonly browser?: string;
      readonly bin?: Readonly<Record<string, string>>;
    };
    readonly isProjectRoot: boolean;
    /** The dependencies; only those to be bundled are looked up. */
    readonly edgesOut: ReadonlyMap<string, never>;
    /** Of the root of a workspace: the members' folders by name. */
    readonly workspaces?: ReadonlyMap<string, string>;
  }

  export interface PackOptions {
    readonly path?: string;
    readonly isPackage?: boolean;
    /** The root of the workspace, and the folders of the members that are packed. */
    readonly prefix?: string;
    readonly workspaces?: readonly string[];
  }

  /** Walks one folder; emits `done` with the files, or `error`. */
  class PackWalker extends EventEmitter {
    constructor(tree: PackTree, options: PackOptions);
    readonly tree: PackTree;
    start(): this;
    protected walkerOpt(entry: string, options: object): PackOptions;
    protected walker(entry: string, options: object, done: () => void): void;
    protected onReadIgnoreFile(file: string | symbol, text: string, then: () => void): void;
  }

  function packlist(tree: PackTree, options?: PackOptions): Promise<string[]>;
  namespace packlist {
    export { PackWalker as Walker };
  }
  export default packlist;
}
