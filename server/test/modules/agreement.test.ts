import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportsOf } from '../../src/resolve/module/exports-of';
import { readModule } from '../../src/resolve/module/module-facts';
import { walkModules } from '../../src/resolve/module/walk';
import { DiskFileSystem } from '../../src/workspace/disk';
import { drain } from '../../src/workspace/drain';
import { toPortable } from '../../src/workspace/paths';
import { askLoad, type Loaded } from './ask-load';

const REPOSITORY = join(import.meta.dirname, '../../..');

/** All of them take a minute: some are enough. */
const SOME = 100;

/** The packages installed here, and those of the hosts' tests where these have been run. */
function installed(): { from: string; name: string }[] {
  const corpora = join(REPOSITORY, '.corpora');
  const names = existsSync(corpora) ? readdirSync(corpora) : [];
  const places = [REPOSITORY, ...names.map((name) => join(corpora, name))];
  const found = places.flatMap((from) =>
    readdirSync(join(from, 'node_modules'))
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) =>
        name.startsWith('@')
          ? readdirSync(join(from, 'node_modules', name)).map((one) => `${name}/${one}`)
          : [name],
      )
      .map((name) => ({ from, name })),
  );
  const step = Math.max(1, Math.floor(found.length / SOME));
  return found.filter((_, index) => index % step === 0);
}

const fs = new DiskFileSystem();
let loaded: Loaded[];

beforeAll(() => {
  const answers = askLoad(installed());
  // Linked workspace packages have no build here; addons have no text.
  loaded = answers
    .filter((one): one is Loaded => 'names' in one && /\.[cm]?js$/.test(one.path))
    .map((one) => ({ ...one, path: toPortable(one.path) }));
}, 150_000);

describe('what Node loads', () => {
  it('is enough to compare with', () => {
    expect(loaded.length).toBeGreaterThan(70);
    expect(new Set(loaded.map(({ format }) => format))).toEqual(new Set(['module', 'commonjs']));
  });

  it('has the format that we tell, or is too large to tell', () => {
    const wrong = loaded.flatMap(({ path, format }) => {
      const ours = readModule(fs, path)?.format;
      return ours === format || ours === 'unknown' ? [] : [`${path}: ${ours}, Node ${format}`];
    });
    expect(wrong).toEqual([]);
    const unknown = loaded.filter(({ path }) => readModule(fs, path)?.format === 'unknown');
    expect(unknown.length).toBeLessThan(loaded.length / 20);
  });

  it('exports each name that we find, and no other where we say that there are no others', () => {
    let complete = 0;
    const wrong = loaded.flatMap(({ path, names }) => {
      const ours = exportsOf(fs, path)!;
      if (ours.complete) complete += 1;
      const extra = [...ours.names].filter((name) => !names.includes(name));
      const lacking = ours.complete ? names.filter((name) => !ours.names.has(name)) : [];
      return extra.length + lacking.length === 0 ? [] : [`${path}: ${extra} but not ${lacking}`];
    });
    expect(wrong).toEqual([]);
    expect(complete).toBeGreaterThan(10);
  });

  it('lacks no file and no package without which it could not have been loaded', () => {
    let packages = 0;
    const wrong = loaded.flatMap(({ path }) => {
      const graph = drain(walkModules(fs, path));
      const missing = graph.missing.filter(({ certain }) => certain);
      const asked = graph.packages.filter(({ certain }) => certain);
      packages += asked.length;
      return [
        ...missing.map(({ from, specifier }) => `${from}: ${specifier}`),
        ...asked
          .filter(({ from, name }) => !isInstalled(from, name))
          .map(({ from, name }) => `${from}: ${name}`),
        ...graph.files.filter((file) => !existsSync(file)),
      ];
    });
    expect(wrong).toEqual([]);
    expect(packages).toBeGreaterThan(40);
  });
});

function isInstalled(from: string, name: string): boolean {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return folders.some((folder) => existsSync(join(folder, name)));
}
