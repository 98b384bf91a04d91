import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const PLUGIN = 'signalk-node-server-plugin';

describeMutations({
  host: 'signalk',
  packages: [],
  table: {
    // Scoped, by hand: its main is index.js.
    'node_modules/@signalk/set-system-time': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['any name', 'takes it', undefined, rename('clock')],
      ['another scope', 'takes it', undefined, rename('@acme/clock')],
      ['no keywords', 'does not see it', undefined, unset('keywords')],
      [
        'no plugin, but a web application',
        'does not see it',
        undefined,
        set(['keywords'], ['signalk-webapp']),
      ],
      ['the keyword in capitals', 'does not see it', undefined, set(['keywords'], [PLUGIN.toUpperCase()])],
      ['the keyword as a text', 'takes it', undefined, set(['keywords'], `clock ${PLUGIN}`)],
      ['the keyword of WebAssembly', 'takes it', undefined, set(['keywords'], ['signalk-wasm-plugin'])],
      ['both keywords', 'takes it', undefined, set(['keywords'], [PLUGIN, 'signalk-wasm-plugin'])],
      [
        'its main misspelt',
        'cannot load it',
        'target-not-found',
        all(set(['main'], 'indx.js'), remove('index.js')),
      ],
      ['its main misspelt, beside an index', 'takes it', undefined, set(['main'], 'indx.js')],
      ['no main', 'takes it', undefined, unset('main')],
      ['its main without extension', 'takes it', undefined, set(['main'], './index')],
      ['no target', 'cannot load it', 'target-not-found', remove('index.js')],
      ['exports that hide all', 'takes it', undefined, set(['exports'], {})],
      ['exports that lead elsewhere', 'takes it', undefined, set(['exports'], './other.js')],
      [
        'exports instead of a main',
        'takes it',
        undefined,
        all(
          (plugin) => plugin.write('other.mjs', 'export default () => ({ id: "clock" });\n'),
          remove('index.js'),
          unset('main'),
          set(['exports'], './other.mjs'),
        ),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // Built: its main is dist/index.js, and `exports` is there, too.
    'node_modules/@signalk/signalk-to-nmea0183': [
      ['any name', 'takes it', undefined, rename('to-nmea0183')],
      ['no keywords', 'does not see it', undefined, unset('keywords')],
      ['no target', 'cannot load it', 'target-not-found', remove('dist/index.js')],
      [
        'an index beside a main that is not there',
        'takes it',
        undefined,
        all(set(['main'], 'gone.js'), write('index.js', 'module.exports = () => ({ id: "x" });\n')),
      ],
    ],
    'node_modules/signalk-n2kais-to-nmea0183': [
      ['a scope', 'takes it', undefined, rename('@acme/n2kais')],
      ['no target', 'cannot load it', 'target-not-found', remove('dist/index.js')],
      ['neither keywords nor main', 'does not see it', undefined, all(unset('keywords'), unset('main'))],
    ],
  },
});
