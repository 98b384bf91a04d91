// Loads files and answers what Node made of them: a line with a query in on stdin, a line with an answer out.
import { createRequire, register } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

/** Tells the format of each module that is imported. */
const HOOKS = `
let port;
export function initialize(data) { port = data.port; }
export async function load(url, context, next) {
  const result = await next(url, context);
  port.postMessage({ url, format: result.format });
  return result;
}`;

const PATIENCE = 5000;
const { port1, port2 } = new MessageChannel();
register(`data:text/javascript,${encodeURIComponent(HOOKS)}`, {
  data: { port: port2 },
  transferList: [port2],
});
port1.unref();

// What is loaded may print, end the process or fail later: none of that is an answer.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
process.exit = () => {
  throw new Error('The module ends the process');
};
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

/** @param {{ from?: string, name?: string, path?: string, mode?: 'require' | 'import' }} query */
async function answer({ from, name, path, mode }) {
  const url =
    path === undefined
      ? import.meta.resolve(String(name), pathToFileURL(`${from}/consumer.mjs`).href)
      : pathToFileURL(path).href;
  if (!url.startsWith('file:')) return { builtin: true };
  const file = fileURLToPath(url);
  try {
    if (mode === 'require') return { path: file, names: Object.keys(createRequire(import.meta.url)(file)) };
    const late = new Promise((_, reject) =>
      setTimeout(reject, PATIENCE, new Error('It takes too long')).unref(),
    );
    const names = Object.keys(await Promise.race([import(url), late]));
    return { path: file, names, format: formatOf(url) };
  } catch (error) {
    const { code, name, message } = /** @type {NodeJS.ErrnoException} */ (error);
    return { path: file, code: code ?? name, message };
  }
}

/** @type {Map<string, string>} */
const formats = new Map();

/**
 * What has been imported by another module before is not loaded again: its format was told then.
 * @param {string} url
 */
function formatOf(url) {
  for (let got = receiveMessageOnPort(port1); got !== undefined; got = receiveMessageOnPort(port1)) {
    formats.set(got.message.url, got.message.format);
  }
  return formats.get(url);
}

for await (const line of createInterface({ input: process.stdin })) {
  let answered;
  try {
    answered = await answer(JSON.parse(line));
  } catch (error) {
    answered = { code: String(error) };
  }
  write(`\n@${JSON.stringify(answered)}\n`);
}
Reflect.get(process, 'reallyExit').call(process, 0);
