import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { childPath, dirname } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import { isObject, own, readPackage } from '../read-package';
import { commandsOf, type Scripts } from './commands';
import { ANY_STEP, type BuildStep, INSTALL_STEP } from './step';
import { stepsOfCommand } from './tools';

/** How a package is built, as far as its scripts and configurations tell without being run. */
export interface BuildPlan {
  /** The command that builds it, for people: `npm run build`. Undefined where nothing does. */
  readonly command: string | undefined;
  /** The script that `command` runs, by name; undefined where it is none of the package's own. */
  readonly script: string | undefined;
  readonly steps: readonly BuildStep[];
}

export const NO_BUILD: BuildPlan = { command: undefined, script: undefined, steps: [] };

/** Scripts that build, the likeliest first. */
const FIRST = ['build', 'compile', 'bundle', 'dist', 'prepack', 'prepublishOnly', 'prepublish'];
const BUILDING =
  /^(pre|post)?(build|compile|bundle|dist|transpile|make|generate|package|prepare|prepack|prepublish|prepublishOnly|release|webpack|rollup|esbuild|babel|swc|tsc|ts|vscode:prepublish|install|production|prod|watch|dev|start)([:.-].*)?$/i;
const ASIDE =
  /(^|[:.-])(docs?|storybook|site|website|examples?|demo|test|tests|e2e|bench|docker|playground|lint|icons?)([:.-]|$)/i;
/** Scripts that run or pack what is there. They count where nothing else builds, and only what is known in them. */
const RUNNING = /^(pre|post)?(watch|dev|start|package|release)([:.-].*)?$/i;
/** Scripts that may do anything after an install: they come last. */
const AFTER_INSTALL = /^(prepare|(pre|post)?install)$/;

/** Builders that need no script, by the file that stands in the package. */
const BUILDERS: readonly (readonly [string, string])[] = [
  ['project.json', 'npx nx build'],
  ['gulpfile.js', 'npx gulp'],
  ['gulpfile.mjs', 'npx gulp'],
  ['Gruntfile.js', 'npx grunt'],
  ['Makefile', 'make'],
  ['binding.gyp', 'npm install'],
  ['BUILD.bazel', 'bazel build'],
];

const PLAN_KEYS = ['scripts', 'wireit', 'source', 'tsup', 'tsdown', 'unbuild', 'directus:extension'];

/** What a plan depends on in the manifest itself: the name under which the plan is kept. */
export function planKey(manifest: JsonObject): string {
  const { scripts } = manifest;
  const builds = isObject(scripts) && Object.keys(scripts).some((name) => BUILDING.test(name));
  const parts = PLAN_KEYS.filter((key) => Object.hasOwn(manifest, key) && (builds || key !== 'scripts'));
  return parts.length === 0 ? '' : JSON.stringify(parts.map((key) => [key, manifest[key]]));
}

/** How a package is built by its own scripts, else by a builder that stands in it. */
export function planOf(fs: FileSystem, packageRoot: string, manifest: JsonObject): BuildPlan {
  return remember(fs, `build of ${packageRoot} by ${planKey(manifest)}`, (files) => {
    const scripts = scriptsOf(manifest);
    const names = Object.keys(scripts).sort((a, b) => rankOf(a) - rankOf(b));
    const steps: BuildStep[] = [];
    let script: string | undefined;
    for (const name of names) {
      const late = script !== undefined && (RUNNING.test(name) || name === 'prepare');
      if (!BUILDING.test(name) || ASIDE.test(name) || late) continue;
      const commands = commandsOf(scripts, name);
      const made = commands.flatMap((one) => stepsOfCommand(one, { fs: files, packageRoot, manifest }));
      const known = RUNNING.test(name) ? made.filter((step) => step !== ANY_STEP) : made;
      const installs = script !== undefined && AFTER_INSTALL.test(name);
      if (known.length > 0) script ??= name;
      steps.push(...known.map((step) => (installs && step === ANY_STEP ? INSTALL_STEP : step)));
    }
    if (script !== undefined) return { command: `npm run ${script}`, script, steps };
    const builder = BUILDERS.find(([file]) => files.stat(childPath(packageRoot, file)) === 'file');
    return builder ? { command: builder[1], script, steps: [ANY_STEP] } : NO_BUILD;
  });
}

/** Files that only the root of a workspace of packages has. */
const ROOT_FILES = ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'turbo.json', 'rush.json'];

/** The root of the workspace of packages that a package lies in; undefined for one that is none of any. */
export function workspaceRootOf(
  fs: FileSystem,
  packageRoot: string,
): { path: string; manifest: JsonObject } | undefined {
  for (let at = packageRoot; dirname(at) !== at; ) {
    // What lies above a repository is none of its business.
    if (fs.stat(childPath(at, '.git')) !== 'missing') return undefined;
    at = dirname(at);
    const read = readPackage(fs, at);
    if (read.kind !== 'object') continue;
    const marked = ROOT_FILES.some((name) => fs.stat(childPath(at, name)) === 'file');
    if (marked || own(read.value, 'workspaces') !== undefined) return { path: at, manifest: read.value };
  }
  return undefined;
}

/** How the workspace that a package lies in is built from its root. Nothing for one that is the root. */
export function rootPlanOf(fs: FileSystem, packageRoot: string): BuildPlan {
  return remember(fs, `root build of ${packageRoot}`, (files) => {
    const root = workspaceRootOf(files, packageRoot);
    return root ? { ...planOf(files, root.path, root.manifest), script: undefined } : NO_BUILD;
  });
}

/** The scripts of a manifest; one that wireit runs has its command and dependencies elsewhere. */
export function scriptsOf(manifest: JsonObject): Scripts {
  const scripts = own(manifest, 'scripts');
  const wireit = own(manifest, 'wireit');
  if (!isObject(scripts)) return {};
  const found: Record<string, string> = {};
  for (const [name, text] of Object.entries(scripts)) if (typeof text === 'string') found[name] = text;
  for (const [name, task] of Object.entries(isObject(wireit) ? wireit : {})) {
    if (!isObject(task)) continue;
    const needs = own(task, 'dependencies');
    const called = (Array.isArray(needs) ? needs : [])
      .filter((one) => typeof one === 'string' && /^[\w:-]+$/.test(one))
      .map((one) => `npm run ${one}`);
    const command = own(task, 'command');
    found[name] = [...called, ...(typeof command === 'string' ? [command] : [])].join(' && ');
  }
  return found;
}

function rankOf(name: string): number {
  if (AFTER_INSTALL.test(name)) return FIRST.length + 1;
  if (RUNNING.test(name)) return FIRST.length + 2;
  const rank = FIRST.indexOf(name);
  return rank === -1 ? FIRST.length : rank;
}
