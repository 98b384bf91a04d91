import path from 'node:path';
import { type InstalledWindow, openInstalled } from '../rig/installed';
import { repositoryRoot } from '../rig/places';
import { packagedExtension } from './packaged';
import { testEditing } from './showcase/editing';
import { testEnding } from './showcase/ending';
import { testNavigation } from './showcase/navigation';
import { testTree } from './showcase/tree';

suite('The installed extension, on the showcase', () => {
  let window: InstalledWindow;

  suiteSetup(async () => {
    window = await openInstalled({
      vsix: packagedExtension(),
      workspace: path.join(repositoryRoot, 'test-fixtures', 'showcase'),
      // What VS Code itself says about a package.json depends on whether it reaches the network.
      settings: { 'json.validate.enable': false },
    });
    // All rows of the tree are to be in sight: others are not drawn.
    await window.page.setViewportSize({ width: 1400, height: 2000 });
  });

  suiteTeardown(() => window?.close());

  testTree(() => window);
  testNavigation(() => window);
  testEditing(() => window);
  testEnding(() => window);
});
