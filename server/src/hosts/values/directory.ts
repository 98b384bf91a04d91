import { extname } from 'node:path/posix';
import { PROBE_NONE, resolveFile } from '../../resolve/file';
import { joinPath } from '../../workspace/paths';
import type { Declaration, DirectoryValue, Step } from '../declaration';
import type { EntryPoint } from '../entry-point';
import { isBoundedGlob } from '../globs';
import { valueAt } from '../predicates/key';
import { readJsonFile } from './json-file';
import { type DirectoryMember, membersOf } from './members';
import { type Declare, groupOf, nameOf, type Scope, type Yield } from './scope';

/** `directory`: each file in it that the globs take is an entry point, named after its path. */
export function declareDirectory(
  declaration: Step & DirectoryValue,
  scope: Scope,
  yields: Yield,
  declare: Declare,
): void {
  if (typeof scope.value !== 'string') return;
  if (readReplacement(declaration, scope, yields, declare)) return;
  const { fs, packageRoot, value } = scope;
  const resolution = resolveFile(fs, {
    packageRoot,
    base: packageRoot,
    value,
    probe: PROBE_NONE,
    want: 'directory',
  });
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
  if (members.length === 0 && !nothing) yields(itself);
  for (const member of members) {
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

/** The generated file that the host reads instead of the directory; whether it stood in for it. */
function readReplacement(
  { replacedBy }: DirectoryValue,
  scope: Scope,
  yields: Yield,
  declare: Declare,
): boolean {
  if (replacedBy === undefined) return false;
  const path = joinPath(scope.packageRoot, replacedBy.file);
  let any = false;
  const then: Declaration = replacedBy.sameVersion
    ? { if: { at: ['version'], equals: scope.manifest.version ?? null }, all: [replacedBy.declares] }
    : replacedBy.declares;
  readJsonFile(
    path,
    then,
    { ...scope, group: { ...scope.group, closed: true } },
    (one) => {
      any = true;
      yields(one);
    },
    declare,
  );
  return any;
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
