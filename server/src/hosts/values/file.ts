import { extname } from 'node:path/posix';
import type { JsonValue } from '../../manifest/manifest';
import { PROBE_NONE, PROBE_REQUIRE, type Probe, resolveFile } from '../../resolve/file';
import type { Resolution } from '../../resolve/resolution';
import { basename, dirname } from '../../workspace/paths';
import type { Companion, FileValue, Probing } from '../declaration';
import type { CompanionFile } from '../entry-point';
import { valueAt } from '../predicates/key';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** `file`: a path that the host joins to the package root, or to the folder of the file that declares it. */
export function declareFile(declaration: FileValue, scope: Scope, yields: Yield): void {
  const written = writtenPath(declaration, scope.value);
  if (written === undefined) return;
  const resolution = resolveValue(scope, written.path, declaration.probe ?? 'none', declaration.base);
  const stem = basename(written.path).split('.')[0] ?? '';
  yields({
    group: groupOf(scope),
    name: declaration.name === 'basename' ? stem : nameOf(scope),
    value: written.text,
    file: scope.file,
    at: scope.at,
    export: written.export ?? exportName(declaration.export, scope, stem),
    resolution,
    wants: 'file',
    implied: scope.implied,
    loader: declaration.loader,
    gives: declaration.gives,
    otherwise: declaration.otherwise,
    companion: declaration.companion && companionOf(declaration.companion, scope, resolution),
  });
}

/**
 * Resolves a path as the host probes it.
 * @param base what it is joined to; the package root unless said
 */
export function resolveValue(
  scope: Scope,
  path: string,
  probing: Probing,
  base?: 'package' | 'file',
): Resolution {
  const from = base === 'file' ? dirname(scope.file) : scope.packageRoot;
  const resolve = (value: string, probe: Probe) =>
    resolveFile(scope.fs, { packageRoot: scope.packageRoot, base: from, value, probe, want: 'file' });
  if (typeof probing === 'object' && 'replacing' in probing) {
    const stem = path.slice(0, path.length - extname(path).length);
    const tried = probing.replacing.map((extension) => resolve(stem + extension, PROBE_NONE));
    return tried.find((one) => one.outcome === 'found') ?? resolve(path, PROBE_NONE);
  }
  return resolve(path, probeFor(probing, path, scope.manifest.type));
}

/** `by-format` as Homebridge tells it (plugin.js): `.mjs`, or `.js` with type module, is imported, else required. */
function probeFor(
  probing: Exclude<Probing, { replacing: readonly string[] }>,
  path: string,
  type: unknown,
): Probe {
  if (typeof probing === 'object') {
    return { extensions: probing.extensions, index: probing.index ?? [], packageMain: false };
  }
  if (probing === 'none') return PROBE_NONE;
  const imported = path.endsWith('.mjs') || (path.endsWith('.js') && type === 'module');
  return probing === 'by-format' && imported ? PROBE_NONE : PROBE_REQUIRE;
}

function writtenPath(
  { form = 'path' }: FileValue,
  value: JsonValue | undefined,
): { path: string; text: string; export?: string } | undefined {
  if (form === 'segments') {
    if (!Array.isArray(value) || !value.every((part) => typeof part === 'string')) return undefined;
    const path = value.join('/');
    return { path, text: path };
  }
  if (typeof value !== 'string') return undefined;
  const hash = form === 'path#export' ? value.lastIndexOf('#') : -1;
  if (hash === -1) return { path: value, text: value };
  return { path: value.slice(0, hash), text: value, export: value.slice(hash + 1) };
}

function exportName(rule: FileValue['export'], scope: Scope, stem: string): string | null {
  if (rule === undefined) return null;
  if (typeof rule === 'string') return rule;
  if ('from' in rule) return stem;
  const named = valueAt(scope.parent, rule.field);
  return typeof named === 'string' ? named : null;
}

function companionOf(
  { from, to, otherwise }: Companion,
  scope: Scope,
  resolution: Resolution,
): CompanionFile | undefined {
  if (resolution.outcome !== 'found') return undefined;
  const extension = from.find((one) => resolution.target.endsWith(one));
  if (extension === undefined) return undefined;
  const path = resolution.target.slice(0, -extension.length) + to;
  return { path, kind: scope.fs.stat(path), otherwise };
}
