/**
 * Everything the language server and its client say to each other besides LSP itself. Both import this file, and
 * it imports nothing but types, so that either side can be bundled alone.
 *
 * Any LSP client may use these: they need no capability, and a client that ignores them loses only the tree.
 */
import type { EntryPointStatus, PluginStatus } from '../discovery/report';
import type { Range } from '../manifest/json-path';

/** A request's method with the types of its parameters and result; `types` exists for the compiler alone. */
export interface RequestKind<P, R> {
  readonly method: string;
  readonly types?: (params: P) => R;
}

/** A notification's method with the type of its parameters. */
export interface NotificationKind<P> {
  readonly method: string;
  readonly types?: (params: P) => void;
}

/** What the client sends in `initializationOptions`; all of it may be missing. */
export interface InitializationOptions {
  /** Translations of the server's own English texts, as `vscode.l10n.bundle` holds them. */
  readonly l10n?: Readonly<Record<string, string>>;
  /** Settings for clients without `workspace/configuration`. */
  readonly settings?: unknown;
}

/** A place in a file. */
export interface FileLocation {
  readonly uri: string;
  readonly range: Range;
}

/** What the tree shows at its top. */
export type GroupBy = 'host' | 'package';

/** How the client wants the tree. The same view goes with every request about it: the server keeps none. */
export interface TreeView {
  readonly groupBy: GroupBy;
  /** Leaves out plugins whose status is `ok`, and the entry points that are not broken. */
  readonly onlyProblems: boolean;
}

export interface TreeNode {
  /** Unique in the whole tree, and the same from one scan to the next for the same thing. */
  readonly id: string;
  readonly kind: 'host' | 'package' | 'plugin' | 'entryPoint';
  readonly label: string;
  /** What stands beside the label, dimmed: status, version, origin; for an entry point its target. */
  readonly description: string;
  /** The whole node in words, for screen readers. */
  readonly accessibleName: string;
  /** Of a plugin or an entry point; of a host or package the strongest among its plugins. */
  readonly status: PluginStatus | EntryPointStatus;
  /** How many plugins below are not `ok`; of a plugin, how many entry points are broken. */
  readonly problems: number;
  /** The nodes below, where they come along at once: a host's or package's plugins. */
  readonly children?: readonly TreeNode[];
  /** Whether there are children to ask for with `pluginScout/children`. */
  readonly hasChildren: boolean;
  /** Whether `pluginScout/declaration` has an answer. */
  readonly declared: boolean;
  /** The file that the entry point resolves to. */
  readonly target?: string;
}

/** One node of the tree, by the id that the server gave it in the same view. */
export interface NodeParams extends TreeView {
  readonly id: string;
}

/** What the language status item and the view's badge tell. */
export interface Status {
  /** Whether a scan is under way. */
  readonly scanning: boolean;
  /** Plugins found, over all hosts. */
  readonly plugins: number;
  /** Findings with this severity, dependencies' included where the user asked for them. */
  readonly errors: number;
  readonly warnings: number;
  /** Grows whenever the tree would be drawn differently. */
  readonly revision: number;
}

/** The tree without its entry points. Answered when the first scan is over, then at once from the last one. */
export const treeRequest: RequestKind<TreeView, readonly TreeNode[]> = { method: 'pluginScout/tree' };

/** The entry points of one plugin; empty for an id that is no more. */
export const childrenRequest: RequestKind<NodeParams, readonly TreeNode[]> = {
  method: 'pluginScout/children',
};

/** Markdown that explains a node and its status; null for an id that is no more. */
export const tooltipRequest: RequestKind<NodeParams, string | null> = { method: 'pluginScout/tooltip' };

/** Where a node is declared, in the text as it is now, unsaved edits included; null where that is nowhere. */
export const declarationRequest: RequestKind<NodeParams, FileLocation | null> = {
  method: 'pluginScout/declaration',
};

/** Looks at everything again. Answered when that is done. */
export const refreshRequest: RequestKind<null, Status> = { method: 'pluginScout/refresh' };

/** The status as it is now. */
export const statusRequest: RequestKind<null, Status> = { method: 'pluginScout/status' };

/** Sent when the status has changed, at most every 300 ms. */
export const changedNotification: NotificationKind<Status> = { method: 'pluginScout/changed' };
