import type { PackageCopy } from './application-copy';
import { describeApplicationMutations } from './describe-application-mutations';

const PLUGIN = 'module.exports = async () => undefined;';

const setting = (key: string, value: string) => (app: PackageCopy) =>
  app.edit((manifest) => {
    manifest[key] = value;
  });

describeApplicationMutations('fastify', [
  ['nothing', 'takes it', undefined, () => undefined],
  ['another description', 'takes it', undefined, setting('description', 'another')],
  ['one more file', 'takes it', undefined, (app) => app.write('plugins/more.js', PLUGIN)],
  ['a file of types', 'takes it', undefined, (app) => app.write('plugins/more.d.ts', 'export {};')],
  ['what is no script', 'takes it', undefined, (app) => app.write('plugins/README.md', '')],
  ['a test beside a plugin', 'takes it', undefined, (app) => app.write('plugins/support.test.js', PLUGIN)],
  ['hooks', 'takes it', undefined, (app) => app.write('routes/_autohooks.js', PLUGIN)],
  ['hooks by their other name', 'takes it', undefined, (app) => app.write('routes/auto_hooks.cjs', PLUGIN)],
  ['an index at the top', 'takes it', undefined, (app) => app.write('plugins/index.js', PLUGIN)],
  [
    'an index two folders down',
    'takes it',
    undefined,
    (app) => app.write('routes/admin/api/index.js', PLUGIN),
  ],
  ['no index', 'takes it', undefined, (app) => app.remove('routes/users/index.mjs')],
  ['an empty folder of plugins', 'takes it', undefined, (app) => app.remove('plugins')],
  [
    'neither folder',
    'finds nothing',
    undefined,
    (app) => {
      app.remove('plugins');
      app.remove('routes');
    },
  ],
  [
    'a manifest beside an index',
    'takes it',
    undefined,
    (app) => app.write('plugins/auth/package.json', '{"name":"auth"}'),
  ],
  [
    'a manifest without an index',
    'does not start',
    'target-not-found',
    (app) => app.write('routes/greetings/package.json', '{"name":"greetings"}'),
  ],
  [
    'a manifest in the folder itself',
    'does not start',
    'target-not-found',
    (app) => app.write('plugins/package.json', '{"type":"commonjs"}'),
  ],
  [
    'scripts that are ES modules by the manifest',
    'does not start',
    'target-wrong-format',
    setting('type', 'module'),
  ],
  [
    'a plugin written as an ES module, and CommonJS by its name',
    'does not start',
    'target-wrong-format',
    (app) => app.write('plugins/support.cjs', 'export default async () => undefined;'),
  ],
  [
    'a plugin that requires what is not there',
    'does not start',
    'required-file-missing',
    (app) => app.remove('plugins/auth/hashing.js'),
  ],
]);
