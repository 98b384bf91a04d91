import type { HostProfile } from '../hosts/profile';
import type { Verdict } from '../hosts/verdict';
import type { Effect, Finding } from '../rules/rule';
import { type CheckedEntryPoint, effectOf } from './check';
import type { Approach, PluginStatus } from './report';

/** A host as the report names it. */
export type HostName = Pick<HostProfile, 'id' | 'title' | 'ecosystem' | 'provides'>;

/** One package as one host sees it. Paths are absolute. */
export interface Plugin {
  readonly host: HostName;
  readonly name: string;
  readonly version: string | null;
  readonly approach: Approach;
  /** Of a host that does not discover by itself: what its user may write to have the plugin loaded. */
  readonly writtenAs?: readonly string[];
  readonly path: string;
  readonly status: PluginStatus;
  readonly entryPoints: readonly CheckedEntryPoint[];
  readonly findings: readonly Finding[];
}

/** A plugin to which findings about something around it apply too: its manifest, the namespace it lies in. */
export function withReasons(plugin: Plugin, findings: readonly Finding[]): Plugin {
  if (findings.length === 0) return plugin;
  const statuses = findings.map(({ code }) => effectOf(code));
  const worst = WORST_FIRST.find((status) => status === plugin.status || statuses.includes(status as Effect));
  return { ...plugin, status: worst ?? plugin.status, findings: [...plugin.findings, ...findings] };
}

/** The order in which one status hides another. */
export const WORST_FIRST: readonly PluginStatus[] = ['ignored', 'rejected', 'broken', 'ok'];

/** What may go well does not make a plugin broken. */
function isDoubtful({ severity }: Finding): boolean {
  return severity !== undefined && severity !== 'error';
}

/** The status of a plugin: the host's verdict, then what its entry points came to. */
export function pluginStatus(
  standing: Verdict['standing'],
  entryPoints: readonly CheckedEntryPoint[],
  findings: readonly Finding[],
): PluginStatus {
  if (standing !== 'accepted') return standing;
  const broken =
    entryPoints.some(({ status }) => status === 'broken') ||
    findings.some((one) => effectOf(one.code) === 'broken' && !isDoubtful(one));
  return broken ? 'broken' : 'ok';
}
