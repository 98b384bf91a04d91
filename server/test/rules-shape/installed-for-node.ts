import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toPortable } from '../../src/workspace/paths';
import { NodeProcess, writeFiles } from '../resolve/ask-node';

/** A folder in which packages are installed, and a Node that is asked about them. To be closed after the tests. */
export class InstalledForNode {
  readonly node = new NodeProcess();
  readonly folder = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
  #made = 0;

  /**
   * Puts a package where Node finds it.
   * @param files besides the manifest, by path
   * @returns its name and place
   */
  install(
    manifest: object,
    files: Readonly<Record<string, string>> = {},
  ): { readonly name: string; readonly root: string } {
    this.#made += 1;
    const name = `package-${this.#made}`;
    const root = `${this.folder}/node_modules/${name}`;
    writeFiles(root, { 'package.json': { name, ...manifest }, ...files });
    return { name, root };
  }

  close(): void {
    this.node.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
