import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installCorpus } from './install';
import { askHost, type OracleHost } from './oracle';

// The oracles judge Plugin Scout, so they are judged first: on what npm installed, and on a copy with one thing
// broken. What is expected of a broken copy was read in the host's source.

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the named packages of a corpus, without the host, in a folder of its own. */
function copyOf(corpus: string, packages: string[], others: string[] = ['package.json']): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${path.basename(corpus)}-`));
  made.push(folder);
  const wanted = [...others, ...packages.map((name) => `node_modules/${name}`)];
  for (const file of wanted) cpSync(path.join(corpus, file), path.join(folder, file), { recursive: true });
  return folder;
}

/** Changes one JSON file in place. */
function edit(file: string, change: (manifest: ReturnType<typeof JSON.parse>) => void): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

describe.each<[OracleHost, number]>([
  ['node-red', 11],
  ['oclif', 15],
  ['homebridge', 6],
  ['karma', 13],
  ['directus', 8],
])('%s', (host, plugins) => {
  it('takes the plugins of its corpus, and all of them load', async () => {
    const folder = await installCorpus(host);
    const answer = askHost(host, folder, { load: true, timeout: 120_000 });
    expect(answer.failure).toBeUndefined();
    expect(answer.accepted).toHaveLength(plugins);
    const entryPoints = answer.plugins.flatMap((plugin) => plugin.entryPoints);
    expect(entryPoints.filter((entryPoint) => entryPoint.error)).toEqual([]);
    expect(entryPoints.length).toBeGreaterThanOrEqual(plugins);
  });
});

describe('node-red, on a copy', () => {
  let corpus: string;
  beforeAll(async () => {
    corpus = await installCorpus('node-red');
  });

  it('reports a missing file for its set only, and says nothing of a missing .html', () => {
    const folder = copyOf(corpus, ['node-red-dashboard', 'node-red-node-mysql']);
    rmSync(path.join(folder, 'node_modules/node-red-dashboard/nodes/ui_button.js'));
    rmSync(path.join(folder, 'node_modules/node-red-dashboard/nodes/ui_slider.html'));
    const { accepted, plugins } = askHost('node-red', folder, { hostFolder: corpus, load: true });
    expect(accepted).toEqual(['node-red-dashboard', 'node-red-node-mysql']);
    const sets = plugins[0]!.entryPoints;
    expect(sets.find(({ name }) => name === 'ui_button')!.error).toContain('ui_button.js');
    expect(sets.find(({ name }) => name === 'ui_slider')).toMatchObject({ types: [] });
    expect(sets.find(({ name }) => name === 'ui_slider')!.companion).toBeUndefined();
  });

  it('is taken down by one "node-red": null', () => {
    const folder = copyOf(corpus, ['node-red-debugger', 'node-red-node-mysql']);
    edit(path.join(folder, 'node_modules/node-red-node-mysql/package.json'), (manifest) => {
      manifest['node-red'] = null;
    });
    const { accepted, failure, seen } = askHost('node-red', folder, { hostFolder: corpus });
    expect(seen).toEqual(['node-red-debugger', 'node-red-node-mysql']);
    expect(accepted).toEqual([]);
    expect(failure).toBe("TypeError: Cannot read properties of null (reading 'dependencies')");
  });

  it('drops a plugin made for another version, with a warning', () => {
    const folder = copyOf(corpus, ['node-red-debugger', 'node-red-node-mysql']);
    edit(path.join(folder, 'node_modules/node-red-node-mysql/package.json'), (manifest) => {
      manifest['node-red'].version = '>=99';
    });
    const { accepted, log } = askHost('node-red', folder, { hostFolder: corpus });
    expect(accepted).toEqual(['node-red-debugger']);
    expect(log).toContainEqual({
      level: 'warn',
      message: '[node-red-node-mysql] Node module cannot be loaded on this version. Requires: >=99 ',
    });
  });
});

describe('oclif, on a copy', () => {
  it('keeps a package without the key, empty, and drops one that is not installed', async () => {
    const corpus = await installCorpus('oclif');
    const folder = copyOf(corpus, ['@oclif/plugin-version', '@oclif/plugin-which']);
    edit(path.join(folder, 'package.json'), (manifest) => {
      manifest.dependencies = {
        '@oclif/plugin-version': '*',
        '@oclif/plugin-which': '*',
        '@oclif/plugin-x': '*',
      };
      manifest.oclif = { plugins: ['@oclif/plugin-*'] };
    });
    edit(path.join(folder, 'node_modules/@oclif/plugin-which/package.json'), (manifest) => {
      delete manifest.oclif;
    });
    rmSync(path.join(folder, 'node_modules/@oclif/plugin-which/oclif.manifest.json'));
    const { accepted, plugins } = askHost('oclif', folder, { hostFolder: corpus });
    expect(accepted).toEqual(['@oclif/plugin-version']);
    expect(plugins.find(({ name }) => name.endsWith('which'))).toMatchObject({ entryPoints: [] });
    expect(plugins.find(({ name }) => name.endsWith('plugin-x'))!.error).toContain(
      'could not find package.json',
    );
  });

  it('counts development plugins only in development', async () => {
    const corpus = await installCorpus('oclif');
    expect(askHost('oclif', corpus).seen).not.toContain('@oclif/plugin-search');
    const { plugins } = askHost('oclif', corpus, { development: true });
    expect(plugins.find(({ name }) => name === '@oclif/plugin-search')).toMatchObject({ via: 'dev' });
  });
});

describe('homebridge, on a copy', () => {
  it('refuses for the keyword and for the engine, each in its words', async () => {
    const corpus = await installCorpus('homebridge');
    const folder = copyOf(corpus, ['homebridge-alexa', 'homebridge-camera-ffmpeg', 'homebridge-dummy']);
    edit(path.join(folder, 'node_modules/homebridge-alexa/package.json'), (manifest) => {
      manifest.keywords = [];
    });
    edit(path.join(folder, 'node_modules/homebridge-dummy/package.json'), (manifest) => {
      delete manifest.engines;
    });
    const { accepted, plugins, seen } = askHost('homebridge', folder, { hostFolder: corpus });
    expect(seen).toHaveLength(3);
    expect(accepted).toEqual(['homebridge-camera-ffmpeg']);
    expect(plugins[0]!.error).toContain("does not contain the keyword 'homebridge-plugin'");
    expect(plugins[2]!.error).toContain("does not contain the 'homebridge' package in 'engines'");
  });
});

describe('karma, on a copy', () => {
  it('fails every run for one plugin that does not load', async () => {
    const corpus = await installCorpus('karma');
    const folder = copyOf(corpus, ['karma-mocha', 'karma-jasmine', 'karma-cli']);
    edit(path.join(folder, 'node_modules/karma-mocha/package.json'), (manifest) => {
      manifest.main = 'gone.js';
    });
    const { accepted, failure, seen } = askHost('karma', folder, { hostFolder: corpus });
    expect(seen).toEqual(['karma-jasmine', 'karma-mocha']);
    expect(accepted).toEqual(['karma-jasmine']);
    expect(failure).toBe('Found 1 load error');
  });
});

describe('directus, on a copy', () => {
  it('loads no extension at all when one folder has a manifest without the key', async () => {
    const corpus = await installCorpus('directus');
    const folder = copyOf(corpus, ['directus-extension-sync'], ['package.json', 'extensions']);
    expect(askHost('directus', folder, { hostFolder: corpus }).accepted).toHaveLength(5);
    mkdirSync(path.join(folder, 'extensions/tools'));
    writeFileSync(path.join(folder, 'extensions/tools/package.json'), '{"name":"tools","version":"1.0.0"}');
    const { accepted, failure } = askHost('directus', folder, { hostFolder: corpus });
    expect(accepted).toEqual([]);
    expect(failure).toContain('The manifest of the extension "tools"');
  });
});

describe('pnpm', () => {
  it("hides the application's plugins from Karma, which looks beside its own folder", async () => {
    expect(askHost('karma', await installCorpus('karma-pnpm')).seen).toEqual([]);
  });

  it('does not hide them from Homebridge and oclif', async () => {
    expect(askHost('homebridge', await installCorpus('homebridge-pnpm')).accepted).toHaveLength(3);
    expect(askHost('oclif', await installCorpus('oclif-pnpm')).accepted).toHaveLength(5);
  });
});
