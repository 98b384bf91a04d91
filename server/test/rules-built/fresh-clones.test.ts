import { describe, expect, it } from 'vitest';
import { type Clone, filesOf, originsIn, targetsIn } from './clone';

const options = (given: object, rest: object = {}) => JSON.stringify({ compilerOptions: given, ...rest });

/**
 * Ways in which public repositories of plugins are laid out and built, each reduced to what says how. Where
 * `made` names sources alone, nothing else can make the targets.
 */
const CLONES: Readonly<Record<string, Clone>> = {
  'a Homebridge plugin, compiled': {
    manifest: {
      name: 'homebridge-x',
      version: '1.0.0',
      keywords: ['homebridge-plugin'],
      engines: { homebridge: '^1.8.0', node: '>=20' },
      main: 'dist/index.js',
      scripts: {
        build: 'rimraf ./dist && tsc',
        watch: 'npm run build && nodemon',
        prepublishOnly: 'npm run lint && npm run build',
      },
    },
    names: ['src/index.ts', 'src/platform.ts'],
    texts: {
      '.gitignore': 'dist',
      'tsconfig.json': options({ outDir: './dist', rootDir: './src' }, { include: ['src/'] }),
    },
    made: { 'dist/index.js': 'src/index.ts' },
  },
  'an oclif plugin whose commands are a folder': {
    manifest: {
      name: 'x-plugin',
      version: '1.0.0',
      exports: './lib/index.js',
      types: 'lib/index.d.ts',
      files: ['/lib', 'oclif.manifest.json'],
      oclif: { commands: './lib/commands', hooks: { update: './lib/hooks/update.js' } },
      scripts: {
        build: 'shx rm -rf lib && tsc',
        prepack: 'yarn build && oclif manifest && oclif readme',
        prepare: 'husky && yarn build',
      },
    },
    names: ['src/index.ts', 'src/commands/add.ts', 'src/hooks/update.ts'],
    texts: {
      '.gitignore': '/lib\noclif.manifest.json',
      'tsconfig.json': options(
        { outDir: './lib', rootDirs: ['./src'], declaration: true },
        { include: ['./src/**/*'] },
      ),
    },
    made: {
      './lib/index.js': 'src/index.ts',
      'lib/index.d.ts': 'src/index.ts',
      './lib/commands': 'src/commands',
      './lib/hooks/update.js': 'src/hooks/update.ts',
    },
  },
  'an oclif command line, built with references': {
    manifest: {
      name: 'x-cli',
      version: '1.0.0',
      main: 'dist/index.js',
      bin: { x: './bin/run.js' },
      oclif: { bin: 'x', commands: './dist/commands', plugins: [] },
      scripts: { build: 'shx rm -rf dist && tsc -b', prepack: 'oclif manifest && oclif readme' },
    },
    names: ['bin/run.js', 'src/index.ts', 'src/commands/hello/index.ts'],
    texts: { 'tsconfig.json': options({ outDir: 'dist', rootDir: 'src' }, { include: ['src/**/*'] }) },
    made: { 'dist/index.js': 'src/index.ts', './dist/commands': 'src/commands' },
  },
  'an oclif plugin whose scripts wireit runs, its base configuration not installed': {
    manifest: {
      name: 'plugin-x',
      version: '1.0.0',
      exports: './lib/index.js',
      oclif: { commands: './lib/commands' },
      scripts: {
        build: 'wireit',
        compile: 'wireit',
        lint: 'wireit',
        prepack: 'sf-prepack',
        prepare: 'sf-install',
      },
      wireit: {
        build: { dependencies: ['compile', 'lint'] },
        compile: { command: 'tsc -p . --pretty --incremental' },
        lint: { command: 'eslint src' },
      },
    },
    names: ['src/index.ts', 'src/commands/data/get.ts'],
    texts: {
      'tsconfig.json': options(
        { outDir: 'lib', rootDir: 'src' },
        { extends: '@x/dev-config/tsconfig-strict', include: ['./src/**/*.ts'] },
      ),
    },
    made: { './lib/index.js': 'src/index.ts', './lib/commands': 'src/commands' },
  },
  'Node-RED nodes: the runtime compiled, the editor bundled, the rest copied': {
    manifest: {
      name: 'node-red-contrib-x',
      version: '1.0.0',
      keywords: ['node-red'],
      'node-red': { version: '>=1.3.0', nodes: { x: './dist/nodes/x/x.js' } },
      scripts: {
        copy: "copyfiles -u 1 'src/**/*.{png,svg}' dist",
        'build:editor': 'rollup -c rollup.config.editor.js',
        'build:runtime': 'tsc -p tsconfig.runtime.json',
        build: 'rm -rf dist && npm run copy && npm run build:editor && npm run build:runtime',
      },
    },
    names: ['src/nodes/x/x.ts', 'src/nodes/x/x.html/editor.html', 'src/nodes/x/icons/x.png'],
    texts: {
      'tsconfig.json': options({ outDir: 'dist', rootDir: 'src' }),
      'tsconfig.runtime.json': '{ "extends": "./tsconfig.json", "exclude": ["src/**/*.html"] }',
      'rollup.config.editor.js':
        "export default globSync('src/nodes/**/editor.ts').map((input) => ({ input }));",
    },
    made: { './dist/nodes/x/x.js': 'src/nodes/x/x.ts' },
  },
  'Node-RED nodes: compiled, their pages copied': {
    manifest: {
      name: 'node-red-contrib-y',
      version: '1.0.0',
      keywords: ['node-red'],
      'node-red': { nodes: { y: 'dist/y.js' } },
      scripts: { build: 'tsc && cp src/*.html dist', prepublishOnly: 'npm run build' },
    },
    names: ['src/y.ts', 'src/y.html'],
    texts: {
      'tsconfig.json': '// the compiler\n{ "compilerOptions": { "outDir": "dist", }, "include": ["src"] }',
    },
    made: { 'dist/y.js': 'src/y.ts' },
  },
  'Node-RED nodes built by a script of their own': {
    manifest: {
      name: 'node-red-contrib-z',
      version: '1.0.0',
      keywords: ['node-red'],
      'node-red': { nodes: { all: 'dist/index.js' } },
      scripts: { build: 'node build.mjs build', prepack: 'pnpm run build' },
    },
    names: ['src/index.ts'],
    texts: {
      'build.mjs': "await build({ bundle: true, entryPoints: ['src/index.ts'], outfile: 'dist/index.js' });",
      'tsconfig.json': options({ outDir: './dist', allowJs: true }),
    },
    made: { 'dist/index.js': 'src/index.ts' },
  },
  'n8n nodes beside their output': {
    manifest: {
      name: 'n8n-nodes-x',
      version: '1.0.0',
      n8n: { nodes: ['./dist/nodes/X/X.node.js'], credentials: ['./dist/credentials/X.credentials.js'] },
      scripts: { build: 'tsc && gulp build:icons', prepublishOnly: 'npm run build' },
    },
    names: ['nodes/X/X.node.ts', 'credentials/X.credentials.ts', 'gulpfile.js', 'index.js'],
    texts: {
      'tsconfig.json': options({ outDir: './dist/' }, { include: ['credentials/**/*', 'nodes/**/*'] }),
    },
    made: {
      './dist/nodes/X/X.node.js': 'nodes/X/X.node.ts',
      './dist/credentials/X.credentials.js': 'credentials/X.credentials.ts',
    },
  },
  'n8n nodes built by their own command': {
    manifest: {
      name: 'n8n-nodes-y',
      version: '1.0.0',
      n8n: { nodes: ['./dist/nodes/Y/Y.node.js'] },
      scripts: {
        build: 'n8n-node build',
        'build:watch': 'tsc --watch',
        prepublishOnly: 'n8n-node prerelease',
      },
    },
    names: ['nodes/Y/Y.node.ts'],
    texts: { 'tsconfig.json': options({ outDir: './dist/' }, { include: ['nodes/**/*'] }) },
    made: { './dist/nodes/Y/Y.node.js': 'nodes/Y/Y.node.ts' },
  },
  'a VS Code extension, compiled': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      engines: { vscode: '^1.90.0' },
      main: './out/extension.js',
      scripts: { 'vscode:prepublish': 'npm run compile', compile: 'tsc -p ./', watch: 'tsc -watch -p ./' },
    },
    names: ['src/extension.ts'],
    texts: {
      'tsconfig.json': options(
        { outDir: 'out', rootDir: 'src' },
        { exclude: ['node_modules', '.vscode-test'] },
      ),
    },
    made: { './out/extension.js': 'src/extension.ts' },
  },
  'a VS Code extension whose output keeps the folder of its sources': {
    manifest: {
      name: 'x',
      engines: { vscode: '^1.90.0' },
      main: './out/src/extension',
      scripts: { compile: 'tsc -p ./' },
    },
    names: ['src/extension.ts'],
    texts: { 'tsconfig.json': options({ outDir: 'out', rootDir: '.' }, { include: ['src'] }) },
    made: { './out/src/extension': 'src/extension.ts' },
  },
  'a VS Code extension, bundled by a script': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      engines: { vscode: '^1.90.0' },
      main: './dist/extension.js',
      scripts: {
        compile: 'npm run check-types && node esbuild.js',
        'check-types': 'tsc --noEmit',
        'vscode:prepublish': 'npm run package',
        package: 'node esbuild.js --production',
      },
    },
    names: ['src/extension.ts'],
    texts: {
      'esbuild.js':
        "esbuild.context({ entryPoints: ['src/extension.ts'], bundle: true, outfile: 'dist/extension.js' });",
      'tsconfig.json': options({ noEmit: true, rootDir: 'src' }),
    },
    made: { './dist/extension.js': 'src/extension.ts' },
  },
  'a web extension whose bundler counts from another folder': {
    manifest: {
      name: 'x',
      engines: { vscode: '^1.90.0' },
      browser: './client/dist/browserMain',
      scripts: {
        compile: 'cd client && tsc -b && webpack --config ../webpack.config.js',
        'vscode:prepublish': 'npm run compile',
      },
    },
    names: ['client/src/browserMain.ts'],
    texts: {
      'client/tsconfig.json': options({ outDir: 'out', rootDir: 'src' }),
      'webpack.config.js':
        "module.exports = { context: path.join(__dirname, 'client'), entry: { browserMain: './src/browserMain.ts' }, output: { filename: '[name].js', path: path.join(__dirname, 'client', 'dist') } };",
    },
    made: { './client/dist/browserMain': 'client/src/browserMain.ts' },
  },
  'a Directus extension with one part': {
    manifest: {
      name: 'directus-extension-x',
      version: '1.0.0',
      keywords: ['directus-extension'],
      'directus:extension': {
        type: 'interface',
        path: 'dist/index.js',
        source: 'src/main.ts',
        host: '^11.0.0',
      },
      scripts: { build: 'directus-extension build', dev: 'directus-extension build -w --no-minify' },
    },
    names: ['src/main.ts', 'src/interface.vue'],
    made: { 'dist/index.js': 'src/main.ts' },
  },
  'a Directus operation with two': {
    manifest: {
      name: 'directus-extension-y',
      version: '1.0.0',
      keywords: ['directus-extension'],
      'directus:extension': {
        type: 'operation',
        path: { app: 'dist/app.js', api: 'dist/api.js' },
        source: { app: 'src/app.ts', api: 'src/api.ts' },
        host: '^11.0.0',
      },
      scripts: { build: 'directus-extension build' },
    },
    names: ['src/app.ts', 'src/api.ts'],
    made: { 'dist/app.js': 'src/app.ts', 'dist/api.js': 'src/api.ts' },
  },
  'a Directus bundle': {
    manifest: {
      name: 'directus-extension-z',
      version: '1.0.0',
      keywords: ['directus-extension'],
      'directus:extension': {
        type: 'bundle',
        path: { app: 'dist/app.js', api: 'dist/api.js' },
        entries: [{ type: 'interface', name: 'z', source: 'src/z/index.ts' }],
        host: '^11.0.0',
      },
      scripts: {
        'build:parser': 'peggy -o src/parser.js src/parser.pegjs',
        build: 'npm run build:parser && directus-extension build',
      },
    },
    names: ['src/z/index.ts', 'src/parser.pegjs'],
    made: { 'dist/app.js': 'npm run build', 'dist/api.js': 'npm run build' },
  },
  'a Karma plugin through Babel': {
    manifest: {
      name: 'karma-x',
      version: '1.0.0',
      keywords: ['karma-plugin'],
      main: 'dist/cjs.js',
      scripts: {
        prebuild: 'del-cli dist',
        build: 'cross-env NODE_ENV=production babel src -d dist --copy-files',
        prepare: 'husky && npm run build',
      },
    },
    names: ['src/index.js', 'src/cjs.js'],
    texts: { '.gitignore': '/dist' },
    made: { 'dist/cjs.js': 'src/cjs.js' },
  },
  'an ESLint plugin through Babel, from TypeScript': {
    manifest: {
      name: 'eslint-plugin-x',
      version: '1.0.0',
      main: 'lib/index.js',
      scripts: {
        build:
          "babel --extensions .js,.ts src --out-dir lib --copy-files && rimraf --glob lib/__tests__ 'lib/**/__tests__'",
        prepack: 'rimraf lib && yarn build',
        prepublishOnly: 'pinst --disable',
        typecheck: 'tsc -p .',
      },
    },
    names: ['src/index.ts', 'src/rules/a.ts'],
    texts: { 'tsconfig.json': options({ noEmit: true }, { extends: '@tsconfig/node20/tsconfig.json' }) },
    made: { 'lib/index.js': 'src/index.ts' },
  },
  'an unplugin, one file for each bundler': {
    manifest: {
      name: 'unplugin-x',
      version: '1.0.0',
      types: './dist/index.d.mts',
      exports: { '.': './dist/index.mjs', './vite': './dist/vite.mjs', './package.json': './package.json' },
      scripts: { build: 'tsdown', dev: 'tsdown -w', prepublishOnly: 'nr build' },
    },
    names: ['src/index.ts', 'src/vite.ts'],
    texts: {
      'tsdown.config.ts': "export default defineConfig({ entry: ['src/*.ts'], dts: true })",
      'tsconfig.json': options({ noEmit: true }),
    },
    made: {
      './dist/index.d.mts': 'src/index.ts',
      './dist/index.mjs': 'src/index.ts',
      './dist/vite.mjs': 'src/vite.ts',
    },
  },
  'a linter plugin from lib to dist': {
    manifest: {
      name: 'eslint-plugin-y',
      version: '1.0.0',
      main: 'dist/index.js',
      scripts: { tsc: 'tsc', build: 'npm run typegen && tsdown', typegen: 'tsx ./tools/typegen.ts' },
    },
    names: ['lib/index.ts', 'lib/configs/index.ts', 'tools/typegen.ts'],
    texts: {
      'tsdown.config.ts':
        "export default defineConfig({ entry: ['lib/index.ts', 'lib/configs/**/*.ts'], unbundle: true })",
    },
    made: { 'dist/index.js': 'lib/index.ts' },
  },
  'a Storybook addon': {
    manifest: {
      name: 'storybook-addon-x',
      version: '1.0.0',
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './preset': './dist/preset.js',
        './manager': './dist/manager.js',
      },
      bundler: { managerEntries: ['./src/manager.tsx'], nodeEntries: ['./src/preset.ts'] },
      scripts: {
        prebuild: 'node -e "fs.rmSync(\'./dist\', { recursive: true })"',
        build: 'tsup',
        'build-storybook': 'storybook build',
        'build:watch': 'npm run build -- --watch',
      },
    },
    names: ['src/index.ts', 'src/preset.ts', 'src/manager.tsx'],
    texts: {
      'tsup.config.ts':
        "export default defineConfig(async () => { const { bundler } = await readPackage(); return [{ entry: bundler.managerEntries, outDir: 'dist' }]; });",
    },
    made: {
      // The package itself, for Storybook.
      '.': 'src/index.ts',
      './dist/index.d.ts': 'src/index.ts',
      './dist/index.js': 'src/index.ts',
      './dist/preset.js': 'src/preset.ts',
      './dist/manager.js': 'src/manager.tsx',
    },
  },
  'a Rollup plugin, two formats by command line': {
    manifest: {
      name: 'rollup-plugin-x',
      version: '1.0.0',
      main: 'dist/rollup-plugin-x.cjs.js',
      module: 'dist/rollup-plugin-x.es6.js',
      scripts: {
        prebuild: 'rm -rf dist && mkdir dist',
        build:
          'rollup -c -f cjs -o dist/rollup-plugin-x.cjs.js && rollup -c -f es -o dist/rollup-plugin-x.es6.js && node constants.js',
      },
    },
    names: ['src/plugin.js', 'constants.js'],
    texts: {
      'rollup.config.js': "export default { entry: 'src/plugin.js', external: Object.keys(dependencies) };",
    },
    made: { 'dist/rollup-plugin-x.cjs.js': 'src/plugin.js', 'dist/rollup-plugin-x.es6.js': 'src/plugin.js' },
  },
  'a Rollup plugin whose configuration is a link to the workspace': {
    manifest: { private: true, workspaces: ['packages/*'] },
    names: ['packages/x/src/index.ts'],
    texts: {
      'packages/x/package.json': {
        name: '@x/plugin',
        version: '1.0.0',
        exports: { types: './dist/index.d.ts', import: './dist/index.js' },
        scripts: {
          prebuild: 'del-cli dist',
          build: 'tsc --project tsconfig.json',
          prepare: "if [ ! -d 'dist' ]; then pnpm build; fi",
        },
      },
      'packages/x/tsconfig.json': { link: '../../.config/tsconfig.plugin.json' },
      '.config/tsconfig.plugin.json':
        '{ "extends": "./tsconfig.base.json", "compilerOptions": { "outDir": "dist", "rootDir": "src" }, "include": ["src/**/*"] }',
    },
    made: { './dist/index.d.ts': 'src/index.ts', './dist/index.js': 'src/index.ts' },
  },
  'a library through microbundle': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      source: 'src/main.ts',
      main: 'dist/x.js',
      module: 'dist/x.mjs',
      scripts: {
        bundle: 'microbundle -f es,cjs,umd',
        build: 'npm-run-all --silent clean -p bundle -s docs',
        clean: 'rimraf dist',
        docs: 'documentation readme src/main.ts',
      },
    },
    names: ['src/main.ts'],
    made: { 'dist/x.js': 'src/main.ts', 'dist/x.mjs': 'src/main.ts' },
  },
  'a library through pkgroll': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      main: './dist/index.cjs',
      types: './dist/index.d.cts',
      exports: { require: './dist/index.cjs', import: './dist/index.mjs' },
      scripts: { build: 'pkgroll --minify --target node20', prepack: 'pnpm build && clean-pkg-json' },
    },
    names: ['src/index.ts'],
    made: {
      './dist/index.d.cts': 'src/index.ts',
      './dist/index.cjs': 'src/index.ts',
      './dist/index.mjs': 'src/index.ts',
    },
  },
  'a library through bunchee, a folder for each subpath': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      main: './dist/index/index.js',
      exports: { './more': { import: './dist/more/index.mjs' } },
      scripts: { build: 'bunchee', prepublishOnly: 'pnpm build' },
    },
    names: ['src/index/index.ts', 'src/more/index.ts'],
    made: {
      './dist/index/index.js': 'src/index/index.ts',
      './dist/more/index.mjs': 'src/more/index.ts',
    },
  },
  'an Nx plugin, built where it lies': {
    manifest: { private: true, workspaces: ['packages/*'] },
    names: ['packages/x/src/index.ts', 'packages/x/generators.json'],
    texts: {
      'nx.json': '{}',
      'packages/x/package.json': {
        name: '@x/nx',
        version: '0.0.1',
        main: './src/index.js',
        typings: './src/index.d.ts',
        generators: './generators.json',
      },
      'packages/x/project.json': '{}',
      'packages/x/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.lib.json" }] }',
      'packages/x/tsconfig.lib.json': options({ outDir: '../../dist/out-tsc' }, { include: ['src/**/*.ts'] }),
    },
    made: { './src/index.js': 'src/index.ts', './src/index.d.ts': 'src/index.ts' },
  },
  'a workspace that its root builds by references': {
    manifest: { private: true, workspaces: ['packages/*'], scripts: { build: 'tsc -b' } },
    names: ['packages/a/code/index.ts'],
    texts: {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "packages/a" }] }',
      'packages/a/package.json': { name: '@x/a', version: '1.0.0', main: 'made/index.js' },
      'packages/a/tsconfig.json': options({ composite: true, outDir: 'made', rootDir: 'code' }),
    },
    made: { 'made/index.js': 'code/index.ts' },
  },
  'a workspace that its root builds by a tool': {
    manifest: { private: true, workspaces: ['packages/*'], scripts: { build: 'gulp build' } },
    names: ['packages/a/src/index.ts', 'packages/a/index.mjs'],
    texts: {
      '.gitignore': 'build',
      'packages/a/package.json': {
        name: '@x/a',
        version: '1.0.0',
        main: 'build/a-sw.js',
        module: 'index.mjs',
      },
    },
    made: { 'build/a-sw.js': 'npm run build' },
  },
  'helpers that are generated beside what is written': {
    manifest: { private: true, workspaces: ['packages/*'], scripts: { build: 'make build' } },
    names: ['packages/runtime/helpers/package.json'],
    texts: {
      '.gitignore': 'packages/runtime/helpers/**/*.js',
      'packages/runtime/package.json': {
        name: '@x/runtime',
        version: '1.0.0',
        exports: { './helpers/a': './helpers/a.js' },
      },
    },
    made: { './helpers/a.js': 'npm run build' },
  },
  'a workspace with its build in the package, by a configuration named with a dash': {
    manifest: { private: true, workspaces: ['packages/*'] },
    names: ['packages/a/lib/index.ts'],
    texts: {
      'tsconfig-base.json': options({ outDir: `$${'{configDir}'}/dist`, rootDir: `$${'{configDir}'}/lib` }),
      'packages/a/package.json': {
        name: '@x/a',
        version: '1.0.0',
        main: './dist/index.js',
        scripts: { build: 'tsc --build tsconfig-build.json' },
      },
      'packages/a/tsconfig-build.json': '{ "extends": "../../tsconfig-base.json" }',
    },
    made: { './dist/index.js': 'lib/index.ts' },
  },
  'an action through ncc': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      main: 'dist/index.js',
      scripts: { build: 'ncc build src/action.ts -o dist --license licenses.txt' },
    },
    names: ['src/action.ts'],
    made: { 'dist/index.js': 'src/action.ts' },
  },
  'a command through esbuild': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      bin: { x: 'bin/x.cjs' },
      scripts: { build: 'esbuild code/cli.ts --bundle --platform=node --outfile=bin/x.cjs' },
    },
    names: ['code/cli.ts'],
    made: { 'bin/x.cjs': 'code/cli.ts' },
  },
  'a component library through Vite': {
    manifest: {
      name: '@x/ui',
      version: '1.0.0',
      main: './dist/ui.umd.cjs',
      module: './dist/ui.js',
      scripts: { build: 'vue-tsc --noEmit && vite build' },
    },
    names: ['lib/main.ts'],
    texts: {
      'vite.config.ts':
        "export default defineConfig({ build: { lib: { entry: resolve(__dirname, 'lib/main.ts'), name: 'Ui' } } })",
    },
    made: { './dist/ui.umd.cjs': 'lib/main.ts', './dist/ui.js': 'lib/main.ts' },
  },
  'a package through unbuild': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      exports: { '.': { types: './dist/index.d.ts', import: './dist/index.mjs' }, './cli': './dist/cli.mjs' },
      scripts: { build: 'unbuild', prepack: 'pnpm build' },
    },
    names: ['src/index.ts', 'src/cli.ts'],
    texts: {
      'build.config.ts':
        "export default defineBuildConfig({ entries: ['src/index', 'src/cli'], declaration: true })",
    },
    made: {
      './dist/index.d.ts': 'src/index.ts',
      './dist/index.mjs': 'src/index.ts',
      './dist/cli.mjs': 'src/cli.ts',
    },
  },
  'a package through swc': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      main: 'dist/index.js',
      scripts: { build: 'swc ./src -d dist --strip-leading-paths' },
    },
    names: ['src/index.ts'],
    made: { 'dist/index.js': 'src/index.ts' },
  },
  'Svelte components': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      exports: { '.': { svelte: './dist/index.js' } },
      scripts: { package: 'svelte-kit sync && svelte-package && publint', prepublishOnly: 'npm run package' },
    },
    names: ['src/lib/index.js', 'src/lib/A.svelte'],
    made: { './dist/index.js': 'src/lib/index.js' },
  },
  'styles from a preprocessor': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      exports: { './theme.css': './dist/theme.css' },
      scripts: { build: 'sass src:dist' },
    },
    names: ['src/theme.scss'],
    made: { './dist/theme.css': 'src/theme.scss' },
  },
  'an addon in C++': {
    manifest: {
      name: 'x',
      version: '1.0.0',
      main: './build/Release/x.node',
      scripts: { install: 'node-gyp rebuild' },
    },
    names: ['binding.gyp', 'src/x.cc'],
    texts: { '.gitignore': 'build/' },
    made: { './build/Release/x.node': 'npm run install' },
  },
  'a package that a Makefile builds': {
    manifest: { name: 'x', version: '1.0.0', main: 'dist/x.js' },
    names: ['Makefile', 'parts/a.coffee'],
    made: { 'dist/x.js': 'make' },
  },
};

