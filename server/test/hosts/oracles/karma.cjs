/**
 * Asks Karma: lib/plugin.js `resolve` with the default `karma-*`, then the dependency injector that its server
 * hands the modules to. The host searches beside its own folder, so its source is compiled as if it lay in the
 * application's node_modules; the code that runs is the host's. Unless in `load` mode, a plugin's module is
 * resolved, not evaluated.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app, load, requireHost, logged, textOf, run } = require('./answer.cjs');

const source = requireHost.resolve('karma/lib/plugin.js');
const requireSource = Module.createRequire(source);
const { Injector } = requireSource('di');
const { parseConfig } = requireSource('./config.js');

const installed = path.join(app, 'node_modules/karma');
const karma = fs.existsSync(installed) ? fs.realpathSync(installed) : installed;
const requireKarma = Module.createRequire(path.join(karma, 'lib/plugin.js'));

/** @type {import('./answer.cjs').Plugin[]} */
const plugins = [];

/** @param {string} request @returns {unknown} what `require` gives the host */
function requirePlugin(request) {
  const folder = path.normalize(path.join(karma, '..'));
  const name = path.relative(folder, request).split(path.sep).join('/');
  /** @type {import('./answer.cjs').Plugin} */
  const plugin = { name, path: request, entryPoints: [] };
  plugins.push(plugin);
  try {
    const file = requireKarma.resolve(request);
    plugin.entryPoints.push({ group: 'main', name: '.', file });
    if (!load) return {};
    const provided = requireKarma(request);
    for (const key of typeof provided === 'object' && provided ? Object.keys(provided) : []) {
      const [group = '', ...rest] = key.split(':');
      plugin.entryPoints.push({ group: `karma.${group}`, name: rest.join(':'), file });
    }
    return provided;
  } catch (error) {
    plugin.error = textOf(error);
    throw error;
  }
}

/** @param {string} request @returns {unknown} */
function requireAsHost(request) {
  if (path.isAbsolute(request)) return requirePlugin(request);
  if (request !== './logger') return requireSource(request);
  /** @param {string} level @returns {(message: unknown) => void} */
  const at = (level) => (message) => logged(level, message);
  return {
    create: () => ({ debug: () => undefined, info: at('info'), warn: at('warn'), error: at('error') }),
  };
}

run(async () => {
  const compiled = { exports: /** @type {any} */ ({}) };
  const code = new Function(
    'require',
    'module',
    'exports',
    '__filename',
    '__dirname',
    fs.readFileSync(source, 'utf8'),
  );
  code(requireAsHost, compiled, compiled.exports, path.join(karma, 'lib/plugin.js'), path.join(karma, 'lib'));

  const config = parseConfig(null, {}, { throwErrors: true });
  /** @type {string[]} */
  const loadErrors = [];
  let failure;
  try {
    const emitter = { emit: (/** @type {string[]} */ ...args) => loadErrors.push(args.join(' ')) };
    new Injector(compiled.exports.resolve(config.plugins, emitter));
    if (loadErrors.length)
      failure = `Found ${loadErrors.length} load error${loadErrors.length === 1 ? '' : 's'}`;
  } catch (error) {
    failure = textOf(error);
  }
  return {
    seen: plugins.map((plugin) => plugin.name),
    accepted: plugins.filter((plugin) => !plugin.error).map((plugin) => plugin.name),
    plugins,
    ...(failure ? { failure } : {}),
  };
});
