import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ORACLES = new URL('./oracles/', import.meta.url);

/** Host ids. Its oracle is the script of that name in `oracles/`, its plugins are the corpus of that name. */
export type OracleHost = string;

/** The hosts whose own code can be asked, sorted, and the corpora that they are asked about. */
export const ORACLE_CORPORA: readonly (readonly [corpus: string, host: OracleHost])[] = readdirSync(
  new URL('./corpora/', import.meta.url),
)
  .map((corpus) => [corpus, corpus.replace(/-pnpm$/, '')] as const)
  .filter(([, host]) => oracleOf(host) !== undefined)
  .sort();

function oracleOf(host: OracleHost): string | undefined {
  const files = ['cjs', 'mjs'].map((end) => fileURLToPath(new URL(`./${host}.${end}`, ORACLES)));
  return files.find((file) => existsSync(file));
}

/** One declaration of a plugin as the host understood it. */
export interface HostEntryPoint {
  /** `node-red.nodes`, `oclif.commands`, `main`, `karma.framework`, `directus:extension.path`, ... */
  group: string;
  /** The id within the group: node set, command id, hook event, `app`, `api`; '.' where there is only one. */
  name: string;
  /** The file as the host computed it, absolute; it may not exist. `null`: the host names none before running it. */
  file: string | null;
  /** What the host says when it loads this entry point (in `load` mode), or has against it before. */
  error?: string;
  /** Node-RED: the .html beside the file, when it exists. */
  companion?: string;
  /** Node-RED: the node types that the host read from the companion. */
  types?: string[];
}

/** One package (or folder) that the host looked at. */
export interface HostPlugin {
  name: string;
  /** Where the host found it, absolute; links resolved only if the host does. Empty when it did not find it. */
  path: string;
  /** What the host lists it under, when that need not be its name: oclif, the dependency; Directus, the folder. */
  key?: string;
  /** oclif: `core`, `dev`, `user` or `link`; Directus: `local`, `registry` or `module`. */
  via?: string;
  entryPoints: HostEntryPoint[];
  /** Of a host that does not discover by itself: all texts, of many, that it takes for this plugin; sorted. */
  writtenAs?: string[];
  /** The groups of which the host tells, where it reads the others only when they are needed. */
  groups?: string[];
  /** Why the host refuses it, in the host's words. */
  error?: string;
}

/** What a host says about an application folder. Names are sorted. */
export interface HostAnswer {
  /** Names of what the host considers a plugin, refused ones included. */
  seen: string[];
  /** Names of what it takes. */
  accepted: string[];
  plugins: HostPlugin[];
  /** Set when the host cannot go on for any plugin: the exception, in its words. */
  failure?: string;
  /** oclif: the application's own commands and hooks. */
  application?: HostPlugin;
  /** Everything the host logged at its default level. */
  log: { level: string; message: string }[];
}

export interface AskOptions {
  /** The folder whose node_modules hold the host; the application folder if not given. */
  hostFolder?: string;
  /** Also evaluates the modules of plugins, to learn whether they load. Runs their code. */
  load?: boolean;
  /** oclif: counts development plugins, as with NODE_ENV=development. */
  development?: boolean;
  /** Milliseconds before the child process is killed. */
  timeout?: number;
}

/**
 * Asks a host's own discovery code, in a child process, what it finds in an application folder.
 *
 * @param appFolder the application's root: Node-RED's user directory, the project with node_modules for the others
 * @throws when the child process fails or runs out of time; a host that gives up is an answer, with `failure` set
 */
export function askHost(host: OracleHost, appFolder: string, options: AskOptions = {}): HostAnswer {
  const { hostFolder = appFolder, load = false, development = false, timeout = 60_000 } = options;
  const { PATH, HOME, SystemRoot, USERPROFILE } = process.env;
  const script = oracleOf(host);
  if (script === undefined) throw new Error(`There is no oracle of ${host}`);
  const child = spawnSync(process.execPath, [script, appFolder, hostFolder, load ? 'load' : 'discover'], {
    // An empty environment but for what Node needs to start: the host's own variables would change its answer.
    env: { PATH, HOME, SystemRoot, USERPROFILE, NODE_ENV: development ? 'development' : 'production' },
    cwd: appFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout,
  });
  if (child.status !== 0) {
    const ending = child.error?.message ?? `status ${child.status ?? child.signal}`;
    throw new Error(`The oracle of ${host} failed on ${appFolder} (${ending}):\n${child.stderr}`);
  }
  return JSON.parse(child.stdout) as HostAnswer;
}
