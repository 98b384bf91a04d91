/** Endings of sources by the ending of what is made from them. */
interface Endings {
  /** Those that a compiler reads, and that are never shipped under the target's name. */
  readonly compiled: readonly string[];
  /** Those that may be the source, but as well a file of its own. */
  readonly plain: readonly string[];
}

const STYLES = ['.scss', '.sass', '.less', '.styl'];
const SCRIPTS = ['.ts', '.tsx', '.mts', '.cts'];

/** Endings of what compilers and bundlers read. */
export const SOURCE_ENDINGS = [...SCRIPTS, '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte'];

const ENDINGS: Readonly<Record<string, Endings>> = {
  '.d.ts': { compiled: SCRIPTS, plain: ['.d.ts', '.js', '.jsx', '.mjs', '.cjs'] },
  '.d.mts': { compiled: ['.mts', '.ts', '.tsx'], plain: ['.d.mts', '.d.ts', '.mjs', '.js', '.jsx'] },
  '.d.cts': { compiled: ['.cts', '.ts', '.tsx'], plain: ['.d.cts', '.d.ts', '.cjs', '.js', '.jsx'] },
  '.js': { compiled: SCRIPTS, plain: ['.js', '.jsx', '.mjs', '.cjs'] },
  '.mjs': { compiled: ['.mts', '.ts', '.tsx'], plain: ['.mjs', '.js', '.jsx'] },
  '.cjs': { compiled: ['.cts', '.ts', '.tsx'], plain: ['.cjs', '.js', '.jsx'] },
  '.jsx': { compiled: ['.tsx'], plain: ['.jsx'] },
  '.css': { compiled: STYLES, plain: ['.css'] },
};

/** What bundlers put between a name and its ending. */
const LABEL =
  /[.-](min|umd|esm?|cjs|iife|module|common|bundle|prod|production|dev|development|browser|node|modern|legacy)$/;

/** A stem without what bundlers put behind it: `index` for `index.umd.min`. */
export function withoutLabel(stem: string): string {
  return stem.replace(LABEL, '').replace(LABEL, '');
}

export interface NameParts {
  readonly stem: string;
  readonly ending: string;
}

/** Splits a file name at an ending that a build gives; any other name is all stem. */
export function splitName(name: string): NameParts {
  const ending = Object.keys(ENDINGS).find((one) => name.length > one.length && name.endsWith(one)) ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/**
 * The names that the source of a file may have, the likeliest first; some lie in a directory ('a/index.ts').
 *
 * @param name the file's own name
 * @param compiledOnly leaves out the names that the file itself could have
 * @param packageName bundles are called after their package, and made from its index
 */
export function sourceNames(name: string, compiledOnly: boolean, packageName: string | undefined): string[] {
  const { stem, ending } = splitName(name);
  const bare = withoutLabel(stem);
  const stems = new Set([stem, bare]);
  if (packageName !== undefined && bare === packageName.replace(/^@[^/]*\//, ''))
    stems.add('index').add('main');

  // Without a known ending the name may be a path that the host completes, or anything that is copied.
  const { compiled, plain } = ENDINGS[ending] ?? {
    compiled: SCRIPTS,
    plain: ['', '.js', '.jsx', '.mjs', '.cjs'],
  };
  const endings = compiledOnly ? compiled : [...compiled, ...plain];
  const names = [...stems].flatMap((one) => endings.map((extension) => one + extension));
  if (stem !== 'index')
    names.push(...endings.filter(Boolean).map((extension) => `${stem}/index${extension}`));
  return names;
}

const SCRIPT_KIND = ['.js', '.mjs', '.cjs'];
const TYPES_KIND = ['.d.ts', '.d.mts', '.d.cts'];

/** The names under which a build that knows the same file puts it instead: same stem, same kind, other ending. */
export function siblingNames(name: string): string[] {
  const { stem, ending } = splitName(name);
  const kind = ending === '' ? SCRIPT_KIND : [SCRIPT_KIND, TYPES_KIND].find((one) => one.includes(ending));
  return (kind ?? []).filter((one) => one !== ending).map((one) => stem + one);
}
