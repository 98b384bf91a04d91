import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const ROLE = ['backstage', 'role'];
const MANIFEST = { './package.json': './package.json' };
const FEATURE = `Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = { $$type: '@backstage/BackendFeature' };\n`;

describeMutations({
  host: 'backstage',
  packages: [],
  application: (application) =>
    application.edit((manifest) => {
      manifest.backstage = { role: 'backend' };
    }),
  table: {
    // A plugin with `exports`.
    'node_modules/@backstage/plugin-proxy-backend': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['any name', 'takes it', undefined, rename('@acme/proxy')],
      ['no key', 'does not see it', undefined, unset('backstage')],
      ['no role', 'does not see it', undefined, unset(...ROLE)],
      ['the role of another host', 'does not see it', undefined, set(ROLE, 'frontend-plugin')],
      ['a role that there is not', 'does not see it', undefined, set(ROLE, 'backend-module')],
      ['another role', 'takes it', undefined, set(ROLE, 'backend-plugin-module')],
      ['a hidden manifest', 'does not see it', 'subpath-not-exported', unset('exports', './package.json')],
      ['no `exports`', 'takes it', undefined, all(unset('exports'), set(['main'], 'dist/index.cjs.js'))],
      ['`exports` for all', 'takes it', undefined, set(['exports', './*'], './*')],
      [
        'its target misspelt',
        'cannot load it',
        'target-not-found',
        set(['exports', '.'], './dist/indx.cjs.js'),
      ],
      ['no target', 'cannot load it', 'target-not-found', remove('dist/index.cjs.js')],
      ['nothing for its name', 'cannot load it', 'subpath-not-exported', unset('exports', '.')],
      [
        'no default export',
        'cannot load it',
        'export-not-found',
        write('dist/index.cjs.js', FEATURE.replace('exports.default', 'exports.proxyPlugin')),
      ],
      [
        'an alpha entry',
        'takes it',
        undefined,
        all(set(['exports', './alpha'], './dist/alpha.cjs.js'), write('dist/alpha.cjs.js', FEATURE)),
      ],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // A module without `exports`.
    'node_modules/@backstage/plugin-permission-backend-module-allow-all-policy': [
      ['no main', 'cannot load it', 'target-not-found', unset('main')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'dist/indx.cjs.js')],
      ['main without extension', 'takes it', undefined, set(['main'], 'dist/index.cjs')],
      ['an alpha file', 'takes it', undefined, write('alpha.js', FEATURE)],
      ['an alpha folder', 'takes it', undefined, write('alpha/index.js', FEATURE)],
      [
        '`exports` that hide the manifest',
        'does not see it',
        'subpath-not-exported',
        set(['exports'], './dist/index.cjs.js'),
      ],
      [
        '`exports` that offer it',
        'takes it',
        undefined,
        set(['exports'], { '.': './dist/index.cjs.js', ...MANIFEST }),
      ],
    ],
  },
  installed: {
    'node_modules/@backstage/plugin-proxy-backend': [
      [
        'a dependency for development only',
        'does not see it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.devDependencies = manifest.dependencies;
            delete manifest.dependencies;
          }),
      ],
    ],
  },
});
