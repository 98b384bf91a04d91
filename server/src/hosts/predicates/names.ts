import { compileGlobs } from '../globs';
import type { DirectoryPredicate, NamePredicate, Names } from '../predicate';
import type { CompiledPredicate } from './facts';

/** Longer names npm does not publish; a pattern that backtracks would hang on them. */
const MAX_NAME = 214;

/** `name`: the manifest's name against the host's patterns. */
export function namePredicate({ name }: NamePredicate): CompiledPredicate {
  const matches = compileNames(name);
  const wanted = describeNames(name);
  return {
    holds: (facts) => matches(facts.name),
    evidence: (facts) => [
      {
        expected: `\`name\` matches \`${wanted}\``,
        denied: `\`name\` does not match \`${wanted}\``,
        actual: facts.name === '' ? 'no name' : facts.name,
        holds: matches(facts.name),
        at: ['name'],
        demand: 'name',
        wanted,
      },
    ],
  };
}

/** `directory`: the same for the folder under node_modules, which hosts that list folders look at first. */
export function directoryPredicate({ directory }: DirectoryPredicate): CompiledPredicate {
  const matches = compileNames(directory);
  const wanted = describeNames(directory);
  return {
    holds: (facts) => matches(facts.directory),
    evidence: (facts) => [
      {
        expected: `the folder's name matches \`${wanted}\``,
        denied: `the folder's name does not match \`${wanted}\``,
        actual: facts.directory,
        holds: matches(facts.directory),
        at: ['name'],
        demand: 'name',
        wanted,
      },
    ],
  };
}

/** Globs (see `compileGlobs`), or one regular expression with exact exceptions. */
export function compileNames(names: Names): (name: string) => boolean {
  if (!('pattern' in names)) {
    const matches = compileGlobs(names);
    const parts = names.filter((glob) => !glob.startsWith('!')).map(plainPart);
    return (name) => name.length <= MAX_NAME && parts.some((part) => name.includes(part)) && matches(name);
  }
  const pattern = new RegExp(names.pattern);
  const except = new Set(names.except);
  return (name) => name.length <= MAX_NAME && pattern.test(name) && !except.has(name);
}

/** What stands in every name that a glob takes: to look for it tells most names apart in a tenth of the time. */
function plainPart(glob: string): string {
  // In braces, brackets and groups nothing needs to be there.
  if (/[()[\]{}\\]/.test(glob)) return '';
  return glob.split(/[*?+!@]/).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function describeNames(names: Names): string {
  return 'pattern' in names
    ? (names.shown ?? names.pattern)
    : names.filter((glob) => !glob.startsWith('!')).join('`, `');
}
