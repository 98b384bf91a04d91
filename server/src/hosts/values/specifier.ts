import { resolveBare } from '../../resolve/bare';
import type { Resolution } from '../../resolve/resolution';
import { isBuiltin, parsePackageSpecifier } from '../../resolve/specifier';
import { locateInstalled } from '../../workspace/installed-packages';
import { dirname } from '../../workspace/paths';
import type { SpecifierValue } from '../declaration';
import { resolveValue } from './file';
import { resolutionMode } from './resolution-mode';
import { groupOf, nameOf, type Scope, type Yield } from './scope';
import { exportOf, writtenPath } from './written';

/**
 * `specifier`: what begins with './' or '../' is a path; anything else is resolved by Node. A package that is not
 * installed is another's affair: whether it will be there cannot be told from here.
 */
export function declareSpecifier(declaration: SpecifierValue, scope: Scope, yields: Yield): void {
  const written = writtenPath(declaration.form, scope.value);
  if (written === undefined) return;
  const relative = /^\.{1,2}(\/|$)/.test(written.path);
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value: written.text,
    file: scope.file,
    at: scope.at,
    export: exportOf(declaration.export, written, scope),
    resolution: relative
      ? resolveValue(scope, written.path, { probe: 'require', base: declaration.base })
      : resolveInstalled(declaration, written.path, scope),
    wants: 'file',
    implied: scope.implied,
    loader: declaration.loader,
    gives: declaration.gives,
    otherwise: declaration.otherwise,
    names: declaration.declared && !relative ? parsePackageSpecifier(written.path)?.name : undefined,
  });
}

function resolveInstalled({ base, loader }: SpecifierValue, specifier: string, scope: Scope): Resolution {
  const from = base === 'file' ? dirname(scope.file) : scope.packageRoot;
  const resolution = resolveBare(scope.fs, specifier, from, resolutionMode(loader));
  if (resolution.outcome === 'found' || isBuiltin(specifier)) return resolution;
  const name = parsePackageSpecifier(specifier)?.name;
  const installed = name !== undefined && locateInstalled(scope.fs, name, from) !== undefined;
  return name === undefined || installed ? resolution : { outcome: 'external', trail: resolution.trail };
}
