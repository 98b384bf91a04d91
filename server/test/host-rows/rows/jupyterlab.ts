import type { HostRow } from '../row';

const jupyterlab = {
  extension: true,
  schemaDir: 'schema',
  themePath: 'style/theme.css',
  outputDir: 'labextension',
};
const manifest = {
  name: 'lamp',
  version: '1.0.0',
  main: 'lib/index.js',
  keywords: ['jupyterlab-extension'],
  dependencies: {},
  devDependencies: { '@jupyterlab/builder': '^4.0.0' },
  jupyterlab,
};
const changed = (change: object) => ({ 'package.json': { ...manifest, ...change } });
const described = (change: object) => changed({ jupyterlab: { ...jupyterlab, ...change } });

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'lib/index.js': 'export default [];',
    'schema/plugin.json': '{}',
    'style/theme.css': '',
  },
  application: {
    'package.json': { name: 'lab', dependencies: { lamp: '*' }, jupyterlab: { extensions: { lamp: '' } } },
  },
  entryPoints: [
    'jupyterlab.extension:. -> lib/index.js',
    'jupyterlab.schemaDir:plugin -> schema/plugin.json',
    'jupyterlab.themePath:. -> style/theme.css',
  ],
  changes: [
    ['no key', changed({ jupyterlab: undefined }), 'ignored', 'required-key-missing'],
    [
      'imports without extensions, for the bundler',
      { 'lib/index.js': "import './lamp';\nexport default [];", 'lib/lamp.js': '' },
      'ok',
    ],
    ['neither key nor builder', changed({ jupyterlab: undefined, devDependencies: {} }), 'absent'],
    [
      'one module for both',
      described({ mimeExtension: true }),
      'rejected',
      'required-key-missing',
      'cannot be the same export',
    ],
    [
      'a list',
      described({ extension: ['lib/index.js'] }),
      'rejected',
      'required-key-missing',
      'boolean,string',
    ],
    [
      'no dependencies',
      changed({ dependencies: undefined }),
      'rejected',
      'required-key-missing',
      'or null to object',
    ],
    [
      'another module',
      described({ extension: 'lib/plugin' }),
      'broken',
      'target-not-found',
      'webpack does not find it',
    ],
    ['no theme', { 'style/theme.css': undefined }, 'broken', 'target-not-found'],
    [
      'no settings',
      { 'schema/plugin.json': undefined },
      'broken',
      'target-not-found',
      'settings are not known',
    ],
    ['no style', changed({ style: 'style/index.css' }), 'broken', 'target-not-found'],
  ],
};
