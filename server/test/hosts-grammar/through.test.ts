import { expect, it } from 'vitest';
import { draft, see } from './draft-scene';

it('a plugin leads on to others, another package does not', () => {
  const seen = see(draft('theia'), {
    'package.json': { name: 'app', dependencies: { a: '1', library: '1' } },
    'node_modules/a/package.json': { name: 'a', theiaExtensions: [], peerDependencies: { b: '1' } },
    'node_modules/b/package.json': { name: 'b', theiaExtensions: [] },
    'node_modules/library/package.json': { name: 'library', dependencies: { c: '1' } },
    'node_modules/c/package.json': { name: 'c', theiaExtensions: [] },
  });
  expect(seen.plugins).toEqual(['a dependency ok', 'b dependency ok']);
});

it.each(['', '!', '+(*a)+(*a)b'])('a list that holds %j is read all the same', (pattern) => {
  const { rules, ...rest } = draft('theia');
  const search = [{ in: 'dependencies', sections: ['dependencies'], listedIn: ['list'] }] as const;
  const dependencies = { a: '1', ['a'.repeat(60)]: '1' };
  const seen = see(
    { ...rest, rules: rules.map((rule) => ({ ...rule, search })) },
    {
      'package.json': { name: 'app', list: [pattern, 'a'], dependencies },
      'node_modules/a/package.json': { name: 'a', theiaExtensions: [] },
      [`node_modules/${'a'.repeat(60)}/package.json`]: { name: 'a' },
    },
  );
  expect(seen.plugins).toEqual(['a dependency ok']);
});
