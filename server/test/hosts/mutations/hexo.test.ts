import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'hexo',
  packages: ['hexo'],
  application: (application) =>
    application.edit((manifest) => {
      manifest.hexo = { version: '8.1.2' };
    }),
  table: {
    // `index` as main.
    'node_modules/hexo-renderer-ejs': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'takes it', undefined, rename('@acme/hexo-renderer-ejs')],
      ['another name', 'does not see it', undefined, rename('ejs-for-hexo')],
      [
        'another name, and a keyword that tells',
        'does not see it',
        'name-not-matching',
        all(set(['keywords'], ['hexo-plugin']), rename('ejs-for-hexo')),
      ],
      ['the name of a theme', 'does not see it', undefined, rename('hexo-theme-ejs')],
      ['the name of a theme in a scope', 'does not see it', undefined, rename('@acme/hexo-theme-ejs')],
      ['a main with extension', 'takes it', undefined, set(['main'], './index.js')],
      ['no main', 'takes it', undefined, unset('main')],
      ['a main that is not there, beside index.js', 'takes it', undefined, set(['main'], 'gone')],
      ['no index.js', 'cannot load it', 'target-not-found', remove('index.js')],
      ['exports', 'takes it', undefined, set(['exports'], './index.js')],
      ['exports misspelt', 'cannot load it', 'target-not-found', set(['exports'], './indx.js')],
      [
        'exports without a root',
        'cannot load it',
        'subpath-not-exported',
        set(['exports'], { './lib': './lib/renderer.js' }),
      ],
      [
        'exports for import alone',
        'cannot load it',
        'subpath-not-exported',
        set(['exports'], { import: './index.js' }),
      ],
      [
        'type module, and CommonJS in it',
        'takes it',
        undefined,
        all(
          write('plugin.js', 'hexo.log.debug(module.filename);\n'),
          set(['main'], 'plugin.js'),
          set(['type'], 'module'),
        ),
      ],
      [
        'an extension of ES modules, and CommonJS in it',
        'takes it',
        undefined,
        all(write('plugin.mjs', 'await 0; hexo.log.debug(module.filename);\n'), set(['main'], 'plugin.mjs')),
      ],
      ['a manifest that is no JSON', 'cannot load it', 'manifest-syntax-error', breakManifest],
    ],
  },
  installed: {
    'node_modules/hexo-renderer-ejs': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'ejs-here')],
      [
        'another package in its place',
        'does not see it',
        undefined,
        (plugin, application) => {
          plugin.rename('@acme/ejs-here');
          application.edit((manifest) => {
            manifest.dependencies = { 'ejs-here': 'npm:@acme/ejs-here' };
          });
        },
      ],
      [
        'a site that does not depend on it',
        'does not see it',
        undefined,
        (_, application) =>
          application.edit((manifest) => {
            manifest.dependencies = {};
          }),
      ],
      [
        'a site that no Hexo has made',
        'does not see it',
        undefined,
        (_, application) =>
          application.edit((manifest) => {
            manifest.hexo = undefined;
          }),
      ],
    ],
  },
});
