import { describe, expect, it } from 'vitest';
import { OCLIF, OCLIF_FILES } from './samples';
import { Scene } from './scene';

/** The sample with another value under `oclif`. */
const withKey = (value: unknown) => ({ ...OCLIF_FILES, 'package.json': { ...OCLIF, oclif: value } });

describe('oclif accepts', () => {
  it('a package with its key, and takes every module in the folder for a command', () => {
    const scene = new Scene({
      ...OCLIF_FILES,
      'commands/deep/down/here.mjs': '',
      'commands/hello.test.js': '',
      'commands/hello.d.ts': '',
      'commands/hello.js.map': '{}',
      'commands/notes.md': '',
    });
    expect(scene.plugins).toEqual(['oclif greeter ok']);
    expect(scene.entryPoints.toSorted()).toEqual([
      'oclif.commands deep:down:here -> commands/deep/down/here.mjs ok',
      'oclif.commands hello -> commands/hello.js ok',
      'oclif.commands world -> commands/world/index.js ok',
    ]);
    expect(scene.findings).toEqual([]);
  });

  it('globs of its own for what is a command', () => {
    const commands = { strategy: 'pattern', target: './commands', globPatterns: ['**/*.cmd.js'] };
    const scene = new Scene({ ...withKey({ commands }), 'commands/tidy.cmd.js': '' });
    expect(scene.entryPoints).toEqual([expect.stringContaining('tidy.cmd -> commands/tidy.cmd.js ok')]);
  });

  it.each(['explicit', 'single'])('the strategy %s, which loads one module', (strategy) => {
    const commands = { strategy, target: './commands/hello', identifier: 'COMMANDS' };
    expect(new Scene(withKey({ commands })).entryPoints).toEqual([
      expect.stringContaining('. -> commands/hello.js#COMMANDS ok'),
    ]);
  });

  it('hooks: one, or a list of them', () => {
    const scene = new Scene({
      ...withKey({ hooks: { init: './hooks/init', prerun: ['./hooks/one.js', './hooks/two.js'] } }),
      'hooks/init.js': '',
      'hooks/one.js': '',
      'hooks/two.js': '',
    });
    expect(scene.entryPoints).toEqual([
      'oclif.hooks init -> hooks/init.js ok',
      'oclif.hooks prerun.0 -> hooks/one.js ok',
      'oclif.hooks prerun.1 -> hooks/two.js ok',
    ]);
  });

  it('hooks that are objects, by themselves or in a list', () => {
    const hooks = { init: { target: './gone.js' }, prerun: [{ target: './there.js', identifier: 'x' }] };
    const scene = new Scene({ ...withKey({ hooks }), 'there.js': '' });
    expect(scene.entryPoints).toEqual([
      'oclif.hooks init -> null broken',
      'oclif.hooks prerun.0 -> there.js#x ok',
    ]);
  });

  it('a package without commands, and one without main', () => {
    expect(new Scene(withKey({ bin: 'greet' })).plugins).toEqual(['oclif greeter ok']);
  });

  it('a package that is not built yet', () => {
    const scene = new Scene({
      'package.json': { ...OCLIF, oclif: { commands: './dist/commands' } },
      'src/commands/hello.ts': '',
    });
    expect(scene.plugins).toEqual(['oclif greeter ok']);
    expect(scene.findings).toEqual(['package.json: hint target-not-built "./dist/commands"']);
  });
});

