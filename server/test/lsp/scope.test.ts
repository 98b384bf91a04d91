import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/discovery/configuration';
import type { EngineOptions, Folder } from '../../src/discovery/engine-api';
import { Scope } from '../../src/lsp/scope';

type Told = Partial<Pick<EngineOptions, 'folders' | 'settings'>>;
const a: Folder = { name: 'a', path: '/a' };
const b: Folder = { name: 'b', path: '/b' };

/** Settings that the client answers when the test says so. */
function setUp() {
  const told: Told[] = [];
  const answers: ((settings: readonly Partial<Configuration>[]) => void)[] = [];
  const scope = new Scope([a], {
    engine: { reconfigure: (options) => told.push(options) },
    settingsOf: () => new Promise((answer) => answers.push(answer)),
  });
  return { scope, told, answers };
}

describe('Scope', () => {
  it('tells the engine of a folder together with its settings', async () => {
    const { scope, told, answers } = setUp();
    const reloaded = scope.reload();
    expect(told).toEqual([]);
    answers[0]?.([{ dependencies: true }]);
    await reloaded;
    expect(told[0]?.folders).toEqual([a]);
    expect(told[0]?.settings?.(a)).toEqual({ dependencies: true });
    expect(scope.folders).toEqual([a]);
  });

  it('lets the last of several changes count, in whatever order the client answers', async () => {
    const { scope, told, answers } = setUp();
    const first = scope.reload();
    const second = scope.change([b], new Set(['/a']));
    answers[1]?.([{ entryPointsKey: 'late' }]);
    answers[0]?.([{ entryPointsKey: 'early' }]);
    await Promise.all([first, second]);
    expect(told).toHaveLength(1);
    expect(told[0]?.folders).toEqual([b]);
    expect(told[0]?.settings?.(b)).toEqual({ entryPointsKey: 'late' });
  });
});
