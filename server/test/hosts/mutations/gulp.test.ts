import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'gulp',
  packages: ['gulp-load-plugins'],
  application: (application) =>
    application.edit(({ dependencies }) => {
      dependencies.gulp = '5.0.0';
    }),
  table: {
    // main, and index.js beside it.
    'node_modules/gulp-uglify': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'takes it', undefined, rename('@acme/gulp-uglify')],
      ['a dot', 'takes it', undefined, rename('gulp.uglify')],
      ['a scope and a dot', 'takes it', undefined, rename('@acme/gulp.uglify')],
      ['another name', 'does not see it', undefined, rename('uglify-for-gulp')],
      ['a name without its prefix', 'does not see it', undefined, rename('gulpuglify')],
      ['no main', 'takes it', undefined, unset('main')],
      ['main without extension', 'takes it', undefined, set(['main'], 'composer')],
      ['a main that is not there, and an index', 'takes it', undefined, set(['main'], 'gone.js')],
      [
        'a main that is no text',
        'refuses it',
        'required-key-missing',
        set(['main'], { default: 'index.js' }),
      ],
      ['an empty main', 'takes it', undefined, set(['main'], '')],
      ['no index', 'cannot load it', 'target-not-found', remove('index.js')],
      ['exports that lead nowhere', 'takes it', undefined, set(['exports'], './gone.js')],
      [
        'a folder as main',
        'takes it',
        undefined,
        all(set(['main'], 'lib'), write('lib/index.js', 'module.exports = {};')),
      ],
      ['a manifest that is no JSON', 'cannot load it', 'manifest-syntax-error', breakManifest],
    ],
    // index.js alone.
    'node_modules/gulp-concat': [
      ['no index', 'cannot load it', 'target-not-found', remove('index.js')],
      [
        'main instead of an index',
        'takes it',
        undefined,
        all(
          set(['main'], 'lib/concat.js'),
          write('lib/concat.js', 'module.exports = {};'),
          remove('index.js'),
        ),
      ],
    ],
  },
  installed: {
    'node_modules/gulp-concat': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'concat-for-gulp')],
    ],
  },
});
