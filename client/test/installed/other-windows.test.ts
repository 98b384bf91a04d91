import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../rig/drive';
import { type InstalledWindow, openInstalled } from '../rig/installed';
import { makeScratch, repositoryRoot } from '../rig/places';
import { packagedExtension } from './packaged';
import { PluginView } from './plugin-view';

suite('The installed extension, where there is nothing to show', () => {
  let window: InstalledWindow;
  let view: PluginView;

  suiteSetup(async () => {
    window = await openInstalled({ vsix: packagedExtension() });
    view = new PluginView(window.page);
  });

  suiteTeardown(() => window?.close());

  test('without a folder the view offers to open one', async () => {
    await view.icon.click();
    await view.welcome.getByText('Open a folder to see its plugins.').waitFor();
    await view.welcome.getByRole('button', { name: 'Open Folder' }).waitFor();
  });

  test('without plugins the view says so, and what to do', async () => {
    const scratch = makeScratch('plain');
    try {
      const folder = path.join(scratch.path, 'site');
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'package.json'), '{ "name": "site", "version": "1.0.0" }\n');
      await window.show(folder);
    } finally {
      scratch.remove();
    }
    await view.open();
    await view.welcome.getByText('No host finds a plugin here.').waitFor();
    await view.welcome.getByRole('button', { name: 'Refresh' }).click();
    await view.welcome.getByText('No host finds a plugin here.').waitFor();
    assert.equal(await window.page.locator('.notification-toast').count(), 0);
  });

  test('without problems a view of problems says so, and offers to show all', async () => {
    await runCommand(window.page, 'Plugin Scout: Show Only Problems');
    await view.welcome.getByText('No plugin has a problem.').waitFor();
    await view.welcome.getByRole('button', { name: 'Show All' }).click();
    await view.welcome.getByText('No host finds a plugin here.').waitFor();
  });
});

suite('The installed extension, in a workspace that is not trusted', () => {
  let window: InstalledWindow;

  suiteSetup(async () => {
    window = await openInstalled({
      vsix: packagedExtension(),
      workspace: path.join(repositoryRoot, 'test-fixtures', 'target-not-found'),
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
  });

  suiteTeardown(() => window?.close());

  test('plugins are discovered all the same: nothing of theirs is run', async () => {
    const view = new PluginView(window.page);
    await window.page
      .locator('.statusbar')
      .getByRole('button', { name: /Restricted Mode/ })
      .waitFor();
    await view.open();
    await view.rows((rows) => rows.some(({ name }) => /^node-red-contrib-lamp, .*broken/.test(name)));
  });
});
