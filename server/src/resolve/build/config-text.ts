/** An input of a bundler. */
export interface BundleEntry {
  /** What its output is called, ending aside; '' where the input's own name is taken. */
  readonly name: string;
  /** A path or a glob, as written. */
  readonly path: string;
}

/** What the text of a bundler's configuration says in plain words. Paths are as written. */
export interface ConfigText {
  /** It stands in a file of its own, which may compute the rest. */
  readonly isFile: boolean;
  readonly entries: readonly BundleEntry[];
  /** Whether all its inputs are written out: none is computed. */
  readonly complete: boolean;
  /** Directories from which it counts its inputs instead of its own. */
  readonly bases: readonly string[];
  readonly outDirs: readonly string[];
  readonly outFiles: readonly string[];
}

const INPUT_KEYS = /(?<![\w$.])["']?(?:entry|entries|input|inputs|entryPoints)["']?\s*:\s*/g;
const DIRECTORY_KEYS = /(?<![\w$.])["']?(?:outDir|outdir|dir|distDir)["']?\s*:\s*/g;
const FILE_KEYS = /(?<![\w$.])["']?(?:file|outfile|outFile)["']?\s*:\s*/g;

/** What is longer was not written by hand. In UTF-16 units. */
const MAX_TEXT = 500_000;
const MAX_VALUE = 20_000;

const BASE_KEYS = /(?<![\w$.])["']?(?:context|root|cwd|absWorkingDir|srcDir)["']?\s*:\s*/g;
/** webpack's and Rspack's `output.path`. */
const OUTPUT_PATH = /(?<![\w$.])output\s*:\s*\{[^{}]*?(?<![\w$.])path\s*:\s*/g;

/** A call that makes a path absolute: `resolve(__dirname, 'src')`, `new URL('./src', import.meta.url)`. */
const CALL = /(?<![\w$.])((?:new\s+)?[\w$.]+)\(([^()]*)\)/g;
const MAKES_ABSOLUTE = /(^|[\s.])(resolve|join|URL|fileURLToPath)$/;
const QUOTED = /"[^"]*"|'[^']*'|`[^`$]*`/g;
const BASES = /\b(__dirname|import\.meta\.(url|dirname)|new)\b|[,\s.]/g;
const PAIR = /(?:("[^"]*"|'[^']*'|(?<![\w$])[\w$]+)\s*:\s*)?("[^"]*"|'[^']*'|`[^`$]*`)/g;
const PATH = /^[\w@.*!{},()/[\]-]+$/;

/**
 * Reads a bundler's configuration as text, for what is written out in it: nothing of it is run, and what is
 * computed is passed over.
 */
export function readConfigText(text: string): ConfigText {
  const plain = text.length > MAX_TEXT ? '' : withoutComments(text);
  const inputs = valuesOf(plain, INPUT_KEYS).map(pathsIn);
  const bases = valuesOf(plain, BASE_KEYS).map(pathsIn);
  const written = (keys: RegExp) => valuesOf(plain, keys).map(pathsIn).flatMap(plainPaths);
  return {
    isFile: true,
    entries: distinct(inputs.flatMap(({ paths }) => paths)),
    complete: inputs.length > 0 && [...inputs, ...bases].every((one) => one.complete),
    bases: bases.flatMap(plainPaths),
    outDirs: [...written(DIRECTORY_KEYS), ...written(OUTPUT_PATH)],
    outFiles: written(FILE_KEYS),
  };
}

/** The paths in a value: a text, a list, an object that names them, each perhaps in a call that makes it absolute. */
function pathsIn(value: string): { paths: BundleEntry[]; complete: boolean } {
  if (value.length > MAX_VALUE) return { paths: [], complete: false };
  let complete = true;
  let plain = value.replace(/process\.cwd\(\)/g, '__dirname');
  for (let depth = 0; depth < 3 && plain.includes('('); depth += 1) {
    plain = plain.replace(CALL, (_all, called: string, args: string) => {
      const texts = [...args.matchAll(QUOTED)].map(([text]) => text.slice(1, -1));
      if (!MAKES_ABSOLUTE.test(called) || args.replace(QUOTED, '').replace(BASES, '') !== '')
        complete = false;
      return `'${texts.join('/')}'`;
    });
  }
  const paths: BundleEntry[] = [];
  const rest = plain.replace(PAIR, (_all, name: string | undefined, quoted: string) => {
    const path = quoted.slice(1, -1);
    const key = name?.replace(/^["']|["']$/g, '') ?? '';
    // unbuild's entries and webpack's are objects with options of their own.
    if (/^(outDir|builder|name|format|ext|pattern|filename|library|runtime|dependOn)$/.test(key)) return '';
    if (PATH.test(path)) paths.push({ name: /^(input|import|in)$/.test(key) ? '' : key, path });
    else complete = false;
    return '';
  });
  return { paths, complete: complete && rest.replace(/[[\]{},\s]/g, '') === '' };
}

/** An input within an entry of its own stands in the text once, and is found twice. */
function distinct(entries: readonly BundleEntry[]): BundleEntry[] {
  return entries.filter(
    (one, at) => entries.findIndex(({ name, path }) => name === one.name && path === one.path) === at,
  );
}

function plainPaths({ paths }: { paths: readonly BundleEntry[] }): string[] {
  return paths.map(({ path }) => path);
}

function valuesOf(text: string, keys: RegExp): string[] {
  return [...text.matchAll(keys)].map((match) => valueFrom(text, match.index + match[0].length));
}

/** The text of a value: up to the comma or bracket that ends it. */
function valueFrom(text: string, start: number): string {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const one = text[at]!;
    if (quote !== '') {
      if (one === '\\') at += 1;
      else if (one === quote) quote = '';
    } else if (/["'`]/.test(one)) quote = one;
    else if (/[([{]/.test(one)) depth += 1;
    else if (/[)\]}]/.test(one) && depth-- === 0) return text.slice(start, at);
    else if (/[,;]/.test(one) && depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** Comments become blank; what looks like one within quotes stays. */
function withoutComments(text: string): string {
  const parts = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(parts, (_all, quoted) => quoted ?? ' ');
}
