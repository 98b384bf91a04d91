/** One command of a script: a program and what it is given, what only wraps it taken off. */
export interface Command {
  /** The program's name, without path or ending of its own. */
  readonly tool: string;
  readonly args: readonly string[];
  /** The directory in which it runs, relative to the package: '' for the package's own. */
  readonly directory: string;
}

export type Scripts = Readonly<Record<string, string>>;

/** Programs that run another one, which is the first word after their own and its options. */
const WRAPPERS = new Set(
  'npx pnpx bunx cross-env cross-env-shell env time dotenv nice dotenvx shx c8 nyc'.split(' '),
);
const RUNNERS = new Set(['npm', 'yarn', 'pnpm', 'bun', 'nr']);
/** What a shell puts in front of a command. */
const SHELL_WORDS = new Set(['if', 'then', 'else', 'elif', 'do', 'while', '!', 'exec']);
/** What package managers do themselves, and no script is named by. */
const OWN_VERBS =
  /^(install|i|ci|add|remove|link|pack|publish|version|audit|prune|dedupe|config|cache|init|login|whoami|pkg|workspaces?|-.*)$/;

/**
 * The commands that a script runs, those of the scripts included that it calls, and of its `pre` and `post`
 * scripts. What shells do beyond words, quotes and operators is not followed: it stands as written.
 *
 * @param name the script's name; commands of a name that is not there are none
 */
export function commandsOf(scripts: Scripts, name: string, calls: Calls = newCalls()): Command[] {
  if (calls.within.has(name) || calls.left.count-- <= 0) return [];
  const inner = { ...calls, within: new Set([...calls.within, name]) };
  return [`pre${name}`, name, `post${name}`].flatMap((one) => {
    const text = Object.hasOwn(scripts, one) ? scripts[one]! : undefined;
    return text === undefined ? [] : commandsIn(scripts, text, inner);
  });
}

/** The scripts that are being followed, and how many more may be: scripts that call one another can be very many. */
interface Calls {
  readonly within: ReadonlySet<string>;
  readonly left: { count: number };
}

const newCalls = (): Calls => ({ within: new Set(), left: { count: 200 } });

/** The commands in a command line. */
function commandsIn(scripts: Scripts, text: string, calls: Calls): Command[] {
  let directory = '';
  return splitCommands(text).flatMap((line): Command[] => {
    const words = unwrap(line);
    const [program, ...args] = words;
    if (program === undefined) return [];
    if (program === 'cd') {
      directory = [directory, args[0] ?? ''].filter(Boolean).join('/');
      return [];
    }
    const called = calledScripts(words, scripts);
    if (called !== undefined) return called.flatMap((name) => commandsOf(scripts, name, calls));
    if (program === 'concurrently') {
      const lines = args.filter((one) => !one.startsWith('-'));
      return lines.flatMap((one) =>
        commandsIn(scripts, one.replace(/^(npm|yarn|pnpm|bun):/, '$1 run '), calls),
      );
    }
    return [{ tool: toolName(program), args, directory }];
  });
}

/** The scripts that a command runs: `npm run x`, `yarn x`, `run-s x:*`. Undefined where it is another command. */
function calledScripts(words: readonly string[], scripts: Scripts): string[] | undefined {
  const [program = '', ...args] = words;
  if (/^(run-s|run-p|npm-run-all2?)$/.test(program)) {
    return args.filter((one) => !one.startsWith('-')).flatMap((one) => matchingScripts(one, scripts));
  }
  if (!RUNNERS.has(program)) return undefined;
  const rest = args.filter((one) => !/^(--?(silent|s|if-present|no-git-tag-version|quiet|q))$/.test(one));
  const runs = rest[0] === 'run' || rest[0] === 'run-script';
  const name = runs ? rest[1] : rest[0];
  if (name === undefined) return [];
  if (Object.hasOwn(scripts, name)) return [name];
  if (name.includes('*')) return matchingScripts(name, scripts);
  // What it runs elsewhere (`npm run build -w x`, `yarn workspaces foreach`) is not this package's build.
  return runs || program === 'nr' || OWN_VERBS.test(name) ? [] : undefined;
}

function matchingScripts(pattern: string, scripts: Scripts): string[] {
  const name = pattern.split(' ')[0]!;
  const text = name
    .replace(/[\\^$.+?()[\]{}|]/g, '\\$&')
    .replace(/\*\*/g, '.*')
    .replace(/(?<!\.)\*/g, '[^:]*');
  const matching = new RegExp(`^${text}$`);
  return Object.keys(scripts).filter((one) => matching.test(one));
}

/** Takes off variables and programs that only run another: `cross-env A=1 npx tsc` is `tsc`. */
function unwrap(line: readonly string[]): string[] {
  const words = [...line];
  for (;;) {
    while (words[0] !== undefined && /^[A-Za-z_]\w*=/.test(words[0])) words.shift();
    const [first = '', second = ''] = words;
    if (WRAPPERS.has(first) || SHELL_WORDS.has(first)) words.shift();
    else if (RUNNERS.has(first) && /^(exec|dlx|x)$/.test(second)) words.splice(0, 2);
    // yarn and pnpm run a program by its bare name, too.
    else if (/^(yarn|pnpm|bun)$/.test(first) && KNOWN_BARE.test(second)) words.shift();
    else if (first === 'node' && /node_modules\//.test(second)) words.shift();
    else return words;
    while (words[0]?.startsWith('-')) if (/^(-p|--package)$/.test(words.shift()!)) words.shift();
  }
}

const KNOWN_BARE =
  /^(tsc|vue-tsc|tsup|tsdown|rollup|vite|webpack|esbuild|babel|swc|ncc|parcel|microbundle|bunchee|unbuild|pkgroll|rimraf|oclif)$/;

/** `./node_modules/.bin/tsc` and `typescript/bin/tsc.js` are `tsc`. */
function toolName(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1).replace(/\.(js|cjs|mjs|cmd)$/, '');
}

/** Splits a command line into commands, and these into words, quotes taken off. */
function splitCommands(text: string): string[][] {
  const commands: string[][] = [[]];
  for (const match of text.matchAll(
    /(&&|\|\||[;|&()\n])|((?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s;|&()"'\\])+)|["'\\]/g,
  )) {
    if (match[1] !== undefined) commands.push([]);
    else if (match[2] !== undefined) commands.at(-1)!.push(unquote(match[2]));
  }
  return commands.filter((words) => words.length > 0);
}

function unquote(word: string): string {
  return word.replace(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g, (_all, double, single, escaped) =>
    double === undefined ? (single ?? escaped) : double.replace(/\\(["\\$`])/g, '$1'),
  );
}
