import type { Search } from '../server/src/hosts/profile';
import { predicateProse } from './generate-predicate-prose';
import { code, either, keyPath } from './generate-prose';

/** Where a host searches, one sentence for each place. */
export function searchProse(search: readonly Search[] | undefined): string[] {
  if (search === undefined) return ['The `node_modules` of the application, and of the folders above it.'];
  if (search.length === 0)
    return [
      'Nothing that is installed is searched: only the packages of the workspace themselves are looked at.',
    ];
  return search.map((one) => {
    const from = one.from ? ` A package counts as an application where ${predicateProse(one.from)}.` : '';
    return `${placeProse(one)}.${from}`;
  });
}

function placeProse(search: Search): string {
  switch (search.in) {
    case 'node_modules': {
      const nested = search.nested ? ', and the `node_modules` inside packages' : '';
      const ancestors = search.ancestors ? ', and those of the folders above it' : '';
      return `All of the application's \`node_modules\`${nested}${ancestors}`;
    }
    case 'dependencies': {
      const listed = search.listedIn ? ` that ${keyPath(search.listedIn)} lists` : '';
      const sections = typeof search.through === 'object' ? search.through.map(code) : undefined;
      const theirs = sections ? `the ${either(sections, 'and')}` : 'those';
      const through = search.through ? `; then, in turn, ${theirs} of the plugins found` : '';
      return `The application's ${either(search.sections.map(code), 'and')}${listed}${through}`;
    }
    case 'siblings':
      return `Beside the folder of ${code(search.of)} itself`;
    case 'directories': {
      const named = search.namedIn ? [`those that ${keyPath(search.namedIn)} names`] : [];
      const whose =
        search.portions === 'every-package' ? 'every package and direct dependency' : 'the application';
      const directories = [...(search.paths ?? []).map(code), ...named];
      const noun = directories.length + named.length === 1 ? 'directory' : 'directories';
      return `In ${whose}, the ${noun} ${either(directories, 'and')}`;
    }
  }
}
