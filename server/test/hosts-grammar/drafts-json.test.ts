import { describe, expect, it } from 'vitest';
import { draft, see } from './draft-scene';

/** Hosts whose manifests name JSON files that hold the declarations. */

describe('Nx', () => {
  const host = draft('nx');

  it('reads generators, with path#export, schema and what is extended', () => {
    const seen = see(host, {
      'package.json': { name: 'my-nx', generators: './generators.json' },
      'generators.json': {
        extends: ['@nx/js', '@nx/react/generators.json'],
        generators: {
          lib: { factory: './src/lib#libGenerator', schema: './src/schema.json' },
          app: { implementation: './src/app', schema: '@nx/js/schema.json' },
          gone: { implementation: './src/gone', schema: './src/nope.json' },
        },
      },
      'src/lib.js': '',
      'src/app/index.js': '',
      'src/schema.json': '{}',
    });
    expect(seen.plugins).toEqual(['my-nx workspace broken target-not-found target-not-found']);
    expect(seen.entryPoints).toEqual([
      'generators:. = ./generators.json -> generators.json',
      'generators:lib = ./src/lib#libGenerator -> src/lib.js#libGenerator',
      'generators.schema:lib = ./src/schema.json -> src/schema.json',
      'generators:app = ./src/app -> src/app/index.js',
      'generators.schema:app = @nx/js/schema.json external',
      'generators:gone = ./src/gone broken',
      'generators.schema:gone = ./src/nope.json broken',
      'generators.extends:0 = @nx/js external',
      'generators.extends:1 = @nx/react/generators.json external',
    ]);
  });

  it('takes generators before schematics, executors before builders, and builders of other packages', () => {
    const seen = see(host, {
      'package.json': {
        name: 'my-nx',
        generators: './a.json',
        schematics: './b.json',
        executors: 'x.json',
        builders: './y.json',
        dependencies: { '@nx/js': '*' },
      },
      'a.json': { schematics: { old: { factory: './old' } } },
      'b.json': { schematics: { unread: { factory: './unread' } } },
      'x.json': {
        executors: {
          build: { implementation: './build', hasher: './hasher', schema: './s.json' },
          node: '@nx/js:node',
        },
      },
      'old.ts': '',
      'build.js': '',
      'hasher.js': '',
      's.json': '{}',
    });
    expect(seen.plugins).toEqual(['my-nx workspace ok']);
    expect(seen.entryPoints).toEqual([
      'generators:. = ./a.json -> a.json',
      'generators:old = ./old -> old.ts',
      'executors:. = x.json -> x.json',
      'executors:build = ./build -> build.js',
      'executors.hasher:build = ./hasher -> hasher.js',
      'executors.schema:build = ./s.json -> s.json',
      'executors:node = @nx/js:node external',
    ]);
  });

  it.each([
    ['a JSON file', { 'ng-update': { migrations: './m.json' } }, 'migrations:. = ./m.json -> m.json'],
    ['the key by itself', { 'nx-migrations': './m.json' }, 'migrations:. = ./m.json -> m.json'],
    [
      "another package's",
      { 'ng-update': { migrations: '@s/m/m.json' } },
      'migrations:. = @s/m/m.json external',
    ],
  ])('reads migrations: %s', (_, keys, first) => {
    const files = { 'package.json': { name: 'm', ...keys }, 'm.json': { generators: {} } };
    expect(see(host, files).entryPoints[0]).toBe(first);
  });
});

