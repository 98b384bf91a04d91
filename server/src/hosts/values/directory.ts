import { extname } from 'node:path/posix';
import { PROBE_NONE, resolveFile } from '../../resolve/file';
import type { Resolution } from '../../resolve/resolution';
import { joinPath } from '../../workspace/paths';
import type { DirectoryValue, Step } from '../declaration';
import type { EntryPoint } from '../entry-point';
import { isBoundedGlob } from '../globs';
import { valueAt } from '../predicates/key';
import { declareJsonFile } from './json-file';
import { type DirectoryMember, membersOf } from './members';
import { readReplacement } from './replacement';
import { type Declare, groupOf, nameOf, type Scope, type Yield } from './scope';

/** `directory`: each file in it that the globs take is an entry point, named after its path. */
export function declareDirectory(
  declaration: Step & DirectoryValue,
  scope: Scope,
  yields: Yield,
  declare: Declare,
): void {
  if (typeof scope.value !== 'string') return;
  const { replacedBy } = declaration;
  const stands = { path: scope.value, separator: declaration.id?.separator ?? '/' };
  const replacement = replacedBy && readReplacement(replacedBy, stands, scope, yields, declare);
  if (replacement === 'yields') return;
  const { fs, packageRoot, value } = scope;
  const resolution = resolveFile(fs, {
    packageRoot,
    base: packageRoot,
    value,
    probe: PROBE_NONE,
    want: 'directory',
  });
  // Nobody looks for the directory where the file that stands for it has nothing to do with it.
  if (replacement === 'empty' && resolution.outcome === 'not-found') return;
  const itself: EntryPoint = {
    group: groupOf(scope),
    name: nameOf(scope),
    value,
    file: scope.file,
    at: scope.at,
    export: null,
    resolution,
    wants: 'directory',
    implied: scope.implied,
    loader: 'none',
    otherwise: declaration.otherwise,
  };
  const members =
    resolution.outcome === 'found' ? declaredMembers(declaration, scope, resolution.target) : [];
  // A host that only looks whether there is something finds nothing in a directory that holds nothing for it.
  const nothing = members.length === 0 && declaration.optional && declaration.glob !== undefined;
  const first = [declaration.glob ?? []].flat()[0];
  if (members.length === 0 && declaration.some && resolution.outcome === 'found' && first !== undefined) {
    const expected = joinPath(resolution.target, first);
    const missing: Resolution = { outcome: 'not-found', expected, trail: resolution.trail };
    yields({ ...itself, value: `${value}/${first}`, wants: 'file', resolution: missing });
  } else if (members.length === 0 && !nothing) yields(itself);
  for (const member of members) {
    if (declaration.declares !== undefined) {
      const { declares, otherwise } = declaration;
      const name = memberName(declaration, member.path);
      const named = { ...scope, value: `${value}/${member.path}`, names: [...scope.names, name] };
      const json = { value: 'json', declares, otherwise } as const;
      declareJsonFile(json, named, { take: yields, below: yields }, declare);
      continue;
    }
    yields({
      ...itself,
      name: memberName(declaration, member.path) || nameOf(scope),
      resolution: { outcome: 'found', target: member.target, trail: resolution.trail },
      wants: 'file',
      loader: declaration.loader,
      gives: declaration.gives,
    });
  }
}

/** Globs in a plugin's own manifest are a stranger's: what would hang is passed over. */
function declaredMembers(declaration: DirectoryValue, scope: Scope, directory: string): DirectoryMember[] {
  const given = declaration.globFrom && valueAt(scope.parent, declaration.globFrom);
  const globs =
    given === undefined
      ? [declaration.glob ?? []].flat()
      : [given].flat().filter((glob): glob is string => typeof glob === 'string' && isBoundedGlob(glob));
  if (globs.length === 0) return [];
  return membersOf(scope.fs, directory, {
    globs,
    ...(declaration.exclude && { exclude: declaration.exclude }),
    ...(declaration.prefer && { prefer: declaration.prefer }),
    ...(declaration.index && { index: [declaration.index].flat() }),
  });
}

function memberName({ id = { separator: '/' } }: DirectoryValue, path: string): string {
  const segments = path.slice(0, path.length - extname(path).length).split('/');
  if (id.dropIndex && segments.at(-1) === 'index') segments.pop();
  return segments.join(id.separator);
}
