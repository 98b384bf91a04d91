import picomatch from 'picomatch';
import type { Patterns } from './declared-workspaces';

/** What one level of a pattern asks of a directory's name. */
export interface PatternSegment {
  /** Whether it stands for any number of levels, none included. */
  readonly anyDepth: boolean;
  readonly matches: (name: string) => boolean;
}

/** A pattern that adds directories. */
export interface WorkspacePattern {
  /** What each level below the declaring directory must match: a superset of what the whole pattern matches. */
  readonly segments: readonly PatternSegment[];
  /** Whether it reaches to any depth, and so also finds what its author may not have thought of. */
  readonly deep: boolean;
  /** Whether it matches a path relative to the declaring directory. */
  readonly matches: (path: string) => boolean;
}

export interface CompiledPatterns {
  readonly included: readonly WorkspacePattern[];
  /** Whether a '!' pattern takes a relative path out again. */
  readonly excludes: (path: string) => boolean;
  /** Patterns that cannot be followed, each with the reason. */
  readonly rejected: readonly { readonly pattern: string; readonly reason: string }[];
}

/** A '/' within '{a/b,c}' or '@(a/b|c)' is no border between two levels. */
const SLASH_IN_GROUP = /[{(][^})]*\//;

/** Whether a segment is more than a plain name. */
const GLOB = /[*?[{(!+\\]/;

/**
 * Compiles patterns as npm does (@npmcli/map-workspaces 5.0.3, lib/index.js): './', '/' and a final '/' mean
 * nothing; '!' excludes wherever it stands, unless a later pattern names what it excludes.
 */
export function compilePatterns(patterns: Patterns): CompiledPatterns {
  const included: WorkspacePattern[] = [];
  const rejected: { pattern: string; reason: string }[] = [];
  let excluded: ((path: string) => boolean)[] = [];
  for (const pattern of patterns) {
    const marks = /^!*/.exec(pattern)?.[0].length ?? 0;
    const text = pattern
      .slice(marks)
      .replace(/\\/g, '/')
      .replace(/^\.?\/+|\/+$/g, '');
    // The declaring directory itself is a package already.
    if (text === '' || text === '.') continue;
    const matches = compile(text);
    if (matches === undefined) rejected.push({ pattern, reason: 'is no valid pattern' });
    else if (text.split('/').includes('..')) rejected.push({ pattern, reason: 'leads out of its directory' });
    else if (marks % 2 === 1) excluded.push(matches);
    else {
      excluded = excluded.filter((excludes) => !excludes(text));
      included.push({ segments: segmentsOf(text), deep: text.includes('**'), matches });
    }
  }
  return { included, rejected, excludes: (path) => excluded.some((matches) => matches(path)) };
}

function segmentsOf(text: string): PatternSegment[] {
  if (!SLASH_IN_GROUP.test(text)) return text.split('/').map(toSegment);
  const { base } = picomatch.scan(text);
  const plain = base === '' ? [] : base.split('/');
  return [...plain, '**'].map(toSegment);
}

/** As everywhere in globs, only a '.' in the pattern matches a '.' in front. */
function toSegment(segment: string): PatternSegment {
  if (segment === '**') return { anyDepth: true, matches: (name) => !name.startsWith('.') };
  const matches = GLOB.test(segment) ? compile(segment) : undefined;
  return { anyDepth: false, matches: matches ?? ((name) => name === segment) };
}

/** Undefined where picomatch takes it for no pattern. */
function compile(text: string): ((path: string) => boolean) | undefined {
  try {
    return picomatch(text);
  } catch {
    return undefined;
  }
}