describe('Angular', () => {
  const host = draft('angular');

  it('reads a collection, its factories, schemas and what is extended', () => {
    const seen = see(host, {
      'package.json': { name: 'ng-x', schematics: './schematics/collection.json' },
      'schematics/collection.json': {
        extends: '@schematics/angular',
        schematics: {
          'ng-add': { description: 'Adds', factory: './ng-add/index#ngAdd', schema: './ng-add/schema.json' },
          plain: { description: 'Plain', factory: './plain' },
          gone: { description: 'Gone', factory: './gone#x' },
          component: { extends: '@schematics/angular:component' },
        },
      },
      'schematics/ng-add/index.js': '',
      'schematics/ng-add/schema.json': '{}',
      'schematics/plain/index.js': '',
    });
    expect(seen.plugins).toEqual(['ng-x workspace broken target-not-found']);
    expect(seen.entryPoints).toEqual([
      'schematics:. = ./schematics/collection.json -> schematics/collection.json',
      'schematics:ng-add = ./ng-add/index#ngAdd -> schematics/ng-add/index.js#ngAdd',
      'schematics.schema:ng-add = ./ng-add/schema.json -> schematics/ng-add/schema.json',
      'schematics:plain = ./plain -> schematics/plain/index.js#default',
      'schematics:gone = ./gone#x#x broken',
      'schematics.extends:component = @schematics/angular:component external',
      'schematics.extends:. = @schematics/angular external',
    ]);
  });

  it('follows a collection that is another package, and that one to the next', () => {
    const files = {
      'package.json': { name: 'ng-x', schematics: '@s/inner', dependencies: { '@s/inner': '1' } },
      'node_modules/@s/inner/package.json': { name: '@s/inner', schematics: 'last' },
      'node_modules/last/package.json': { name: 'last', schematics: './c.json' },
      'node_modules/last/c.json': { schematics: { x: { description: 'X', factory: './x' } } },
      'node_modules/last/x.js': '',
    };
    expect(see(host, files, 'ng-x').entryPoints).toEqual([
      'schematics:. = @s/inner external',
      'schematics:. = last external',
      'schematics:. = ./c.json -> node_modules/last/c.json',
      'schematics:x = ./x -> node_modules/last/x.js#default',
    ]);
  });

  it('ends where two packages name each other', () => {
    const seen = see(host, {
      'package.json': { name: 'a', schematics: 'b', dependencies: { b: '*' } },
      'node_modules/b/package.json': { name: 'b', schematics: 'c' },
      'node_modules/c/package.json': { name: 'c', schematics: 'b' },
    });
    expect(seen.plugins[0]).toBe('a workspace ok');
    expect(seen.entryPoints.length).toBeLessThan(100);
  });

  it('reads builders: files, other packages, schemas of other packages', () => {
    const seen = see(host, {
      'package.json': {
        name: 'ng-x',
        builders: './builders.json',
        peerDependencies: { '@angular-devkit/build-angular': '*' },
      },
      'builders.json': {
        builders: {
          own: { implementation: './own', schema: './own.schema.json' },
          alias: '@angular-devkit/build-angular:browser',
          mixed: { implementation: './gone', schema: '@s/x/schema.json' },
        },
      },
      'own/index.js': '',
      'own.schema.json': '{}',
    });
    expect(seen.entryPoints).toEqual([
      'builders:. = ./builders.json -> builders.json',
      'builders:own = ./own -> own/index.js',
      'builders.schema:own = ./own.schema.json -> own.schema.json',
      'builders:alias = @angular-devkit/build-angular:browser external',
      'builders:mixed = ./gone broken',
      'builders.schema:mixed = @s/x/schema.json external',
    ]);
  });

  it.each([['../builders.json'], ['/builders.json']])('is refused builders at %s', (builders) => {
    const seen = see(host, { 'package.json': { name: 'ng-x', builders } });
    expect(seen.plugins[0]).toMatch(/^ng-x workspace rejected required-key-missing/);
  });
});

