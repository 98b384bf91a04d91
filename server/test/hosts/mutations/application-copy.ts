import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const INSTALLED = 'node_modules/';

/** Any value of a manifest, to be changed at will. */
export type Manifest = ReturnType<typeof JSON.parse>;

export interface CopyOptions {
  /** The plugins to copy, by their paths in the application: `node_modules/x`, `extensions/x`. */
  readonly plugins: readonly string[];
  /** Names of packages that are neither copied nor linked: the other plugins. */
  readonly without: readonly string[];
  /** The host's own packages: their manifests are copied, so that the host is there and does not look elsewhere. */
  readonly host: readonly string[];
}

/** A small application with a few plugins of a corpus, real files that may be changed, in a folder of its own. */
export class ApplicationCopy {
  readonly folder: string;

  /**
   * What the plugins depend on is linked: the links lead back to the corpus, where it finds what it needs in turn.
   * @param corpus the installed corpus, absolute
   */
  constructor(corpus: string, { plugins, without, host }: CopyOptions) {
    this.folder = mkdtempSync(path.join(tmpdir(), `${path.basename(corpus)}-`));
    for (const place of plugins) {
      cpSync(path.join(corpus, place), path.join(this.folder, place), { recursive: true, dereference: true });
    }
    const apart = new Set([...without, ...host]);
    const needed = plugins.flatMap((place) => dependenciesOf(this.package(place)));
    for (const name of new Set(needed)) if (!apart.has(name)) this.#link(corpus, name);
    for (const name of host) {
      const manifest = `node_modules/${name}/package.json`;
      this.package('.').write(manifest, readFileSync(path.join(corpus, manifest), 'utf8'));
    }
    const { name, version } = JSON.parse(readFileSync(path.join(corpus, 'package.json'), 'utf8'));
    const installed = plugins.filter((place) => place.startsWith(INSTALLED));
    const dependencies = Object.fromEntries(installed.map((place) => [place.slice(INSTALLED.length), '*']));
    this.package('.').write('package.json', JSON.stringify({ name, version, private: true, dependencies }));
  }

  /** @param place the package's path in the application; '.' for the application itself */
  package(place: string): PackageCopy {
    return new PackageCopy(path.join(this.folder, place));
  }

  /** Moves a package out of `node_modules`, to where its author would have it. @returns its new path */
  moveOut({ path: installed }: PackageCopy): string {
    const authored = path.join(this.folder, 'authored', path.basename(installed));
    mkdirSync(path.dirname(authored));
    renameSync(installed, authored);
    return authored;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #link(corpus: string, name: string): void {
    const link = path.join(this.folder, INSTALLED, name);
    const target = path.join(corpus, INSTALLED, name);
    if (existsSync(link) || !existsSync(target)) return;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(target, link, 'junction');
  }
}

/** A package that may be changed. Files are named from its root. */
export class PackageCopy {
  #path: string;

  constructor(folder: string) {
    this.#path = folder;
  }

  /** Where it lies, absolute. */
  get path(): string {
    return this.#path;
  }

  /** Gives the package another name and moves it to the folder of `node_modules` that npm would put it in. */
  rename(name: string): void {
    const nodeModules = this.#path.slice(0, this.#path.lastIndexOf('node_modules') + 'node_modules'.length);
    const folder = path.join(nodeModules, name);
    this.edit((manifest) => {
      manifest.name = name;
    });
    mkdirSync(path.dirname(folder), { recursive: true });
    rmSync(folder, { force: true });
    renameSync(this.#path, folder);
    this.#path = folder;
  }

  /** Changes the manifest, or another JSON file. Throws when the change leaves it as it was. */
  edit(change: (manifest: Manifest) => void, file = 'package.json'): void {
    const before = readFileSync(path.join(this.#path, file), 'utf8');
    const manifest = JSON.parse(before);
    change(manifest);
    const after = JSON.stringify(manifest, null, 2);
    if (after === JSON.stringify(JSON.parse(before), null, 2)) throw new Error(`${file} has not changed`);
    writeFileSync(path.join(this.#path, file), after);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.#path, file)), { recursive: true });
    writeFileSync(path.join(this.#path, file), text);
  }

  read(file: string): string {
    return readFileSync(path.join(this.#path, file), 'utf8');
  }

  /** Removes a file or a folder. Throws when there is none. */
  remove(file: string): void {
    rmSync(path.join(this.#path, file), { recursive: true });
  }
}

/** What a plugin may load, by name. */
function dependenciesOf(plugin: PackageCopy): string[] {
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(plugin.read('package.json'));
  return Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
}
