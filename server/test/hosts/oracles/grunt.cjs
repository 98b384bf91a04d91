/**
 * Asks Grunt: load-grunt-tasks with its default patterns, handing each name to the real grunt.task.loadNpmTasks,
 * in the application's folder as a Gruntfile would. Unless in `load` mode, task files are found, not evaluated.
 */
'use strict';

const Module = require('node:module');
const path = require('node:path');
const { app, load, requireHost, logged, textOf, run } = require('./answer.cjs');

const TASK = requireHost.resolve('grunt/lib/grunt/task.js');

/** @type {import('./answer.cjs').Plugin | undefined} */
let current;

/** @param {string} file @param {() => unknown} evaluate @returns {unknown} what the host gets for a task file */
function taskFile(file, evaluate) {
  /** @type {import('./answer.cjs').EntryPoint} */
  const entryPoint = { group: 'tasks', name: path.basename(file, path.extname(file)), file };
  current?.entryPoints.push(entryPoint);
  if (!load) return undefined;
  /** @template T @param {() => T} action @returns {T} */
  const noting = (action) => {
    try {
      return action();
    } catch (error) {
      entryPoint.error = textOf(error);
      throw error;
    }
  };
  const given = noting(evaluate);
  if (typeof given !== 'function') return given;
  /** @this {unknown} @param {unknown[]} args */
  return function (...args) {
    return noting(() => given.apply(this, args));
  };
}

/** Notes each file that lib/grunt/task.js loads by its path. */
function watchTaskFiles() {
  const internals = /** @type {any} */ (Module);
  const loadModule = internals._load;
  /** @param {string} request @param {any} parent @param {unknown[]} rest */
  internals._load = (request, parent, ...rest) => {
    const evaluate = () => loadModule(request, parent, ...rest);
    return parent?.filename === TASK && path.isAbsolute(request) ? taskFile(request, evaluate) : evaluate();
  };
}

run(async () => {
  process.chdir(app);
  const grunt = requireHost('grunt');
  const loadGruntTasks = requireHost('load-grunt-tasks');
  watchTaskFiles();

  const logError = grunt.log.error;
  /** @param {unknown[]} args */
  grunt.log.error = (...args) => {
    logged('error', args[0] ?? '');
    if (current) current.error = String(args[0]);
    return logError(...args);
  };

  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  const loadNpmTasks = grunt.task.loadNpmTasks;
  let failure;
  try {
    loadGruntTasks({
      ...grunt,
      /** @param {string} name */
      loadNpmTasks(name) {
        current = { name, path: path.join(app, 'node_modules', name), entryPoints: [] };
        plugins.push(current);
        loadNpmTasks(name);
      },
    });
  } catch (error) {
    if (current) current.error = textOf(error);
    failure = textOf(error);
  }
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
    ...(failure ? { failure } : {}),
  };
});
