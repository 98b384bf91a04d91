import type { EntryPointRecord, HostRecord, PluginRecord, PluginStatus } from '../discovery/report';
import type { Translate } from './localisation';
import type { TreeNode } from './protocol';
import { absolutePath } from './report-paths';
import { uriOf } from './uris';

/** What the nodes of one report have in common. */
export interface NodeContext {
  /** The folder that the report's paths are relative to. */
  readonly root: string;
  readonly translate: Translate;
}

/** Strongest first, as the report's vocabulary orders them. */
const STATUSES: readonly PluginStatus[] = ['ignored', 'rejected', 'broken', 'ok'];

/** A host or a package with its plugins below. How many have a problem stands in its badge, and in its words. */
export function groupNode(
  about: Pick<TreeNode, 'id' | 'kind' | 'label' | 'declared'> & { readonly details: readonly string[] },
  children: readonly TreeNode[],
  { translate }: NodeContext,
): TreeNode {
  const { details, ...node } = about;
  const problems = children.filter(({ status }) => status !== 'ok').length;
  const shown = described(about.label, details);
  const told = problems > 0 ? `, ${countOf(problems, '1 problem', '{0} problems', translate)}` : '';
  return {
    ...node,
    description: shown.description,
    accessibleName: shown.accessibleName + told,
    status: STATUSES.find((status) => children.some((child) => child.status === status)) ?? 'ok',
    problems,
    children,
    hasChildren: true,
  };
}

/**
 * A plugin as one host sees it; `label` and `details` say what its parent does not. The status stands first, for what
 * comes later is cut off in a narrow view.
 */
export function pluginNode(
  about: Pick<TreeNode, 'id' | 'label' | 'hasChildren'> & { readonly details: readonly string[] },
  { entryPoints, status, writtenAs }: PluginRecord,
  { translate }: NodeContext,
): TreeNode {
  const { details, ...node } = about;
  return {
    ...node,
    kind: 'plugin',
    ...described(about.label, [
      status === 'ok' ? '' : translate(status),
      ...details,
      writtenAs?.[0] === undefined ? '' : translate('listed as {0}', writtenAs[0]),
    ]),
    status,
    problems: entryPoints.filter((each) => each.status === 'broken').length,
    declared: true,
  };
}

/** What the engine calls the value of a group that is no list of names, as Node calls the entry of a package. */
const UNNAMED = '.';

/** An entry point. Its group stands in the place of a missing name, or where its plugin has several groups. */
export function entryPointNode(
  id: string,
  entryPoint: EntryPointRecord,
  plugin: PluginRecord,
  { root, translate }: NodeContext,
): TreeNode {
  const { group, name, value, target, status } = entryPoint;
  const several = plugin.entryPoints.some((each) => each.group !== group);
  const file = target === null ? value : withinPackage(target, plugin.path);
  const place = target !== null && entryPoint.export !== null ? `${file}#${entryPoint.export}` : file;
  const label = name === UNNAMED ? group : name;
  const details = [status === 'ok' ? '' : translate(status), place, several && label !== group ? group : ''];
  return {
    id,
    kind: 'entryPoint',
    label,
    ...described(label, details),
    status,
    problems: status === 'broken' ? 1 : 0,
    hasChildren: false,
    declared: true,
    ...(target !== null && { target: uriOf(absolutePath(root, target)) }),
  };
}

/** How a host is called in the tree. */
export function hostTitle(id: string, hosts: readonly HostRecord[]): string {
  return hosts.find((host) => host.id === id)?.title ?? id;
}

function described(
  label: string,
  details: readonly string[],
): Pick<TreeNode, 'description' | 'accessibleName'> {
  const told = details.filter((detail) => detail !== '');
  return { description: told.join(' · '), accessibleName: [label, ...told].join(', ') };
}

/** `1 plugin`, `2 plugins`. */
export function countOf(count: number, one: string, many: string, translate: Translate): string {
  return count === 1 ? translate(one) : translate(many, count);
}

function withinPackage(target: string, packagePath: string): string {
  if (packagePath === '.') return target;
  return target.startsWith(`${packagePath}/`) ? target.slice(packagePath.length + 1) : target;
}
