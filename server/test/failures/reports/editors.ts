import type { FailureReport } from '../report';

/** Editors and desktop applications: VS Code, Joplin and OpenCLI. */
export const reports: readonly FailureReport[] = [
  {
    id: 'VS-02',
    host: 'VS Code',
    ref: 'phuryn/grok-build-vscode#101',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '3.2.3',
        engines: {
          vscode: '^1.90.0',
        },
        main: './out/extension.js',
        contributes: {
          commands: [
            {
              command: 'grok.open',
              title: 'Open',
            },
          ],
        },
      },
      '.vscodeignore': 'out/**\n!out/*.js\nout/desktop/**\n',
      'out/extension.js': "require('./sidebar')",
      'out/sidebar.js': "require('./desktop/desktop-policy')",
      'out/desktop/desktop-policy.js': '',
    },
    expected: {
      code: 'required-file-missing',
      words: [
        '`out/sidebar.js` requires `./desktop/desktop-policy`, which would not be published',
        'its commands are not found',
      ],
    },
  },
  {
    id: 'VS-06',
    host: 'VS Code',
    ref: 'mathiasfrohlich/vscode-kotlin#1',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.40.0',
        },
        contributes: {
          grammars: [
            {
              language: 'x',
              scopeName: 'source.x',
              path: './syntaxes/kotlin.tmLanguage',
            },
          ],
        },
      },
      'syntaxes/Kotlin.tmLanguage': {},
    },
    expected: {
      code: 'target-case-mismatch',
      words: ['Kotlin.tmLanguage', 'the text stays without colors'],
    },
  },
  {
    id: 'VS-08',
    host: 'VS Code',
    ref: 'codeout/vscode-junos#27',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.40.0',
        },
        contributes: {
          grammars: [
            {
              language: 'x',
              scopeName: 'source.x',
              path: './vscode-junos-syntax/syntaxes/Junos.tmLanguage',
            },
          ],
        },
      },
      'vscode-junos-syntax/syntaxes/junos.tmLanguage': {},
    },
    expected: {
      code: 'target-case-mismatch',
      words: ['syntaxes/junos.tmLanguage', 'the text stays without colors'],
    },
  },
  {
    id: 'VS-11',
    host: 'VS Code',
    ref: 'WebDevSimplified/vscode-extension-blog-searcher#1',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.50.0',
        },
        main: './extension.js',
        activationEvents: ['onCommand:wds.search'],
        contributes: {
          commands: [
            {
              command: 'wds.search',
              title: 'S',
            },
          ],
        },
      },
      'extension.js':
        "const v=require('vscode');exports.activate=c=>c.subscriptions.push(v.commands.registerCommand('wds.searchBlog',()=>{}))",
    },
    expected: {
      code: 'export-not-found',
      words: ['`wds.search`', '`wds.searchBlog`', "command 'wds.search' not found"],
    },
  },
  {
    id: 'VS-13',
    host: 'VS Code',
    ref: 'microsoft/vscode-tools-for-ai#1246',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.60.0',
        },
        main: './e.js',
        activationEvents: ['onCommand: x.run'],
        contributes: {
          commands: [
            {
              command: 'x.run',
              title: 'R',
            },
          ],
        },
      },
      'e.js': 'exports.activate=()=>{}',
    },
    expected: {
      code: 'invalid-value-type',
      words: ['a space before its name', 'it never happens'],
    },
  },
  {
    id: 'JO-01',
    host: 'Joplin plugin repo',
    ref: 'S73ph4n/joplin_autolinker#4',
    layout: 'published',
    files: {
      'package.json': {
        name: 'joplin-plugin-autolinker',
        version: '1.0.1',
        keywords: ['joplin-plugin'],
        files: ['publish'],
      },
      'README.md': '',
    },
    expected: {
      code: 'target-not-found',
      words: ['`publish` does not exist', "does not get into Joplin's plugin repository"],
    },
  },
  {
    id: 'JO-02',
    host: 'Joplin',
    ref: 'laurent22/joplin#14271',
    layout: 'published',
    files: {
      'package.json': {
        name: 'joplin-plugin-x',
        version: '1.0.0',
        keywords: ['joplin-plugin'],
        files: ['publish'],
      },
      'publish/x.jpl': '',
      'publish/x.json': {
        manifest_version: 1,
        id: 'x',
        name: 'X',
        version: '1.0.0',
        min_app_version: '2.8',
      },
    },
    expected: {
      code: 'required-key-missing',
      words: ['`publish/x.json` has no `app_min_version`', 'must contain an "app_min_version" key'],
    },
  },
  {
    id: 'PL-01',
    host: 'OpenCLI (directory scan)',
    ref: 'jackwener/OpenCLI#206',
    layout: 'project',
    files: {
      'plugins/my-plugin': {
        link: '/ws/src/my-plugin',
      },
      'src/my-plugin/opencli.plugin.json': {
        name: 'my-plugin',
      },
    },
    expected: {
      notFound: 'Plugins of OpenCLI are folders without a package.json, which no profile can describe.',
    },
  },
];
