import picomatch from 'picomatch';

/** What a list of patterns says of a path: it is meant, it is plainly not meant, or nothing. */
export type Word = 'yes' | 'no' | undefined;

export type Asks = (path: string) => Word;

const OPTIONS = { dot: true, nocase: true };

/**
 * One list of patterns as Yarn 2 and later reads it: what a '!' pattern matches is plainly not meant, wherever that
 * pattern stands in the list; patterns without a slash are held against the name alone. Case makes no difference.
 */
export function matcher(patterns: readonly string[]): Asks {
  const excluded = either(patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1)));
  const included = either(patterns.filter((one) => !one.startsWith('!')));
  return (path) => (excluded(path) ? 'no' : included(path) ? 'yes' : undefined);
}

function either(patterns: readonly string[]): (path: string) => boolean {
  const paths = compile(
    patterns.filter((one) => one.includes('/')),
    OPTIONS,
  );
  const names = compile(
    patterns.filter((one) => !one.includes('/')),
    { ...OPTIONS, basename: true },
  );
  return (path) => paths(path) || names(path);
}

function compile(patterns: string[], options: picomatch.PicomatchOptions): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  return picomatch(patterns, options);
}
