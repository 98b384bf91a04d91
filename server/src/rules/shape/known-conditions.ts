/** Node's own: doc/api/packages.md, "Conditional exports". */
const NODE = ['node', 'import', 'require', 'module-sync', 'node-addons', 'default'];

/** Those that tools document: Node's list of community conditions, TypeScript, webpack, Vite, esbuild, Metro. */
const TOOLS = [
  ...['types', 'typings', 'browser', 'development', 'production', 'module', 'script', 'style', 'styles'],
  ...[
    'webpack',
    'rollup',
    'vite',
    'turbopack',
    'parcel',
    'esbuild',
    'asset',
    'wasm',
    'worker',
    'webworker',
    'web',
  ],
  ...['sass', 'scss', 'less', 'stylus', 'css', 'svelte', 'solid', 'vue', 'react-native', 'react-server'],
  ...['react-client', 'native', 'electron', 'test', 'jest', 'vitest', 'storybook', 'source', 'src', 'umd'],
  ...['esm', 'cjs', 'amd', 'esnext', 'modern', 'legacy', 'unpkg', 'jsdelivr', 'server', 'client', 'ssr'],
];

/** Runtimes; most stand in the registry of runtime keys: https://runtime-keys.proposal.wintercg.org */
const RUNTIMES = [
  ...[
    'alibaba-cloud',
    'azion',
    'bare',
    'bun',
    'deno',
    'edge-light',
    'edge-routine',
    'fastly',
    'lagon',
    'llrt',
  ],
  ...['moddable', 'netlify', 'wasmer', 'workerd', 'worklet', 'kiesel', 'nwjs', 'wintercg'],
];

const KNOWN: ReadonlySet<string> = new Set([...NODE, ...TOOLS, ...RUNTIMES]);

/**
 * Those that a slip may have been meant for: long enough that no other word is one letter away, and each with
 * somebody who gives it by default.
 */
export const OFTEN_MEANT: readonly string[] = [
  ...['import', 'require', 'default', 'types', 'node', 'module', 'module-sync', 'node-addons'],
  ...['browser', 'development', 'production', 'react-native', 'react-server', 'workerd', 'edge-light'],
];

/** Whether somebody gives this condition, or it is `types` for some versions of TypeScript (`types@<range>`). */
export function isKnownCondition(condition: string): boolean {
  return KNOWN.has(condition) || condition.startsWith('types@');
}
