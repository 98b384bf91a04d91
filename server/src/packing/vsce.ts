import picomatch from 'picomatch';
import type { JsonObject } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import type { PackedFiles } from '../workspace/packed-files';
import { joinPath } from '../workspace/paths';
import { readText, walk } from './walk';

/** What vsce leaves out of every extension (@vscode/vsce 3.9, out/package.js), unless a '!' pattern takes it in. */
const DEFAULTS: readonly string[] = [
  ...['.vscodeignore', 'package-lock.json', 'npm-debug.log', 'yarn.lock', 'yarn-error.log'],
  ...['npm-shrinkwrap.json', '.editorconfig', '.npmrc', '.yarnrc', '.gitattributes', '*.todo', 'tslint.yaml'],
  ...['.eslintrc*', '.babelrc*', '.prettierrc*', '.cz-config.js', '.commitlintrc*', 'webpack.config.js'],
  ...['ISSUE_TEMPLATE.md', 'CONTRIBUTING.md', 'PULL_REQUEST_TEMPLATE.md', 'CODE_OF_CONDUCT.md', '.github'],
  ...[
    '.travis.yml',
    'appveyor.yml',
    '**/.git',
    '**/.git/**',
    '**/*.vsix',
    '**/.DS_Store',
    '**/*.vsixmanifest',
  ],
  ...['**/.vscode-test/**', '**/.vscode-test-web/**'],
];

/** Folders that no extension ships: large ones, which are not walked. */
const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', '.vscode-test', '.vscode-test-web']);

/** A last segment with a star names files, and is not tried as a folder. */
const NAMES_FILES = /(^|\/)[^/]*\*[^/]*$/;

/**
 * What `vsce package` puts into the archive, its dependencies' files left out, and which dependencies it does not put
 * there. A '!' pattern takes in again whatever any other pattern leaves out, in whichever order they stand.
 *
 * @throws where a directory or `.vscodeignore` cannot be read
 */
export async function vsceFiles(
  fs: FileSystem,
  root: string,
  { files, dependencies }: JsonObject,
): Promise<Omit<PackedFiles, 'packer'> | undefined> {
  const lines = readIgnore(fs, root) ?? linesFor(files);
  if (lines === undefined) return undefined;
  const folders = lines
    .filter((line) => !NAMES_FILES.test(line))
    .map((line) => `${line}${line.endsWith('/') ? '' : '/'}**`);
  const patterns = [...DEFAULTS, ...lines, ...folders, '!package.json', '!README.md'];
  const ignores = compile(patterns.filter((one) => !one.startsWith('!')));
  const takesIn = compile(patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1)));
  const isPacked = (path: string) => !ignores(path) || takesIn(path);

  const packed = new Set<string>();
  const into = ({ path, name }: { path: string; name: string }) =>
    path !== 'node_modules' && !NEVER_WALKED.has(name);
  for await (const { path, kind } of walk(fs, root, undefined, into, () => undefined)) {
    if (kind !== 'other' && isPacked(path)) packed.add(path);
  }
  const installed = Object.keys(isObject(dependencies) ? dependencies : {}).filter(
    (name) => fs.stat(joinPath(root, 'node_modules', name, 'package.json')) === 'file',
  );
  // A pattern for some kinds of files is no sign that the whole package is kept out.
  const leftOut = installed.filter((name) =>
    KINDS_OF_FILES.every((file) => !isPacked(`node_modules/${name}/${file}`)),
  );
  return { files: packed, leftOut: new Set(leftOut) };
}

/** Files that may be in a package, be they there or not. */
const KINDS_OF_FILES = ['package.json', 'index.js', 'main.cjs', 'dist/any.js', 'lib/some/thing.mjs'];

/** The lines of `.vscodeignore`; undefined where there is none. */
function readIgnore(fs: FileSystem, root: string): string[] | undefined {
  const path = joinPath(root, '.vscodeignore');
  if (fs.stat(path) === 'missing') return undefined;
  return readText(fs, path)
    .split(/[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Without `.vscodeignore`, `files` says what is taken in; undefined where vsce would crash on it. */
function linesFor(files: JsonObject[string] | undefined): string[] | undefined {
  if (files === undefined || files === null) return [];
  if (!Array.isArray(files) || files.some((file) => typeof file !== 'string')) return undefined;
  return [...files.map((file) => `!${String(file).trim()}`), '**'];
}

/**
 * As minimatch reads them: './' in front is a name like any other, which no path begins with; and picomatch's
 * short cut for what is spelled the same is not taken (`[a].js` is no `[a].js`).
 */
function compile(patterns: readonly string[]): (path: string) => boolean {
  const usable = patterns.filter((one) => one !== '' && !one.startsWith('./'));
  const expressions = usable.map((one) => picomatch.makeRe(one, { dot: true, literalBrackets: false }));
  return (path) => expressions.some((expression) => expression.test(path));
}
