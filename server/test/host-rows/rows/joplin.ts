import type { HostRow } from '../row';

const manifest = {
  name: 'joplin-plugin-lamp',
  version: '1.0.0',
  keywords: ['joplin-plugin'],
  files: ['publish'],
};
const plugin = {
  manifest_version: 1,
  id: 'org.example.lamp',
  name: 'Lamp',
  version: '1.0.0',
  app_min_version: '2.8',
};
const JSON_FILE = 'publish/org.example.lamp.json';

export const row: HostRow = {
  plugin: { 'package.json': manifest, [JSON_FILE]: plugin, 'publish/org.example.lamp.jpl': 'an archive' },
  place: undefined,
  entryPoints: [
    'publish/manifest:org.example.lamp -> publish/org.example.lamp.json',
    'publish:org.example.lamp -> publish/org.example.lamp.jpl',
  ],
  changes: [
    ['a scope', { 'package.json': { ...manifest, name: '@acme/joplin-plugin-lamp' } }, 'ok'],
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'ignored', 'name-not-matching'],
    ['no keyword', { 'package.json': { ...manifest, keywords: [] } }, 'absent'],
    [
      'a library of that keyword and of another name',
      {
        'package.json': { ...manifest, name: 'lamp', files: undefined },
        [JSON_FILE]: undefined,
        'publish/org.example.lamp.jpl': undefined,
      },
      'absent',
    ],
    [
      'no archive',
      { 'publish/org.example.lamp.jpl': undefined },
      'broken',
      'target-not-found',
      "does not get into Joplin's plugin repository",
    ],
    ['no manifest', { [JSON_FILE]: undefined }, 'broken', 'target-not-found', 'publish/*.json'],
    [
      'nothing to publish',
      { [JSON_FILE]: undefined, 'publish/org.example.lamp.jpl': undefined },
      'broken',
      'target-not-found',
    ],
    [
      'a key that is spelt otherwise',
      { [JSON_FILE]: { ...plugin, app_min_version: undefined, min_app_version: '2.8' } },
      'broken',
      'required-key-missing',
      'prints "The manifest must contain an "app_min_version" key"',
    ],
    [
      'several keys that are not there',
      { [JSON_FILE]: { manifest_version: 1, id: 'org.example.lamp' } },
      'broken',
      'required-key-missing',
      'Missing required field: version',
    ],
    [
      'no name in the manifest of the sources',
      { 'src/manifest.json': { ...plugin, name: undefined } },
      'broken',
      'required-key-missing',
      'Missing required field: name',
    ],
  ],
};
