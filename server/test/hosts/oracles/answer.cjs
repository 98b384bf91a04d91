/**
 * What every oracle shares: its arguments, a clean stdout and the shape of its answer.
 *
 * An oracle is a script run as `node <oracle> <application folder> <host folder> <load|discover>`. It runs the
 * host's own discovery code and prints one line of JSON (see HostAnswer in ../oracle.ts).
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

/**
 * @typedef {{ group: string, name: string, file: string | null, error?: string, companion?: string,
 *   types?: string[] }} EntryPoint
 * @typedef {{ name: string, path: string, key?: string, via?: string, entryPoints: EntryPoint[],
 *   error?: string, writtenAs?: string[], groups?: string[] }} Plugin
 * @typedef {{ seen: string[], accepted: string[], plugins: Plugin[], failure?: string }} Findings
 */

const [application = '', host = application, mode = 'discover'] = process.argv.slice(2);

/** The folder of the application, absolute, links not resolved. */
const app = path.resolve(application);

/** Whether modules of plugins may be evaluated, to learn what loading them says. */
const load = mode === 'load';

/** `require` as the folder that holds the host sees it. */
const requireHost = createRequire(path.join(path.resolve(host), 'package.json'));

/** @type {{ level: string, message: string }[]} */
const log = [];

// Hosts and plugins print what they like; only the answer may reach stdout.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = /** @type {typeof process.stdout.write} */ (process.stderr.write.bind(process.stderr));

// Set when the answer is on its way: an oracle that ends without one has failed, whatever its plugins did.
let answered = false;
process.on('exit', () => {
  if (!answered) process.exitCode = 70;
});

/**
 * Keeps a message that the host logged.
 * @param {string} level the host's own name of the level
 * @param {unknown} message
 */
function logged(level, message) {
  log.push({ level, message: message instanceof Error ? textOf(message) : String(message) });
}

/**
 * The text of anything thrown, without its stack: what `String` makes of it, as hosts print it.
 * @param {any} error
 * @returns {string}
 */
function textOf(error) {
  return error?.message && !(error instanceof Error) ? String(error.message) : String(error);
}

/**
 * The `name` in a package's manifest, or what the caller knows when there is none.
 * @param {string} folder
 * @param {string} otherwise
 * @returns {string}
 */
function nameIn(folder, otherwise) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).name ?? otherwise;
  } catch {
    return otherwise;
  }
}

/**
 * Prints the answer and ends the process, since plugins may have left timers and sockets open.
 * @param {Findings} findings
 */
function answer(findings) {
  const sorted = { ...findings, seen: [...findings.seen].sort(), accepted: [...findings.accepted].sort() };
  sorted.plugins.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
  answered = true;
  write(`${JSON.stringify({ ...sorted, log })}\n`, () => process.exit(0));
}

/**
 * Runs an oracle; a bug in it ends the process with status 70, so that it never looks like an answer.
 * @param {() => Promise<Findings>} ask
 */
function run(ask) {
  // A plugin that throws from a timer or an emitter must not take the other plugins' answers with it.
  process.on('uncaughtException', (error) => logged('uncaught', error));
  ask().then(answer, (error) => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(70);
  });
}

module.exports = { app, load, requireHost, logged, log, textOf, nameIn, run };
