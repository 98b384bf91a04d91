import { extname } from 'node:path/posix';
import picomatch from 'picomatch';
import { PROBE_NONE, resolveFile } from '../../resolve/file';
import type { FileSystem } from '../../workspace/file-system';
import { joinPath } from '../../workspace/paths';
import type { Declaration, DirectoryValue } from '../declaration';
import type { EntryPoint } from '../entry-point';
import { valueAt } from '../predicates/key';
import { readJsonFile } from './json-file';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** No host's plugin comes near it; a directory that holds more is not walked to its end. */
const MAX_FILES = 5000;

type Declare = (declaration: Declaration, scope: Scope, yields: Yield) => void;

/** `directory`: each file in it that the globs take is an entry point, named after its path. */
export function declareDirectory(
  declaration: DirectoryValue,
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
  const members = resolution.outcome === 'found' ? membersOf(declaration, scope, resolution.target) : [];
  if (members.length === 0) yields(itself);
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

function membersOf(
  declaration: DirectoryValue,
  scope: Scope,
  directory: string,
): { path: string; target: string }[] {
  const given = declaration.globFrom && valueAt(scope.parent, declaration.globFrom);
  const globs = [given ?? declaration.glob].flat().filter((glob): glob is string => typeof glob === 'string');
  const takes = picomatch(
    globs.filter((glob) => !glob.startsWith('!')),
    {
      ignore: [
        ...globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
        ...(declaration.exclude ?? []),
      ],
    },
  );
  const members: { path: string; target: string }[] = [];
  for (const path of filesBelow(scope.fs, directory)) {
    if (takes(path)) members.push({ path, target: joinPath(directory, path) });
  }
  return members;
}

/** The files below a directory, as paths from it. Links are followed once: a loop ends at the same real path. */
function* filesBelow(fs: FileSystem, directory: string): Generator<string> {
  const seen = new Set<string>();
  const open = [''];
  let count = 0;
  for (let folder = open.pop(); folder !== undefined && count < MAX_FILES; folder = open.pop()) {
    const path = folder === '' ? directory : joinPath(directory, folder);
    const real = fs.realPath(path) ?? path;
    if (seen.has(real)) continue;
    seen.add(real);
    const listed = fs.readDirectory(path);
    if (listed.kind !== 'entries') continue;
    for (const { name, kind } of listed.entries) {
      const below = folder === '' ? name : `${folder}/${name}`;
      const actual = kind === 'link' ? fs.stat(joinPath(directory, below)) : kind;
      if (actual === 'directory' && name !== 'node_modules') open.push(below);
      else if (actual === 'file' && ++count <= MAX_FILES) yield below;
    }
  }
}

function memberName({ id = { separator: '/' } }: DirectoryValue, path: string): string {
  const segments = path.slice(0, path.length - extname(path).length).split('/');
  if (id.dropIndex && segments.at(-1) === 'index') segments.pop();
  return segments.join(id.separator);
}
