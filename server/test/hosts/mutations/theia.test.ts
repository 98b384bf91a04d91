import { remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const FRONTEND = 'lib/browser/problem/problem-frontend-module';
const BACKEND = 'lib/node/problem-backend-module';

/** A list of extensions in the place of the package's own. */
const extensions = (...list: readonly unknown[]) => set(['theiaExtensions'], list);

describeMutations({
  host: 'theia',
  packages: [],
  application: (application) =>
    application.edit((manifest) => {
      manifest.theia = { target: 'browser' };
    }),
  table: {
    // One extension: frontend and backend.
    'node_modules/@theia/markers': [
      ['another name', 'takes it', undefined, rename('markers-of-mine')],
      ['no keywords', 'takes it', undefined, set(['keywords'], [])],
      ['no version', 'does not see it', 'required-key-missing', unset('version')],
      ['no key', 'does not see it', undefined, unset('theiaExtensions')],
      ['false as key', 'does not see it', undefined, set(['theiaExtensions'], false)],
      ['no list', 'refuses it', 'required-key-missing', set(['theiaExtensions'], { frontend: FRONTEND })],
      ['true as key', 'refuses it', 'required-key-missing', set(['theiaExtensions'], true)],
      ['null among them', 'refuses it', 'required-key-missing', extensions(null)],
      ['paths from here', 'takes it', undefined, extensions({ frontend: `./${FRONTEND}`, backend: BACKEND })],
      [
        'a path with its extension',
        'takes it',
        undefined,
        set(['theiaExtensions', '0', 'frontend'], `${FRONTEND}.js`),
      ],
      [
        'a key that Theia does not know',
        'takes it',
        undefined,
        set(['theiaExtensions', '0', 'server'], 'lib/gone'),
      ],
      [
        'a module that is no text',
        'takes it',
        undefined,
        set(['theiaExtensions', '0', 'preload'], { path: 'x' }),
      ],
      [
        'a module misspelt',
        'cannot load it',
        'target-not-found',
        set(['theiaExtensions', '0', 'frontend'], 'lib/x'),
      ],
      [
        'a folder without an index',
        'cannot load it',
        'target-is-directory',
        set(['theiaExtensions', '0', 'frontend'], 'lib/browser/problem'),
      ],
      ['a module deleted', 'cannot load it', 'target-not-found', remove(`${FRONTEND}.js`, 'src')],
      [
        'one that only another target loads',
        'cannot load it',
        'target-not-found',
        set(['theiaExtensions', '0', 'electronMain'], 'lib/electron-main/module'),
      ],
      [
        'exports without it',
        'cannot load it',
        'subpath-not-exported',
        set(['exports'], { '.': './lib/index.js' }),
      ],
      [
        'exports with it',
        'takes it',
        undefined,
        set(['exports'], { './lib/*': './lib/*.js', './package.json': './package.json' }),
      ],
      [
        'exports that hide the manifest',
        'takes it',
        undefined,
        set(['exports'], { './lib/*': './lib/*.js' }),
      ],
    ],
    // `exports` with a pattern.
    'node_modules/@acme/lamp': [
      ['another file', 'takes it', undefined, write('lib/node/lamp-module.js', '')],
      [
        'a module with its extension',
        'cannot load it',
        'target-not-found',
        set(['theiaExtensions', '0', 'frontend'], 'lib/browser/lamp-module.js'),
      ],
    ],
  },
  installed: {
    'node_modules/@theia/markers': [
      [
        'only in devDependencies',
        'does not see it',
        undefined,
        (_, application) => {
          application.edit((manifest) => {
            manifest.devDependencies = manifest.dependencies;
            manifest.dependencies = {};
          });
        },
      ],
      [
        'in peerDependencies',
        'takes it',
        undefined,
        (_, application) => {
          application.edit((manifest) => {
            manifest.peerDependencies = manifest.dependencies;
            manifest.dependencies = {};
          });
        },
      ],
    ],
  },
});
