import { cpSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Copies a workspace, so that a test may change it. Links stay links, with the text that they had.
 *
 * @param workspace - a folder, or a `.code-workspace` file, whose whole folder is copied
 * @param parent - the folder to copy it into; created when it is not there
 * @returns the copy of `workspace`: the folder, or the file in it; it keeps its name, which VS Code shows
 */
export function copyWorkspace(workspace: string, parent: string): string {
  const original = path.resolve(workspace);
  const isFolder = statSync(original).isDirectory();
  const folder = isFolder ? original : path.dirname(original);
  const copy = path.join(parent, path.basename(folder));
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return isFolder ? copy : path.join(copy, path.basename(original));
}
