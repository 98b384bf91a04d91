import { describe, expect, it } from 'vitest';
import type { HostProfile } from '../../src/hosts/profile';
import { discover, MemoryFileSystem } from '../../src/index';

/** What a host's bundler loads: the format does not matter, and packages must offer what is asked of them. */

const host: HostProfile = {
  id: 'acme',
  title: 'Acme',
  ecosystem: 'npm',
  rules: [
    {
      approach: 'metadata',
      discovered: { key: ['acme'] },
      entryPoints: [{ at: ['acme'], value: 'file', loader: 'bundler' }],
    },
  ],
};

/** `code message` of what is found in a plugin that depends on `dep`. */
function found(source: string, exports: unknown, more: Record<string, string> = {}): string[] {
  const manifest = { name: 'a', version: '1.0.0', acme: './a.js', dependencies: { dep: '^1.0.0' } };
  const fs = new MemoryFileSystem({
    '/ws/package.json': JSON.stringify(manifest),
    '/ws/a.js': source,
    '/ws/node_modules/dep/package.json': JSON.stringify({ name: 'dep', version: '1.2.0', exports }),
    '/ws/node_modules/dep/x.js': '',
    ...more,
  });
  const { diagnostics } = discover({ folders: ['/ws'], fs, hosts: [host] });
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

describe('what a bundler loads', () => {
  const told =
    'subpath-not-exported Acme: `a.js` imports `dep/x`, which `exports` of `dep` 1.2.0 does not offer; no bundler finds it';

  it('is told where a package offers it to nobody', () => {
    expect(found("import x from 'dep/x'; export default x;", { '.': './x.js' })).toEqual([told]);
  });

  it.each([
    ['to browsers', { './x': { browser: './x.js' } }],
    ['to bundlers', { './x': { module: './x.js' } }],
    ['to all', { './*': './*.js' }],
    ['without exports', undefined],
  ])('is not told where a package offers it %s', (_, exports) => {
    expect(found("import x from 'dep/x'; export default x;", exports)).toEqual([]);
  });

  it('is not told of what the module reckons with', () => {
    expect(found("try { require('dep/x') } catch {}", { '.': './x.js' })).toEqual([]);
  });

  it('is followed through files of the package', () => {
    const files = { '/ws/b.js': "import 'dep/x';" };
    expect(found("import './b.js';", { '.': './x.js' }, files)).toEqual([told.replace('a.js', 'b.js')]);
  });

  it('may have any format, and leave out what a bundler finds', () => {
    expect(found("import './styles'; import './c'; export default 1;", undefined)).toEqual([]);
  });
});