/** Everything that a target of a clone is made from. */
const sourcesOf = ({ made, names }: Clone) =>
  Object.values(made).filter((origin) => names.some((name) => `/${name}/`.includes(`/${origin}/`)));

describe('a fresh clone, before its first build', () => {
  it.each(Object.entries(CLONES))(
    '%s: names what each target is made from, and has no error',
    (_name, clone) => {
      const found = targetsIn(filesOf(clone));
      expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
        found.map(() => 'hint target-not-built'),
      );
      expect(originsIn(filesOf(clone))).toEqual(clone.made);
    },
  );
});

/** Builds that may do anything: their own text, or a program of which nothing is known, decides. */
const OPEN_ENDED =
  /script of their own|own command|Storybook|bunchee|preprocessor|lib to dist|the rest copied|beside their output|Nx plugin/;

/** The clones in which a source that is gone shows; elsewhere the build may do anything. */
const GONE = Object.entries(CLONES).filter(
  ([name, clone]) => sourcesOf(clone).length === Object.keys(clone.made).length && !OPEN_ENDED.test(name),
);

describe('a fresh clone from which the sources are gone, too', () => {
  it.each(GONE)('%s: is broken', (_name, clone) => {
    const sources = sourcesOf(clone);
    const names = clone.names.filter((name) => !sources.some((one) => `/${name}/`.includes(`/${one}/`)));
    const found = targetsIn(filesOf({ ...clone, names }));
    const codes = new Set(found.map(({ code }) => code));
    const values = new Set(found.map(({ args }) => args.value));
    expect([values.size, ...codes]).toEqual([Object.keys(clone.made).length, 'target-not-found']);
    expect(found.map(({ severity }) => severity)).not.toContain('hint');
  });
});