describe('VS Code', () => {
  const host = draft('vscode');
  const manifest = { name: 'ext', publisher: 'p', version: '1.0.0', engines: { vscode: '^1.90.0' } };

  it('reads main, browser and what is contributed', () => {
    const seen = see(host, {
      'package.json': {
        ...manifest,
        main: './out/extension',
        browser: './dist/web',
        extensionDependencies: ['vscode.git'],
        contributes: {
          grammars: [{ scopeName: 'source.x', path: './syntaxes/x.json' }],
          snippets: [{ language: 'x', path: './gone.json' }],
          languages: [{ id: 'x', configuration: './lang.json', icon: { light: 'l.svg', dark: 'd.svg' } }],
          jsonValidation: [{ url: './x.json' }, { url: 'https://example.org/y.json' }],
          commands: [
            { command: 'add', title: 'Add', icon: '$(add)' },
            { command: 'go', title: 'Go', icon: { light: 'l.svg', dark: 'no.svg' } },
          ],
          views: { side: [{ id: 'v', name: 'V', icon: 'l.svg' }] },
        },
      },
      'out/extension.js': '',
      'dist/web.js': '',
      'syntaxes/x.json': '{}',
      'lang.json': '{}',
      'l.svg': '',
      'd.svg': '',
      'x.json': '{}',
    });
    expect(seen.plugins).toEqual(['ext workspace broken target-not-found target-not-found']);
    expect(seen.entryPoints).toEqual([
      'main:. = ./out/extension -> out/extension.js',
      'browser:. = ./dist/web -> dist/web.js',
      'extensionDependencies:0 = vscode.git external',
      'contributes.commands:go.light = l.svg -> l.svg',
      'contributes.commands:go.dark = no.svg broken',
      'contributes.languages.configuration:x = ./lang.json -> lang.json',
      'contributes.languages.icon:x.light = l.svg -> l.svg',
      'contributes.languages.icon:x.dark = d.svg -> d.svg',
      'contributes.grammars:source.x = ./syntaxes/x.json -> syntaxes/x.json',
      'contributes.snippets:x = ./gone.json broken',
      'contributes.jsonValidation:0 = ./x.json -> x.json',
      'contributes.views:side.v = l.svg -> l.svg',
    ]);
  });

  it('follows themes to what they include, and icon themes to their icons and fonts', () => {
    const seen = see(host, {
      'package.json': {
        ...manifest,
        contributes: {
          themes: [{ label: 'Dark', path: 'themes/dark.json' }],
          iconThemes: [{ id: 'icons', path: 'icons/theme.json' }],
        },
      },
      'themes/dark.json': { include: './base.json' },
      'themes/base.json': '{ // comments are allowed\n "include": "./gone.json" }',
      'icons/theme.json': {
        fonts: [{ id: 'f', src: [{ path: './f.woff' }] }],
        iconDefinitions: { _file: { iconPath: './svg/file.svg' }, _font: { fontCharacter: 'x' } },
      },
      'icons/svg/file.svg': '',
    });
    expect(seen.entryPoints).toEqual([
      'contributes.themes:Dark = themes/dark.json -> themes/dark.json',
      'contributes.themes.include:base = ./base.json -> themes/base.json',
      'contributes.themes.include:gone = ./gone.json broken',
      'contributes.iconThemes:icons = icons/theme.json -> icons/theme.json',
      'contributes.iconThemes.icon:icons._file = ./svg/file.svg -> icons/svg/file.svg',
      'contributes.iconThemes.font:icons.f.0 = ./f.woff broken',
    ]);
  });

  it('reads the media of walkthroughs, in each of their shapes', () => {
    const media = [
      { id: 'a', media: { image: { light: 'a.png', dark: 'gone.png' }, altText: 'none' } },
      { id: 'b', media: { markdown: 'b.md' } },
    ];
    const seen = see(host, {
      'package.json': { ...manifest, contributes: { walkthroughs: [{ id: 'w', steps: media }] } },
      'a.png': '',
      'b.md': '',
    });
    expect(seen.entryPoints).toEqual([
      'contributes.walkthroughs:w.a.image.light = a.png -> a.png',
      'contributes.walkthroughs:w.a.image.dark = gone.png broken',
      'contributes.walkthroughs:w.b.markdown = b.md -> b.md',
    ]);
  });

  it('wants name, version and engines.vscode, and a publisher only if there is one', () => {
    const without = (key: string) => see(host, { 'package.json': { ...manifest, [key]: undefined } }).plugins;
    expect(without('version')[0]).toBe('ext workspace rejected required-key-missing');
    expect(see(host, { 'package.json': { ...manifest, publisher: 1 } }).plugins[0]).toBe(
      'ext workspace rejected required-key-missing',
    );
    const bare = { ...manifest, engines: {}, contributes: {} };
    expect(see(host, { 'package.json': bare }).plugins[0]).toBe('ext workspace rejected engine-missing');
    expect(see(host, { 'package.json': { ...bare, publisher: undefined } }).plugins).toEqual([]);
  });

  it('passes over libraries for extensions, and extensions of other editors', () => {
    const library = { name: 'client', version: '1.0.0', engines: { vscode: '^1.90.0' }, browser: { a: 'b' } };
    expect(see(host, { 'package.json': library }).plugins).toEqual([]);
    const coc = { name: 'coc-x', version: '1.0.0', engines: { coc: '>=0.0.80' }, activationEvents: ['*'] };
    expect(see(host, { 'package.json': coc }).plugins).toEqual([]);
  });

  it('refuses events with a space in them, views without a name, and paths that are no URL', () => {
    const seen = see(host, {
      'package.json': {
        ...manifest,
        main: './e.js',
        activationEvents: ['onCommand: x', 'onCommand:x', 'workspaceContains:**/my file.txt'],
        contributes: {
          views: { explorer: [{ id: 'v' }] },
          viewsContainers: { activitybar: [{ id: 'my.view', title: 'V', icon: '$(x)' }] },
          jsonValidation: [{ url: 'x.json' }],
        },
      },
      'e.js': '',
    });
    expect(seen.entryPoints).toEqual([
      'main:. = ./e.js -> e.js',
      'activationEvents:0 = onCommand: x broken',
      'contributes.jsonValidation:0 = x.json broken',
      'contributes.viewsContainers:activitybar.my.view = my.view broken',
      'contributes.views:explorer.v =  broken',
    ]);
  });
});
