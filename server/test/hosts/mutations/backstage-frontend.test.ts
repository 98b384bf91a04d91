import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const ROLE = ['backstage', 'role'];
const ALPHA = ['exports', './alpha'];

describeMutations({
  host: 'backstage-frontend',
  packages: [],
  application: (application) =>
    application.edit((manifest) => {
      manifest.backstage = { role: 'frontend' };
    }),
  table: {
    // `exports`, with an alpha entry.
    'node_modules/@backstage/plugin-signals': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['any name', 'takes it', undefined, rename('@acme/signals')],
      ['no key', 'does not see it', undefined, unset('backstage')],
      ['the role of a backend', 'does not see it', undefined, set(ROLE, 'backend-plugin')],
      ['the role of a library', 'does not see it', undefined, set(ROLE, 'web-library')],
      ['the role of a module', 'takes it', undefined, set(ROLE, 'frontend-plugin-module')],
      ['a hidden manifest', 'does not see it', 'subpath-not-exported', unset('exports', './package.json')],
      ['nothing for its name', 'cannot load it', 'subpath-not-exported', unset('exports', '.')],
      ['no target', 'cannot load it', 'target-not-found', remove('dist/index.esm.js')],
      ['its target misspelt', 'cannot load it', 'target-not-found', set(['exports', '.'], './dist/indx.js')],
      ['no alpha target', 'cannot load it', 'target-not-found', remove('dist/alpha.esm.js')],
      ['an alpha entry of its own shape', 'takes it', undefined, set(ALPHA, './dist/alpha.esm.js')],
      [
        'an alpha entry that is closed',
        'cannot load it',
        'subpath-not-exported',
        all(set(ALPHA, null), set(['description'], 'closed')),
      ],
      [
        'a default export of another kind',
        'takes it',
        undefined,
        write('dist/alpha.esm.js', 'export default {};\n'),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
  },
  installed: {
    'node_modules/@backstage/plugin-signals': [
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
