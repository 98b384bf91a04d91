import { describe, expect, it } from 'vitest';
import { Scene } from '../discovery/scene';

const extension = (commands: readonly string[], code: string, more: Record<string, string> = {}) =>
  new Scene({
    'package.json': {
      name: 'lamp',
      publisher: 'acme',
      version: '1.0.0',
      engines: { vscode: '^1.90.0' },
      main: './out/extension.js',
      contributes: { commands: commands.map((command) => ({ command, title: command })) },
    },
    'out/extension.js': code,
    ...more,
  });
const registering = (...calls: readonly string[]) =>
  `const { commands } = require('vscode');\nexports.activate = () => {\n${calls
    .map((call) => `  commands.registerCommand(${call}, () => {});`)
    .join('\n')}\n};\n`;

describe('a command that nothing registers', () => {
  it.each([
    ['a longer id', ['lamp.search'], registering("'lamp.searchAll'")],
    ['a shorter id', ['lamp.searchAll'], registering("'lamp.search'")],
    ['a slip', ['lamp.serach'], registering("'lamp.search'")],
    ['another namespace', ['lamp.search'], registering("'extension.search'")],
    ['several calls', ['lamp.on', 'lamp.of'], registering("'lamp.on'", '`lamp.off`')],
  ])('is told where another is registered: %s', (_, commands, code) => {
    const [found, ...others] = extension(commands, code).report.diagnostics;
    expect(others).toEqual([]);
    expect([found?.severity, found?.code]).toEqual(['warning', 'export-not-found']);
    expect(found?.message).toContain(`nothing registers the command \`${commands.at(-1)}\``);
  });

  it.each([
    ['none is like it', ['lamp.search'], registering("'lamp.turnOn'")],
    ['the other is declared, too', ['lamp.search', 'lamp.searchAll'], registering("'lamp.searchAll'")],
    ['an id is put together', ['lamp.search'], registering("'lamp.searchAll'", '`$'.concat('{id}.search`'))],
    ['an id comes from elsewhere', ['lamp.search'], registering("'lamp.searchAll'", 'id')],
    ['it stands in the code', ['lamp.search'], `${registering("'lamp.searchAll'")}run('lamp.search');`],
    ['a server has commands', ['lamp.search'], `${registering("'lamp.searchAll'")}executeCommandProvider;`],
    ['a module is not there', ['lamp.search'], `${registering("'lamp.searchAll'")}require('./more');`],
  ])('is not told where %s', (_, commands, code) => {
    const { diagnostics } = extension(commands, code).report;
    expect(diagnostics.filter((one) => one.code === 'export-not-found')).toEqual([]);
  });

  it('is told no more once another module registers it', () => {
    const scene = extension(['lamp.search'], `require('./more');${registering("'lamp.searchAll'")}`, {
      'out/more.js': '',
    });
    expect(scene.codes).toEqual(['export-not-found']);
    scene.write('out/more.js', registering("'lamp.search'"));
    expect(scene.codes).toEqual([]);
  });
});
