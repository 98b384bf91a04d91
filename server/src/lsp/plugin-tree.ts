import type { EntryPointRecord, HostRecord, PluginRecord, Report } from '../discovery/report';
import type { TreeNode, TreeView } from './protocol';
import { absolutePath } from './report-paths';
import { countOf, entryPointNode, groupNode, hostTitle, type NodeContext, pluginNode } from './tree-nodes';

/** What a node of the tree stands for. A host has only `host`, a package only `plugin`. */
export interface Subject {
  readonly kind: TreeNode['kind'];
  readonly host?: HostRecord;
  readonly plugin?: PluginRecord;
  readonly entryPoint?: EntryPointRecord;
}

/** Neither hosts' ids nor paths nor names contain it, so that an id tells the ids above it. */
const BELOW = ' \u203a ';

/** One report as a tree, grouped and filtered as the client wants it. */
export class PluginTree {
  readonly #report: Report;
  readonly #view: TreeView;
  readonly #context: NodeContext;
  readonly #subjects = new Map<string, Subject>();
  readonly #ambiguous: ReadonlySet<string>;
  /** Hosts or packages, with their plugins. */
  readonly nodes: readonly TreeNode[];

  constructor(report: Report, view: TreeView, context: NodeContext) {
    this.#report = report;
    this.#view = view;
    this.#context = context;
    this.#ambiguous = ambiguousNames(report.plugins);
    const shown = report.plugins.filter(({ status }) => !view.onlyProblems || status !== 'ok');
    this.nodes = view.groupBy === 'host' ? this.#byHost(shown) : this.#byPackage(shown);
  }

  /** What the node with this id stands for; undefined for an id that is no more. */
  subjectOf(id: string): Subject | undefined {
    const known = this.#subjects.get(id);
    if (known !== undefined) return known;
    // An entry point of which the client heard before the last scan: its plugin's may not have been made since.
    this.childrenOf(id.split(BELOW).slice(0, 2).join(BELOW));
    return this.#subjects.get(id);
  }

  /** The entry points of the plugin with this id. */
  childrenOf(id: string): TreeNode[] {
    const subject = this.#subjects.get(id);
    if (subject?.kind !== 'plugin' || subject.plugin === undefined) return [];
    const { plugin } = subject;
    const taken = new Set<string>();
    return this.#shownEntryPoints(plugin).map((entryPoint) => {
      const own = this.#free([id, entryPoint.group, entryPoint.name].join(BELOW), taken);
      this.#subjects.set(own, { ...subject, kind: 'entryPoint', entryPoint });
      return entryPointNode(own, entryPoint, plugin, this.#context);
    });
  }

  #byHost(shown: readonly PluginRecord[]): TreeNode[] {
    return this.#report.hosts.flatMap((host) => {
      const plugins = shown.filter((plugin) => plugin.host === host.id);
      if (plugins.length === 0) return [];
      const id = `host ${host.id}`;
      this.#subjects.set(id, { kind: 'host', host });
      const children = plugins.map((plugin) => {
        const own = [id, absolutePath(this.#context.root, plugin.path)].join(BELOW);
        return this.#plugin(own, plugin, plugin.name, this.#detailsOf(plugin));
      });
      // All of them, also where only those with problems are shown.
      const { length } = this.#report.plugins.filter((plugin) => plugin.host === host.id);
      const details = [countOf(length, '1 plugin', '{0} plugins', this.#context.translate)];
      const about = { id, kind: 'host', label: host.title, declared: false, details } as const;
      return [groupNode(about, children, this.#context)];
    });
  }

  #byPackage(shown: readonly PluginRecord[]): TreeNode[] {
    const paths = [...new Set(shown.map(({ path }) => path))];
    return paths.map((path) => {
      const plugins = shown.filter((each) => each.path === path);
      const plugin = plugins[0] as PluginRecord;
      const id = `package ${absolutePath(this.#context.root, path)}`;
      this.#subjects.set(id, { kind: 'package', plugin });
      const children = plugins.map((each) =>
        this.#plugin([id, each.host].join(BELOW), each, hostTitle(each.host, this.#report.hosts), []),
      );
      const details = this.#detailsOf(plugin);
      return groupNode(
        { id, kind: 'package', label: plugin.name, declared: true, details },
        children,
        this.#context,
      );
    });
  }

  #plugin(id: string, plugin: PluginRecord, label: string, details: readonly string[]): TreeNode {
    const host = this.#report.hosts.find((each) => each.id === plugin.host);
    this.#subjects.set(id, { kind: 'plugin', plugin, ...(host && { host }) });
    const hasChildren = this.#shownEntryPoints(plugin).length > 0;
    return pluginNode({ id, label, details, hasChildren }, plugin, this.#context);
  }

  /** What tells a package from others: its path only where its name does not. */
  #detailsOf({ name, origin, path, version }: PluginRecord): string[] {
    const place = this.#ambiguous.has(name) ? path : '';
    return [version ?? '', place, this.#context.translate(origin)];
  }

  #shownEntryPoints({ entryPoints }: PluginRecord): readonly EntryPointRecord[] {
    return this.#view.onlyProblems ? entryPoints.filter(({ status }) => status === 'broken') : entryPoints;
  }

  /** The same entry point may be declared twice. */
  #free(id: string, taken: Set<string>): string {
    let free = id;
    for (let count = 2; taken.has(free); count += 1) free = `${id} (${count})`;
    taken.add(free);
    return free;
  }
}

/** The names that packages at several places have. */
function ambiguousNames(plugins: readonly PluginRecord[]): Set<string> {
  const places = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { name, path } of plugins) {
    if ((places.get(name) ?? path) !== path) ambiguous.add(name);
    places.set(name, path);
  }
  return ambiguous;
}
