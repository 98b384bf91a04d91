import { extname } from 'node:path/posix';
import { PROBE_NONE, PROBE_REQUIRE, type Probe, resolveFile } from '../../resolve/file';
import type { Resolution } from '../../resolve/resolution';
import { dirname } from '../../workspace/paths';
import type { Companion, FileValue, ProbeReplacing, Probing, Registration } from '../declaration';
import type { CompanionFile, Registered } from '../entry-point';
import { registeredIn } from './registers';
import { groupOf, nameOf, type Scope, type Yield } from './scope';
import { exportOf, stemOf, writtenPath } from './written';

/** `file`: a path that the host joins to the package root, or to the folder of the file that declares it. */
export function declareFile(declaration: FileValue, scope: Scope, yields: Yield): void {
  const written = writtenPath(declaration.form, scope.value);
  if (written === undefined) return;
  const resolution = resolveValue(scope, written.path, declaration);
  const companion = declaration.companion && companionOf(declaration.companion, scope, resolution);
  yields({
    group: groupOf(scope),
    name: declaration.name === 'basename' ? stemOf(written.path) : nameOf(scope),
    value: written.text,
    file: scope.file,
    at: scope.at,
    export: exportOf(declaration.export, written, scope),
    resolution,
    wants: 'file',
    implied: scope.implied,
    loader: declaration.loader,
    gives: declaration.gives,
    otherwise: declaration.otherwise,
    companion,
    registers: declaration.registers && registersOf(declaration.registers, scope, resolution, companion),
  });
}

/** What is not there registers nothing. */
function registersOf(
  registrations: readonly Registration[],
  { fs }: Scope,
  resolution: Resolution,
  companion: CompanionFile | undefined,
): readonly Registered[] {
  if (resolution.outcome !== 'found') return [];
  const beside = companion?.kind === 'file' ? { companion: companion.path } : {};
  return registeredIn(fs, registrations, { target: resolution.target, ...beside });
}

/** Resolves a path as the host puts it after its base and probes it. */
export function resolveValue(
  scope: Scope,
  path: string,
  { probe: probing = 'none', base, by = 'join' }: Pick<FileValue, 'probe' | 'base' | 'by'>,
): Resolution {
  const from = base === 'file' ? dirname(scope.file) : scope.packageRoot;
  const resolve = (value: string, probe: Probe) =>
    resolveFile(scope.fs, { packageRoot: scope.packageRoot, base: from, value, probe, want: 'file', by });
  if (typeof probing === 'object' && 'replacing' in probing) {
    const { length } = extname(path);
    // There is nothing to replace, and nothing is put in its place.
    if (length === 0) return resolve(path, PROBE_NONE);
    const stem = path.slice(0, -length);
    const tried = probing.replacing.map((extension) => resolve(stem + extension, PROBE_NONE));
    return tried.find((one) => one.outcome === 'found') ?? resolve(path, PROBE_NONE);
  }
  return resolve(path, probeFor(probing, path, scope.manifest.type));
}

/** `by-format` as Homebridge tells it (plugin.js): `.mjs`, or `.js` with type module, is imported, else required. */
function probeFor(probing: Exclude<Probing, ProbeReplacing>, path: string, type: unknown): Probe {
  if (typeof probing === 'object') {
    return { extensions: probing.extensions, index: probing.index ?? [], packageMain: false };
  }
  if (probing === 'none') return PROBE_NONE;
  const imported = path.endsWith('.mjs') || (path.endsWith('.js') && type === 'module');
  return probing === 'by-format' && imported ? PROBE_NONE : PROBE_REQUIRE;
}

function companionOf(
  { from, to, otherwise }: Companion,
  scope: Scope,
  resolution: Resolution,
): CompanionFile | undefined {
  const target = resolution.outcome === 'found' ? resolution.target : expectedOf(resolution);
  const extension = from.find((one) => target?.endsWith(one));
  if (target === undefined || extension === undefined) return undefined;
  const path = target.slice(0, -extension.length) + to;
  return { path, kind: scope.fs.stat(path), otherwise };
}

function expectedOf(resolution: Resolution): string | undefined {
  return resolution.outcome === 'not-found' ? resolution.expected : undefined;
}
