import { isOutputName } from '../../resolve/source-places';

/**
 * The entries of `files` that would publish a path, the best first: the folder that a build writes; else the
 * outermost folder, and the file alone. A file at the root is its own entry.
 *
 * @param path relative to the package root
 * @param packer Yarn 2 and later takes in nothing for a folder with a slash in its name, unless stars follow
 */
export function publishableEntries(path: string, packer: string): string[] {
  const [top = '', ...rest] = path.split('/');
  if (rest.length === 0) return [path];
  if (isOutputName(top)) return [top];
  const folders = path.split('/').slice(0, -1);
  const depth = folders.findIndex(isOutputName) + 1;
  if (depth === 0) return [top, path];
  const folder = folders.slice(0, depth).join('/');
  return [packer === 'yarn' ? `${folder}/**` : folder, path];
}
