import { describeApplicationMutations } from './describe-application-mutations';

const SERVICE = "module.exports = { name: 'more' };";

describeApplicationMutations('moleculer', [
  ['nothing', 'takes it', undefined, () => undefined],
  ['one more service', 'takes it', undefined, (app) => app.write('services/more.service.js', SERVICE)],
  [
    'one two folders down',
    'takes it',
    undefined,
    (app) => app.write('services/a/b/more.service.js', SERVICE),
  ],
  [
    'a name that is the ending alone',
    'takes it',
    undefined,
    (app) => app.write('services/a/x.service.js', SERVICE),
  ],
  [
    'a service with another ending',
    'takes it',
    undefined,
    (app) => app.write('services/more.service.cjs', SERVICE),
  ],
  ['a service in TypeScript', 'takes it', undefined, (app) => app.write('services/more.service.ts', '')],
  ['a hidden file', 'takes it', undefined, (app) => app.write('services/.more.service.js', SERVICE)],
  ['a hidden folder', 'takes it', undefined, (app) => app.write('services/.old/more.service.js', SERVICE)],
  [
    'a test beside a service',
    'takes it',
    undefined,
    (app) => app.write('services/math.service.spec.js', SERVICE),
  ],
  ['no services', 'finds nothing', undefined, (app) => app.remove('services')],
  [
    'a mixin that is not there',
    'does not start',
    'required-file-missing',
    (app) => app.remove('services/mixins/timestamps.mixin.js'),
  ],
  [
    'scripts that are ES modules by the manifest',
    'does not start',
    'target-wrong-format',
    (app) =>
      app.edit((manifest) => {
        manifest.type = 'module';
      }),
  ],
]);