describe('oclif reads oclif.manifest.json instead of the folder', () => {
  const generated = {
    version: '1.0.0',
    commands: {
      hello: { id: 'hello', relativePath: ['commands', 'hello.js'] },
      gone: { id: 'gone', relativePath: ['commands', 'gone.js'] },
    },
  };

  it('while it is of the same version, and says where it names a missing file', () => {
    const scene = new Scene({ ...OCLIF_FILES, 'oclif.manifest.json': generated });
    expect(scene.entryPoints).toEqual([
      'oclif.commands hello -> commands/hello.js ok',
      'oclif.commands gone -> null broken',
    ]);
    expect(scene.findings.map((one) => one.split(': ')[0])).toEqual(['oclif.manifest.json']);
  });

  it('with the folder’s files by their ids, where it names none', () => {
    const scene = new Scene({
      ...OCLIF_FILES,
      'oclif.manifest.json': {
        version: '1.0.0',
        commands: {
          hello: { id: 'hello' },
          world: { id: 'world' },
          'config:context:add': { id: 'config:context:add' },
          later: { id: 'later', pluginType: 'jit' },
        },
      },
    });
    expect(scene.entryPoints).toEqual([
      'oclif.commands hello -> commands/hello.js ok',
      'oclif.commands world -> commands/world/index.js ok',
      'oclif.commands config:context:add -> null broken',
    ]);
    expect(scene.findings).toEqual(['oclif.manifest.json: error target-not-found "config:context:add"']);
    expect(scene.report.diagnostics[0]?.message).toBe(
      'oclif: `./commands/config/context/add` does not exist; oclif leaves it out and prints "[MODULE_NOT_FOUND]", and its help lists the command all the same',
    );
  });

  it('but not one that is left over from another version', () => {
    const scene = new Scene({ ...OCLIF_FILES, 'oclif.manifest.json': { ...generated, version: '0.9.0' } });
    expect(scene.entryPoints.map((one) => one.split(' ')[1]).toSorted()).toEqual(['hello', 'world']);
    expect(scene.findings).toEqual([]);
  });
});

describe('oclif cannot use', () => {
  it.each([
    ['a folder that is not there', { commands: './comands' }, 'error target-not-found "./comands"'],
    ['a folder outside', { commands: '../commands' }, 'error target-outside-package "../commands"'],
    [
      'a module that is not there',
      { commands: { strategy: 'explicit', target: './commands/helo.js' } },
      'error target-not-found "./commands/helo.js"',
    ],
    [
      'a hook that is not there',
      { hooks: { init: './hooks/init.js' } },
      'error target-not-found "./hooks/init.js"',
    ],
  ])('%s', (_, key, finding) => {
    const scene = new Scene(withKey(key));
    expect(scene.plugins).toEqual(['oclif greeter broken']);
    expect(scene.findings).toEqual([`package.json: ${finding}`]);
  });

  it('two files for one command', () => {
    const scene = new Scene({ ...OCLIF_FILES, 'commands/world.js': '' });
    expect(scene.findings).toEqual(['package.json: warning duplicate-entry-point "./commands"']);
  });
});

describe('oclif refuses', () => {
  it.each([{}, ['./commands'], true, { target: './commands' }, { strategy: 'pattern' }])(
    'commands without a target or a strategy: %j',
    (commands) => {
      const scene = new Scene(withKey({ commands }));
      expect(scene.plugins).toEqual(['oclif greeter rejected']);
      expect(new Set(scene.codes)).toEqual(new Set(['required-key-missing']));
    },
  );
});

describe('oclif does not see', () => {
  it('a package with its keyword and without its key', () => {
    const scene = new Scene({
      'package.json': { name: 'greeter', version: '1.0.0', keywords: ['oclif-plugin'] },
    });
    expect(scene.plugins).toEqual(['oclif greeter ignored']);
    expect(scene.findings).toEqual(['package.json: error required-key-missing "greeter"']);
  });

  it.each([false, null, 0, ''])('a key that is falsy: %j', (value) => {
    const scene = new Scene(withKey(value));
    expect(scene.plugins).toEqual(['oclif greeter ignored']);
    expect(scene.codes).toEqual(['required-key-missing']);
  });

  it('and hears nothing of packages that only use it', () => {
    const scene = new Scene({
      'package.json': {
        name: '@acme/oclif-test',
        version: '1.0.0',
        dependencies: { '@oclif/core': '^4.0.0' },
      },
    });
    expect(scene.plugins).toEqual([]);
  });
});
