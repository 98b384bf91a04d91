/**
 * For hosts that load what their user lists: asks such a host about many texts that somebody might write, and sorts
 * out which of them lead to which installed package. The texts are made by cutting names to pieces, with nothing
 * known of what any host makes of them.
 */
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { app } = require('./answer.cjs');

/** The names in all sections of the application's manifest, of those that are installed, sorted. */
function installedDependencies() {
  const manifest = JSON.parse(fs.readFileSync(path.join(app, 'package.json'), 'utf8'));
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  const names = Object.keys({
    ...dependencies,
    ...devDependencies,
    ...peerDependencies,
    ...optionalDependencies,
  });
  return names.filter((name) => fs.existsSync(path.join(app, 'node_modules', name, 'package.json'))).sort();
}

/**
 * An application with the same packages, all of them sound and empty: what a name leads to is asked there, for a
 * host may find out by resolving it, and finds nothing where a package is broken.
 * @returns {string} its folder, with links resolved; it is gone when the process ends
 */
function soundApplication() {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'sound-')));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  fs.writeFileSync(path.join(folder, 'package.json'), '{}');
  for (const name of installedDependencies()) {
    const place = path.join(folder, 'node_modules', name);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
    fs.writeFileSync(path.join(place, 'index.js'), 'module.exports = () => ({});');
  }
  return folder;
}

/**
 * The package in which a file lies.
 * @param {string} folder the application's
 * @param {string} file
 */
function packageOf(folder, file) {
  const inside = path.relative(path.join(folder, 'node_modules'), file).split(path.sep).join('/');
  return installedDependencies().find((name) => inside.startsWith(`${name}/`));
}

/**
 * Every run of words in a name, alone and in its scope, the scope, and the name itself.
 * @param {string} name
 * @returns {string[]}
 */
function pieces(name) {
  const [scope = '', rest = ''] = name.startsWith('@') ? name.split('/') : ['', name];
  const words = rest.split('-');
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((__, count) => words.slice(from, from + count + 1).join('-')),
  );
  const inScope = scope === '' ? [] : [scope, scope.slice(1), ...runs.map((run) => `${scope}/${run}`)];
  return [name, ...runs, ...inScope];
}

/**
 * What may be written for each installed package, sorted.
 * @param {(text: string) => string | undefined | Promise<string | undefined>} nameOf the package that the host makes of a text; undefined for none
 * @returns {Promise<Map<string, string[]>>}
 */
async function writtenFor(nameOf) {
  /** @type {Map<string, string[]>} */
  const written = new Map();
  const names = installedDependencies();
  for (const text of [...new Set(names.flatMap(pieces))].sort()) {
    const name = await nameOf(text);
    if (name !== undefined && names.includes(name)) written.set(name, [...(written.get(name) ?? []), text]);
  }
  return written;
}

/**
 * The packages that may be written otherwise than by their names: those are the host's own.
 * @param {Map<string, string[]>} written
 * @returns {Map<string, string[]>}
 */
function withShortNames(written) {
  return new Map([...written].filter(([name, texts]) => texts.some((text) => text !== name)));
}

module.exports = { packageOf, soundApplication, writtenFor, withShortNames };
