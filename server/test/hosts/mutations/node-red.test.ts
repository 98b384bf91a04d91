import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'node-red',
  packages: ['node-red'],
  // It would show Node-RED the way to the nodes of the corpus.
  without: ['@node-red/nodes'],
  table: {
    // One node: 68-mysql.js and 68-mysql.html.
    'node_modules/node-red-node-mysql': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['any name', 'takes it', undefined, rename('@acme/database')],
      ['no key', 'does not see it', undefined, unset('node-red')],
      ['a text as key', 'does not see it', 'required-key-missing', set(['node-red'], '68-mysql.js')],
      ['true as key', 'does not see it', 'required-key-missing', set(['node-red'], true)],
      ['null as key', 'refuses it', 'required-key-missing', set(['node-red'], null)],
      ['a range for another version', 'refuses it', 'engine-mismatch', set(['node-red', 'version'], '>=99')],
      ['a range that is none', 'refuses it', 'engine-mismatch', set(['node-red', 'version'], 'the latest')],
      ['a range that is no text', 'refuses it', 'engine-mismatch', set(['node-red', 'version'], 5)],
      ['an empty range', 'takes it', undefined, set(['node-red', 'version'], '')],
      ['no range', 'takes it', undefined, unset('node-red', 'version')],
      ['a path from the root', 'takes it', undefined, set(['node-red', 'nodes', 'mysql'], '/68-mysql.js')],
      ['a path from here', 'takes it', undefined, set(['node-red', 'nodes', 'mysql'], './68-mysql.js')],
      ['null as target', 'refuses it', 'required-key-missing', set(['node-red', 'nodes', 'other'], null)],
      [
        'a map as target',
        'refuses it',
        'required-key-missing',
        set(['node-red', 'plugins'], { x: { file: 'x.js' } }),
      ],
      ['false as plugins', 'takes it', undefined, set(['node-red', 'plugins'], false)],
      ['a list of nodes', 'cannot load it', 'target-not-found', set(['node-red', 'nodes'], ['69-mysql.js'])],
      [
        'its target misspelt',
        'cannot load it',
        'target-not-found',
        set(['node-red', 'nodes', 'mysql'], '68-mysq.js'),
      ],
      [
        'its target without extension',
        'cannot load it',
        'target-not-found',
        set(['node-red', 'nodes', 'mysql'], '68-mysql'),
      ],
      [
        'a folder as target',
        'cannot load it',
        'target-is-directory',
        set(['node-red', 'nodes', 'mysql'], 'locales'),
      ],
      [
        'a second node of the same type',
        'cannot load it',
        'duplicate-registration',
        all(
          (plugin) => {
            plugin.write('copy.js', plugin.read('68-mysql.js'));
            plugin.write('copy.html', plugin.read('68-mysql.html'));
          },
          set(['node-red', 'nodes', 'copy'], 'copy.js'),
        ),
      ],
      [
        'a second node of another type',
        'takes it',
        undefined,
        all(
          write('other.js', 'module.exports = () => {};\n'),
          write('other.html', "<script type='text/html' data-template-name = 'other mysql'></script>\n"),
          set(['node-red', 'nodes', 'other'], 'other.js'),
        ),
      ],
      [
        'a node without a type',
        'takes it',
        undefined,
        all(
          write('other.js', 'module.exports = () => {};\n'),
          write('other.html', '<p>MySQLdatabase</p>\n'),
          set(['node-red', 'nodes', 'other'], 'other.js'),
        ),
      ],
      ['no target', 'cannot load it', 'target-not-found', remove('68-mysql.js')],
      ['no .html', 'cannot load it', 'companion-missing', remove('68-mysql.html')],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // Its name and keyword say that it is meant for Node-RED.
    'node_modules/node-red-contrib-cron-plus': [
      ['no key', 'does not see it', 'required-key-missing', unset('node-red')],
      ['neither key nor keyword', 'does not see it', undefined, all(unset('node-red'), unset('keywords'))],
      [
        'a .cjs target',
        'takes it',
        undefined,
        all(
          write('start.cjs', "module.exports = require('./cronplus.js');\n"),
          (plugin) => plugin.write('start.html', plugin.read('cronplus.html')),
          set(['node-red', 'nodes', 'cronplus'], 'start.cjs'),
        ),
      ],
      [
        'two nodes, one of them missing',
        'cannot load it',
        'target-not-found',
        set(['node-red', 'nodes', 'b'], 'b.js'),
      ],
    ],
    // Scoped, with an editor plugin.
    'node_modules/@flowfuse/nr-assistant': [
      ['no script, only its .html', 'takes it', undefined, remove('index.js')],
      ['neither script nor .html', 'cannot load it', 'target-not-found', remove('index.js', 'index.html')],
      [
        'another extension',
        'takes it',
        undefined,
        set(['node-red', 'plugins', 'flowfuse-nr-assistant'], 'index.mjs'),
      ],
      [
        'its target misspelt',
        'cannot load it',
        'target-not-found',
        set(['node-red', 'plugins', 'flowfuse-nr-assistant'], 'indx.js'),
      ],
      [
        'its target without extension',
        'cannot load it',
        'target-not-found',
        set(['node-red', 'plugins', 'flowfuse-nr-assistant'], 'index'),
      ],
    ],
  },
  installed: {
    'node_modules/node-red-node-mysql': [
      [
        'another package that comes before it and has the same type',
        'cannot load it',
        'duplicate-registration',
        (plugin, application) => {
          const at = 'node_modules/a-mysql';
          const manifest = { name: 'a-mysql', version: '1.0.0', 'node-red': { nodes: { a: 'a.js' } } };
          application.write(`${at}/package.json`, JSON.stringify(manifest));
          application.write(`${at}/a.js`, 'module.exports = () => {};\n');
          application.write(`${at}/a.html`, plugin.read('68-mysql.html'));
        },
      ],
      [
        'another package that comes after it and has the same type',
        'takes it',
        undefined,
        (plugin, application) => {
          const at = 'node_modules/z-mysql';
          const manifest = { name: 'z-mysql', version: '1.0.0', 'node-red': { nodes: { z: 'z.js' } } };
          application.write(`${at}/package.json`, JSON.stringify(manifest));
          application.write(`${at}/z.js`, 'module.exports = () => {};\n');
          application.write(`${at}/z.html`, plugin.read('68-mysql.html'));
        },
      ],
    ],
  },
});
