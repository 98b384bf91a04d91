import { expect, it } from 'vitest';
import { draft, see } from './draft-scene';

it('a plugin leads on to others, another package does not', () => {
  const seen = see(draft('theia'), {
    'package.json': { name: 'app', theia: {}, dependencies: { a: '1', library: '1' } },
    'node_modules/a/package.json': {
      name: 'a',
      version: '1.0.0',
      theiaExtensions: [],
      peerDependencies: { b: '1' },
    },
    'node_modules/b/package.json': { name: 'b', version: '1.0.0', theiaExtensions: [] },
    'node_modules/library/package.json': { name: 'library', dependencies: { c: '1' } },
    'node_modules/c/package.json': { name: 'c', version: '1.0.0', theiaExtensions: [] },
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
      'node_modules/a/package.json': { name: 'a', version: '1.0.0', theiaExtensions: [] },
      [`node_modules/${'a'.repeat(60)}/package.json`]: { name: 'a' },
    },
  );
  expect(seen.plugins).toEqual(['a dependency ok']);
});

it('of what was found, other sections may be searched than of the application', () => {
  const keywords = ['ember-addon'];
  const seen = see(draft('ember-cli'), {
    'package.json': { name: 'app', devDependencies: { 'ember-cli': '4', a: '1' } },
    'node_modules/a/package.json': {
      name: 'a',
      keywords,
      dependencies: { b: '1' },
      devDependencies: { c: '1' },
    },
    'node_modules/b/package.json': { name: 'b', keywords },
    'node_modules/c/package.json': { name: 'c', keywords },
  });
  expect(seen.plugins.map((plugin) => plugin.slice(0, 12))).toEqual(['a dependency', 'b dependency']);
});
