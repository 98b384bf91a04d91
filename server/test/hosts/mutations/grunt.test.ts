import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'grunt',
  packages: ['grunt', 'load-grunt-tasks'],
  application: (application) =>
    application.edit(({ dependencies }) => {
      dependencies.grunt = '1.6.3';
    }),
  table: {
    // main is its task.
    'node_modules/grunt-contrib-concat': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['no main', 'takes it', undefined, unset('main')],
      ['exports that Grunt does not read', 'takes it', undefined, set(['exports'], { './x': './tasks/lib' })],
      ['a scope', 'takes it', undefined, rename('@acme/grunt-concat')],
      ['another name that begins so', 'takes it', undefined, rename('grunt-concat.next')],
      [
        'a name that load-grunt-tasks leaves out, and no keyword',
        'does not see it',
        undefined,
        all(rename('grunt-cli'), unset('keywords')),
      ],
      [
        'a name that does not begin so, and no keyword',
        'does not see it',
        undefined,
        all(rename('concat-for-grunt'), unset('keywords')),
      ],
      ['no tasks', 'cannot load it', 'target-not-found', remove('tasks')],
      [
        'tasks in another folder',
        'cannot load it',
        'target-not-found',
        all(remove('tasks'), write('grunt/concat.js', 'module.exports = () => {};')),
      ],
      [
        'a task with another extension',
        'takes it',
        undefined,
        write('tasks/more.cjs', 'module.exports = {};'),
      ],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // A task and its libraries.
    'node_modules/grunt-contrib-clean': [
      [
        'a collection that depends on nothing',
        'refuses it',
        'required-key-missing',
        all(set(['keywords'], ['gruntcollection']), unset('dependencies')),
      ],
    ],
  },
  installed: {
    'node_modules/grunt-contrib-concat': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'concat-for-grunt')],
    ],
  },
});
