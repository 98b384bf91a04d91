import type { PackTree } from 'npm-packlist';
import type { JsonObject } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import { joinPath, toNative } from '../workspace/paths';
import { npmWorkspaceRoot, workspaceMembers } from './npm-workspace';

interface NpmRequest {
  readonly root: string;
  readonly manifest: JsonObject;
  readonly fs: FileSystem;
}

/**
 * What `npm pack` or `pnpm pack` puts into the archive, by npm's own list. It reads the disk.
 *
 * pnpm 9 and 10 go by an older version of it (5.1.3), with these differences: the ignore files of a workspace's
 * root do not count, `main` is found with './' in front too, and a folder of commands is not expanded. (Left out
 * here: it finds entries of `files` in another case, and packs bun.lockb.)
 *
 * @returns relative paths; undefined where npm would refuse the manifest
 * @throws where the disk cannot be read, or a pattern is too long
 */
export async function npmFiles(
  { root, manifest, fs }: NpmRequest,
  packer: 'npm' | 'pnpm',
): Promise<ReadonlySet<string> | undefined> {
  const fields = readFields(fs, root, manifest, packer);
  if (fields === undefined || fs.stat(joinPath(root, 'package.json')) !== 'file') return undefined;
  const path = toNative(root);
  const tree: PackTree = {
    path,
    package: fields,
    isProjectRoot: true,
    edgesOut: new Map<string, never>(),
    ...(manifest.workspaces === undefined ? {} : { workspaces: workspaceMembers(fs, root) }),
  };
  const prefix = packer === 'npm' ? npmWorkspaceRoot(fs, root) : undefined;
  const above = prefix === undefined ? {} : { prefix: toNative(prefix), workspaces: [path] };
  const files = await walk(tree, { ...above, path, isPackage: true });
  // Names that start with '@' come as './@x', since tar would read them as archives.
  return new Set(files.map((file) => file.replace(/^\.\//, '')));
}

/** Loaded when first needed: most runs never ask. */
async function walk(
  tree: PackTree,
  options: ConstructorParameters<typeof import('npm-packlist')['default']['Walker']>[1],
): Promise<string[]> {
  const { default: packlist } = await import('npm-packlist');

  /** The library parses ignore files in callbacks of the disk, where an exception would end the process. */
  class GuardedWalker extends packlist.Walker {
    protected override onReadIgnoreFile(file: string | symbol, text: string, then: () => void): void {
      try {
        super.onReadIgnoreFile(file, text, then);
      } catch (error) {
        this.emit('error', error);
      }
    }

    protected override walker(entry: string, opts: object, done: () => void): void {
      new GuardedWalker(this.tree, this.walkerOpt(entry, opts)).on('done', done).start();
    }
  }

  return new Promise((resolve, reject) => {
    new GuardedWalker(tree, options).on('done', resolve).on('error', reject).start();
  });
}

/** The fields that decide, as npm normalizes them (@npmcli/package-json); undefined where it would crash on them. */
function readFields(
  fs: FileSystem,
  root: string,
  manifest: JsonObject,
  packer: 'npm' | 'pnpm',
): PackTree['package'] | undefined {
  const { files, main, browser } = manifest;
  if (files !== undefined && (!Array.isArray(files) || files.some((file) => typeof file !== 'string'))) {
    return undefined;
  }
  return {
    ...(files === undefined ? {} : { files: files as string[] }),
    ...(typeof main === 'string' && main !== ''
      ? { main: packer === 'pnpm' ? withinPackage(main) : main }
      : {}),
    ...(typeof browser === 'string' && browser !== '' ? { browser } : {}),
    bin: commands(fs, root, packer === 'pnpm' ? { ...manifest, directories: null } : manifest),
  };
}

function commands(fs: FileSystem, root: string, { bin, directories }: JsonObject): Record<string, string> {
  const listed = isObject(bin) ? Object.values(bin) : [bin].flat();
  const paths = listed.filter((path) => typeof path === 'string').map(withinPackage);
  const folder = isObject(directories) && !bin ? directories.bin : undefined;
  if (typeof folder === 'string') paths.push(...filesBelow(fs, root, withinPackage(folder)));
  return Object.fromEntries(paths.filter((path) => path !== '').map((path) => [path, path]));
}

/** As npm cleans a command's path: it cannot leave the package. */
function withinPackage(path: string): string {
  return joinPath('/', path.replace(/\\|:/g, '/')).slice(1);
}

function filesBelow(fs: FileSystem, root: string, folder: string): string[] {
  const listing = fs.readDirectory(joinPath(root, folder));
  if (listing.kind !== 'entries') return [];
  return listing.entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(({ name, kind }) =>
      kind === 'directory' ? filesBelow(fs, root, `${folder}/${name}`) : [`${folder}/${name}`],
    );
}
