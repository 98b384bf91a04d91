import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Layout = 'npm' | 'pnpm';

/** A generated workspace on disk, and what is known of it without looking. */
export interface Tree {
  readonly root: string;
  readonly layout: Layout;
  /** Every package.json of a dependency, by its real path: the floor reads and parses just these. */
  readonly manifests: readonly string[];
  readonly workspaces: readonly string[];
}

/** One in this many is a plugin: the share in the corpus that the floors were first measured on (660 of 5,944). */
const PLUGIN_EVERY = 9;
const WORKSPACES = 8;
/** A generated tree is kept for the next run; raised when the generator changes. */
const GENERATION = 3;

/**
 * Makes a workspace of eight packages and `count` dependencies: one in nine a plugin with its targets, one in five
 * in a scope, one in eight nested in another (npm) or linked from the store (pnpm).
 */
export function makeTree(layout: Layout, count: number): Tree {
  const root = join(tmpdir(), 'plugin-scout-bench', `${GENERATION}-${layout}-${count}`);
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  const places = names.map((name, index) => placeOf(root, layout, names, name, index));
  const tree: Tree = {
    root,
    layout,
    manifests: places.map((place) => join(place, 'package.json')),
    workspaces: Array.from({ length: WORKSPACES }, (_, index) => join(root, 'packages', `w${index}`)),
  };
  if (existsSync(join(root, 'complete'))) return tree;
  rmSync(root, { recursive: true, force: true });
  for (const [index, place] of places.entries()) writePackage(place, names[index]!, index);
  // Direct dependencies: what a large application declares.
  const direct = names.filter(
    (_, index) => index % 50 === 0 || (index % PLUGIN_EVERY === 0 && index % 4 === 0),
  );
  if (layout === 'pnpm') {
    for (const name of direct) link(places[names.indexOf(name)]!, join(root, 'node_modules', name));
    link(places[0]!, join(root, 'node_modules', names[0]!));
  }
  for (const [index, path] of tree.workspaces.entries())
    writeWorkspace(path, index, direct.slice(index, index + 10));
  write(
    join(root, 'package.json'),
    json({ name: 'bench', private: true, workspaces: ['packages/*'], dependencies: versions(direct) }),
  );
  write(join(root, 'complete'), '');
  return tree;
}

function nameOf(index: number): string {
  if (index === 0) return 'karma';
  if (index % PLUGIN_EVERY === 0) {
    return (
      ['node-red-contrib-p', 'homebridge-p', 'karma-p', 'directus-extension-p'][(index / PLUGIN_EVERY) % 4]! +
      index
    );
  }
  return index % 5 === 0 ? `@scope${index % 40}/lib-${index}` : `lib-${index}`;
}

function placeOf(
  root: string,
  layout: Layout,
  names: readonly string[],
  name: string,
  index: number,
): string {
  if (layout === 'pnpm') {
    return join(root, 'node_modules/.pnpm', `${name.replace('/', '+')}@1.0.${index}`, 'node_modules', name);
  }
  const nested = index % 8 === 7;
  return nested
    ? join(root, 'node_modules', names[index - 3]!, 'node_modules', name)
    : join(root, 'node_modules', name);
}

function writePackage(place: string, name: string, index: number): void {
  const dependencies = Array.from({ length: 8 }, (_, k) => `lib-${(index * 7 + k) % 500}`);
  const manifest: Record<string, unknown> = {
    name,
    version: `1.0.${index}`,
    description: 'A package that was made for measuring. '.repeat(4),
    keywords: ['bench', 'measure', 'generated'],
    repository: { type: 'git', url: `git+https://example.com/${name}.git` },
    license: 'MIT',
    author: { name: 'Somebody', email: 'somebody@example.com' },
    main: 'index.js',
    files: ['index.js', 'lib'],
    scripts: { build: 'tsc', test: 'node --test', lint: 'eslint .', prepare: 'npm run build' },
    dependencies: versions(dependencies),
    devDependencies: versions(dependencies.map((one) => `${one}-dev`)),
    ...metadataOf(name),
  };
  write(join(place, 'package.json'), json(manifest));
  write(join(place, 'index.js'), 'module.exports = {};\n');
  if (name.startsWith('node-red-contrib-')) {
    for (const file of ['a.js', 'a.html', 'b.js', 'b.html']) write(join(place, file), '');
  }
}

function metadataOf(name: string): Record<string, unknown> {
  if (name.startsWith('node-red-')) return { 'node-red': { nodes: { a: 'a.js', b: 'b.js' } } };
  if (name.startsWith('homebridge-')) {
    return { keywords: ['homebridge-plugin'], engines: { node: '>=20', homebridge: '^1.6.0' } };
  }
  if (name.startsWith('directus-')) {
    return {
      'directus:extension': { type: 'hook', path: 'index.js', source: 'src/index.ts', host: '^10.0.0' },
    };
  }
  return {};
}

function writeWorkspace(path: string, index: number, dependencies: readonly string[]): void {
  const manifest = {
    name: `node-red-contrib-w${index}`,
    version: '1.0.0',
    'node-red': { nodes: { a: 'a.js' } },
    dependencies: versions(dependencies),
  };
  write(join(path, 'package.json'), json(manifest));
  write(join(path, 'a.js'), '');
  write(join(path, 'a.html'), '');
}

const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '^1.0.0']));
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) symlinkSync(target, path, 'junction');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
