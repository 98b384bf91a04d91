/** How a bundler is told what to make. */
export interface Bundler {
  /** Its configuration's file, without the ending. */
  readonly config?: string;
  /** The key of the manifest that may hold its configuration. */
  readonly key?: string;
  /** Where it writes unless told otherwise. */
  readonly outDir?: string;
  /** What it bundles unless told otherwise. */
  readonly entry?: string;
  /** Told nothing, it finds the source of each declared target by its place below this directory. */
  readonly infers?: string;
  /** Told nothing, it goes by names of its own below this directory. */
  readonly searches?: string;
}

/** Bundlers, by the program's name; from their own documentation. */
export const BUNDLERS: ReadonlyMap<string, Bundler> = new Map(
  Object.entries({
    tsup: { config: 'tsup.config', key: 'tsup', outDir: 'dist' },
    'tsup-node': { config: 'tsup.config', key: 'tsup', outDir: 'dist' },
    tsdown: { config: 'tsdown.config', key: 'tsdown', outDir: 'dist', entry: 'src/index.ts' },
    rollup: { config: 'rollup.config' },
    rolldown: { config: 'rolldown.config' },
    vite: { config: 'vite.config', outDir: 'dist' },
    webpack: { config: 'webpack.config', entry: 'src/index', outDir: 'dist' },
    'webpack-cli': { config: 'webpack.config', entry: 'src/index', outDir: 'dist' },
    rspack: { config: 'rspack.config', entry: 'src/index', outDir: 'dist' },
    rslib: { config: 'rslib.config', entry: 'src/index', outDir: 'dist' },
    esbuild: {},
    ncc: { outDir: 'dist' },
    microbundle: { outDir: 'dist', entry: 'src/index' },
    bundt: { outDir: 'dist', infers: 'src' },
    parcel: { outDir: 'dist' },
    bunchee: { outDir: 'dist', searches: 'src' },
    pkgroll: { outDir: 'dist', infers: 'src' },
    unbuild: { config: 'build.config', key: 'unbuild', outDir: 'dist', infers: 'src' },
    obuild: { config: 'build.config', outDir: 'dist', infers: 'src' },
    zshy: { outDir: 'dist', infers: 'src' },
    tshy: { outDir: 'dist', infers: 'src' },
    'pkg-utils': { outDir: 'dist', searches: 'src' },
    'directus-extension': {
      config: 'extension.config',
      key: 'directus:extension',
      outDir: 'dist',
      infers: 'src',
    },
    'strapi-plugin': { outDir: 'dist', searches: '.' },
  }),
);
