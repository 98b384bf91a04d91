import type { HostRow } from '../row';

const contributes = {
  commands: [{ command: 'lamp.on', title: 'Turn the Lamp On', icon: { light: 'on.svg', dark: 'on.svg' } }],
  languages: [{ id: 'lamp', configuration: './lamp.json' }],
  grammars: [{ language: 'lamp', scopeName: 'source.lamp', path: './syntaxes/lamp.tmLanguage.json' }],
  themes: [{ label: 'Lamp Light', uiTheme: 'vs', path: './themes/light.json' }],
};
const manifest = {
  name: 'lamp',
  publisher: 'acme',
  version: '1.0.0',
  engines: { vscode: '^1.90.0' },
  main: './out/extension',
  activationEvents: ['onLanguage:lamp'],
  contributes,
};
const changed = (change: object) => ({ 'package.json': { ...manifest, ...change } });
const contributing = (change: object) => changed({ contributes: { ...contributes, ...change } });
const REGISTERING = {
  'out/extension.js':
    "exports.activate = () => require('vscode').commands.registerCommand('lamp.searchAll', () => {});",
};

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'out/extension.js': 'exports.activate = () => {};',
    'on.svg': '<svg/>',
    'lamp.json': '{}',
    'syntaxes/lamp.tmLanguage.json': '{}',
    'themes/light.json': '{ "include": "./base.json" } // comments may stand in a theme',
    'themes/base.json': '{}',
  },
  place: '.vscode/extensions/lamp',
  application: { 'package.json': { name: 'application', private: true } },
  entryPoints: [
    'contributes.commands:lamp.on.dark -> on.svg',
    'contributes.commands:lamp.on.light -> on.svg',
    'contributes.grammars:source.lamp -> syntaxes/lamp.tmLanguage.json',
    'contributes.languages.configuration:lamp -> lamp.json',
    'contributes.themes.include:base -> themes/base.json',
    'contributes.themes:Lamp Light -> themes/light.json',
    'main:. -> out/extension.js',
  ],
  changes: [
    ['no engines', changed({ engines: undefined }), 'rejected', 'engine-missing', '`engines` is mandatory'],
    [
      'no version of VS Code',
      changed({ engines: { node: '>=20' } }),
      'rejected',
      'engine-missing',
      '`engines.vscode` is mandatory',
    ],
    [
      'a range that VS Code cannot read',
      changed({ engines: { vscode: '^1.90' } }),
      'rejected',
      'engine-missing',
      'Could not parse',
    ],
    ['a version that is none', changed({ version: '1.0' }), 'rejected', 'required-key-missing', 'semver'],
    [
      'activation events without code',
      changed({ main: undefined }),
      'rejected',
      'required-key-missing',
      '`activationEvents` should be omitted',
    ],
    ['no publisher', changed({ publisher: undefined }), 'ok'],
    ['no target', { 'out/extension.js': undefined }, 'broken', 'target-not-found', 'commands are not found'],
    [
      'a grammar in other letters',
      contributing({
        grammars: [{ language: 'lamp', scopeName: 'source.lamp', path: './syntaxes/Lamp.tmLanguage.json' }],
      }),
      'broken',
      'target-case-mismatch',
    ],
    [
      'an activation event with a space in it',
      changed({ activationEvents: ['onCommand: lamp.on'] }),
      'broken',
      'invalid-value-type',
      'it never happens',
    ],
    [
      'a command without a title',
      contributing({ commands: [{ command: 'lamp.on' }] }),
      'broken',
      'required-key-missing',
      '`title` is mandatory',
    ],
    [
      'a schema that is neither URL nor path',
      contributing({ jsonValidation: [{ fileMatch: 'lamp.json', url: 'lamp.json' }] }),
      'broken',
      'invalid-value-type',
      'must be an absolute URL',
    ],
    [
      'a dependency that is no identifier',
      changed({ extensionDependencies: ['git'] }),
      'broken',
      'invalid-value-type',
      'because it depends on an unknown',
    ],
    ['a dependency on another extension', changed({ extensionDependencies: ['vscode.git'] }), 'ok'],
    ['what a theme includes is not there', { 'themes/base.json': undefined }, 'broken', 'target-not-found'],
    [
      'an icon of VS Code itself',
      contributing({ commands: [{ command: 'a', title: 'A', icon: '$(x)' }] }),
      'ok',
    ],
    [
      'a command under another id',
      {
        ...contributing({ commands: [{ command: 'lamp.search', title: 'Search' }] }),
        ...REGISTERING,
      },
      'ok',
      'export-not-found',
      "command 'lamp.search' not found",
    ],
    [
      'a command that is registered',
      {
        ...contributing({ commands: [{ command: 'lamp.searchAll', title: 'Search' }] }),
        ...REGISTERING,
      },
      'ok',
    ],
  ],
};
