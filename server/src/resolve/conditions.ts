/** How a module is asked for: each has its own conditions, and its own rules where there is no `exports`. */
export type Mode = 'require' | 'import';

/**
 * The conditions under which Node resolves, `default` left out since it always holds.
 * `module-sync` belongs to both since Node 20.19 and 22.12, with `require` of ES modules
 * (lib/internal/modules/helpers.js and esm/utils.js).
 */
export const REQUIRE_CONDITIONS: ReadonlySet<string> = new Set([
  'node',
  'require',
  'module-sync',
  'node-addons',
]);
export const IMPORT_CONDITIONS: ReadonlySet<string> = new Set([
  'node',
  'import',
  'module-sync',
  'node-addons',
]);

/** Node's own conditions for a mode. */
export function conditionsFor(mode: Mode): ReadonlySet<string> {
  return mode === 'require' ? REQUIRE_CONDITIONS : IMPORT_CONDITIONS;
}

/** Whether conditions are those of a `require`, which then ends as `require` does (Node's finalizeEsmResolution). */
export function areForRequire(conditions: ReadonlySet<string>): boolean {
  return conditions.has('require') && !conditions.has('import');
}

/** Who would select a target by itself. `custom`: only someone who was told the condition's name. */
export type Selector = 'node' | 'types' | 'bundler' | 'custom';

const NODE = new Set(['node', 'import', 'require', 'module-sync', 'node-addons', 'default']);

/**
 * Conditions that a known tool selects by default: bundlers, other runtimes (the registry of runtime keys at
 * runtime-keys.proposal.wintercg.org), style and component compilers. `development` is not among them although
 * some bundlers select it: packages use it for sources that they do not ship.
 */
const BUNDLER = new Set(
  (
    'browser module production worker webworker web electron react-native react-server script svelte solid vue ' +
    'style sass less stylus asset wasm webpack umd esnext es2015 es2020 ' +
    'azion bun deno edge-light edge-routine fastly lagon netlify workerd'
  ).split(' '),
);

/** TypeScript's own: `types`, and `types@<range>` since 4.7. */
const isTypes = (condition: string) => condition === 'types' || condition.startsWith('types@');

/**
 * Tells who selects a target that stands below all of `conditions`.
 * One unknown name is enough to keep everyone out, so `custom` wins over the others.
 */
export function selectorOf(conditions: readonly string[]): Selector {
  let selector: Selector = 'node';
  for (const condition of conditions) {
    if (NODE.has(condition)) continue;
    if (isTypes(condition)) selector = 'types';
    else if (!BUNDLER.has(condition)) return 'custom';
    else if (selector === 'node') selector = 'bundler';
  }
  return selector;
}
