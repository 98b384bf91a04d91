import { describe, expect, it } from 'vitest';
import type { Content } from '../discovery/scene';
import { targetsIn } from './clone';

const manifest = {
  name: 'rollup-plugin-x',
  version: '1.0.2',
  main: 'dist/index.js',
  scripts: { build: 'rollup -c' },
};
const files = (given: object = {}, more: Record<string, Content> = {}) => ({
  'package.json': { ...manifest, ...given },
  'src/index.js': 'export default () => ({})',
  ...more,
});

describe('output that nothing builds before publishing', () => {
  it('is told with the hint, and stays one', () => {
    const [found] = targetsIn(files());
    expect([found?.severity, found?.code]).toEqual(['hint', 'target-not-built']);
    expect(found?.message).toBe(
      '`dist/index.js` is not built yet; its source is `src/index.js`, and no `prepack` or `prepare` script builds it before publishing',
    );
  });

  it.each<[string, Record<string, Content>]>([
    [
      'a script before packing builds it',
      files({ scripts: { ...manifest.scripts, prepack: 'npm run build' } }),
    ],
    [
      'one after installing does',
      files({ scripts: { ...manifest.scripts, prepare: 'husky && npm run build' } }),
    ],
    [
      'one before publishing does, by a test',
      files({
        scripts: {
          ...manifest.scripts,
          pretest: 'npm run build',
          test: 'tape x',
          prepublishOnly: 'npm test',
        },
      }),
    ],
    [
      'a script releases it',
      files({ scripts: { ...manifest.scripts, release: 'npm run build && npm publish' } }),
    ],
    ['a service may', files({}, { '.github/workflows/publish.yml': '' })],
    ['it is not published', files({ private: true })],
    ['nothing builds it at all', files({ scripts: {} })],
    [
      'it is one of a workspace',
      {
        'package.json': { private: true, workspaces: ['p'] },
        'p/package.json': manifest,
        'p/src/index.js': '',
      },
    ],
    ['VS Code has a script of its own for that', files({ engines: { vscode: '^1.90.0' } })],
  ])('is not, where %s', (_name, given) => {
    const [found] = targetsIn(given);
    expect(found?.code).toBe('target-not-built');
    expect(found?.message).not.toContain('publishing');
  });

  it('is mended by a script that does', () => {
    const mended = files({ scripts: { ...manifest.scripts, prepack: 'npm run build' } });
    expect(targetsIn(mended)[0]?.message).not.toContain('publishing');
  });
});
