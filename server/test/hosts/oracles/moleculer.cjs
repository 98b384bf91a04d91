/**
 * Asks Moleculer: a broker without transporter, which is not started, loads the services of the application's
 * folder as moleculer-runner has it do. Unless in `load` mode, the files that it comes to are not evaluated.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { app, load, requireHost, logged, textOf, nameIn, run } = require('./answer.cjs');

/** @type {import('./answer.cjs').EntryPoint[]} */
const entryPoints = [];

run(async () => {
  const { ServiceBroker } = requireHost('moleculer');
  const broker = new ServiceBroker({ logger: false, transporter: null });
  /** @param {string} message @param {unknown} error */
  broker.logger.error = (message, error) => logged('error', `${message} ${textOf(error)}`);
  const services = path.join(app, 'services');

  const loadService = broker.loadService;
  /** @param {string} file */
  broker.loadService = (file) => {
    const name = path.relative(services, file).split(path.sep).join('/').slice(0, -path.extname(file).length);
    /** @type {import('./answer.cjs').EntryPoint} */
    const entryPoint = { group: 'services', name, file: path.resolve(file) };
    entryPoints.push(entryPoint);
    if (!load) return undefined;
    try {
      return loadService.call(broker, file);
    } catch (error) {
      entryPoint.error = textOf(error);
      throw error;
    }
  };
  let failure;
  try {
    if (fs.existsSync(services)) broker.loadServices(services);
  } catch (error) {
    failure = textOf(error);
  }
  const application = { name: nameIn(app, path.basename(app)), path: app, entryPoints };
  return { seen: [], accepted: [], plugins: [], application, ...(failure ? { failure } : {}) };
});
