import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { installExtension, prepareCodeServer } from '../rig/code-server';
import { makeScratch } from '../rig/places';
import { packagedExtension } from './packaged';

/** All that a user shall get. vsce gives the first three their names, VS Code adds its own `.vsixmanifest`. */
const CONTENT = [
  'LICENSE.txt',
  'changelog.md',
  'readme.md',
  '.vsixmanifest',
  'client/dist/extension.js',
  'client/media/activity-bar.svg',
  'client/media/icon.png',
  'package.json',
  'package.nls.json',
  'schemas/host-profile.schema.json',
  'server/dist/cjs-module-lexer.js',
  'server/dist/es-module-lexer.js',
  'server/dist/host-profiles.json',
  'server/dist/ignore.js',
  'server/dist/json-schema.js',
  'server/dist/jsonc-parser.js',
  'server/dist/npm-packlist.js',
  'server/dist/picomatch.js',
  'server/dist/plugin-scout.js',
  'server/dist/program.js',
  'server/dist/publint-utils.js',
  'server/dist/publint.js',
  'server/dist/vscode-languageserver.js',
  'server/dist/yaml.js',
];

suite('The package', () => {
  test('is smaller than 1 MB', () => {
    assert.ok(statSync(packagedExtension()).size < 1_000_000);
  });

  test('installs, and holds what it needs and nothing else', async () => {
    const scratch = makeScratch('package');
    try {
      const extensions = path.join(scratch.path, 'extensions');
      const folders = { serverData: path.join(scratch.path, 'server'), extensions };
      await installExtension(await prepareCodeServer(), folders, packagedExtension());
      const installed = readdirSync(extensions).filter((name) => name.startsWith('plugin-scout.'));
      assert.equal(installed.length, 1);
      const root = path.join(extensions, installed[0] ?? '');
      const files = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
      assert.deepEqual(files.sort(), [...CONTENT].sort());
    } finally {
      scratch.remove();
    }
  });
});
