import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const NODES = ['n8n', 'nodes'];
const VERSION = ['n8n', 'n8nNodesApiVersion'];
const LAMP = 'dist/nodes/Lamp/Lamp.node.js';

describeMutations({
  host: 'n8n',
  packages: [],
  // What nodes of those days took for granted.
  application(copy) {
    for (const name of ['n8n-core', 'request-promise-native', 'glob', 'lodash'])
      copy.write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  },
  table: {
    // Scoped, compiled from TypeScript: Lamp, LampTrigger and LampApi.
    'node_modules/@acme/n8n-nodes-lamp': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['no main that leads anywhere', 'takes it', undefined, set(['main'], 'index.js')],
      ['exports that hide all', 'takes it', undefined, set(['exports'], {})],
      ['a name without scope', 'takes it', undefined, rename('n8n-nodes-lamp')],
      ['a name that ends with the prefix', 'does not see it', 'name-not-matching', rename('lamp-n8n-nodes')],
      ['another name', 'does not see it', 'name-not-matching', rename('@acme/lamp')],
      ['a backup', 'does not see it', 'name-not-matching', rename('n8n-nodes-lamp.backup-2')],
      ['no key', 'does not see it', 'required-key-missing', unset('n8n')],
      ['false as key', 'does not see it', 'required-key-missing', set(['n8n'], false)],
      ['neither key nor keyword', 'does not see it', undefined, all(unset('n8n'), unset('keywords'))],
      ['no API version', 'takes it', undefined, unset(...VERSION)],
      ['an API version to come', 'refuses it', 'required-key-missing', set(VERSION, 2)],
      ['an API version that is a text', 'refuses it', 'required-key-missing', set(VERSION, '1')],
      ['half an API version', 'refuses it', 'required-key-missing', set(VERSION, 0.5)],
      ['null as API version', 'refuses it', 'required-key-missing', set(VERSION, null)],
      ['zero as API version', 'refuses it', 'required-key-missing', set(VERSION, 0)],
      ['a number among its nodes', 'refuses it', 'required-key-missing', set(NODES, [LAMP, 5])],
      [
        'null among its credentials',
        'refuses it',
        'required-key-missing',
        set(['n8n', 'credentials'], [null]),
      ],
      ['a path from here', 'takes it', undefined, set([...NODES, '0'], `./${LAMP}`)],
      ['a path without extension', 'takes it', undefined, set([...NODES, '0'], LAMP.slice(0, -3))],
      ['a path from the root', 'cannot load it', 'target-outside-package', set([...NODES, '0'], `/${LAMP}`)],
      [
        'its target misspelt',
        'cannot load it',
        'target-not-found',
        set([...NODES, '0'], 'dist/nodes/Lmp.node.js'),
      ],
      [
        'a target in another case',
        'cannot load it',
        'target-case-mismatch',
        set([...NODES, '0'], 'dist/nodes/Lamp/LAMP.node.js'),
      ],
      [
        'a folder as target',
        'cannot load it',
        'target-is-directory',
        set([...NODES, '0'], 'dist/nodes/Lamp'),
      ],
      ['no target', 'cannot load it', 'target-not-found', remove(LAMP)],
      ['no credentials', 'cannot load it', 'target-not-found', remove('dist/credentials')],
      ['no picture', 'takes it', undefined, remove('dist/nodes/Lamp/lamp.svg')],
      [
        'another class',
        'cannot load it',
        'export-not-found',
        (plugin) => plugin.write(LAMP, plugin.read(LAMP).replaceAll('exports.Lamp', 'exports.Lantern')),
      ],
      [
        'a file that is called otherwise than its class',
        'cannot load it',
        'export-not-found',
        all(
          (plugin) => plugin.write('dist/nodes/Lamp/lamp.node.js', plugin.read(LAMP)),
          remove(LAMP),
          set([...NODES, '0'], 'dist/nodes/Lamp/lamp.node.js'),
        ),
      ],
      [
        'a longer name, of which the class has the first part',
        'takes it',
        undefined,
        all(
          (plugin) => plugin.write('dist/nodes/Lamp/Lamp.old.node.js', plugin.read(LAMP)),
          remove(LAMP),
          set([...NODES, '0'], 'dist/nodes/Lamp/Lamp.old.node.js'),
        ),
      ],
      [
        'a node that is not declared',
        'takes it',
        'file-not-declared',
        write('dist/nodes/Lamp/Lantern.node.js', 'exports.Lantern = class {};\n'),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // By hand: no keyword, no API version.
    'node_modules/n8n-nodes-switchboard': [
      ['no key', 'does not see it', undefined, unset('n8n')],
      ['another name', 'does not see it', 'name-not-matching', rename('switchboard')],
      ['a scope', 'takes it', undefined, rename('@acme/n8n-nodes-switchboard')],
      ['no target', 'cannot load it', 'target-not-found', remove('nodes')],
      [
        'a file in a folder of its own',
        'takes it',
        undefined,
        all(
          (plugin) => plugin.write('lib/Switchboard.node.js', plugin.read('nodes/Switchboard.node.js')),
          set(NODES, ['lib/Switchboard.node.js']),
        ),
      ],
    ],
    // As published: 42 nodes, 17 credentials. Its author would hear of what it does not declare.
    'node_modules/n8n-nodes-base': [
      ['one node that is not there', 'cannot load it', 'target-not-found', remove('dist/nodes/Cron.node.js')],
      [
        'credentials in another case',
        'cannot load it',
        'target-case-mismatch',
        set(['n8n', 'credentials', '0'], 'dist/credentials/ASANAApi.credentials.js'),
      ],
      ['another name', 'does not see it', 'name-not-matching', rename('nodes-base')],
    ],
  },
});
