import { all, remove, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'cordova',
  packages: [],
  application: (application) => application.write('config.xml', '<widget id="io.example.corpus"/>\n'),
  table: {
    'plugins/cordova-plugin-device': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['no key', 'takes it', undefined, unset('cordova')],
      ['neither key nor keyword', 'takes it', undefined, all(unset('cordova'), unset('keywords'))],
      ['another id in its key', 'takes it', undefined, set(['cordova', 'id'], 'device')],
      ['no platform', 'takes it', undefined, set(['cordova', 'platforms'], [])],
      ['a hidden manifest', 'takes it', undefined, set(['exports'], { '.': './www/device.js' })],
      ['a main that is not there', 'takes it', undefined, set(['main'], './www/gone.js')],
      ['no plugin.xml', 'does not see it', 'required-key-missing', remove('plugin.xml')],
      [
        'plugin.xml under another name',
        'does not see it',
        'required-key-missing',
        (plugin) => {
          plugin.write('Plugin.xml', plugin.read('plugin.xml'));
          plugin.remove('plugin.xml');
        },
      ],
      [
        'plugin.xml in a folder',
        'does not see it',
        'required-key-missing',
        (plugin) => {
          plugin.write('src/plugin.xml', plugin.read('plugin.xml'));
          plugin.remove('plugin.xml');
        },
      ],
      [
        'no plugin.xml, nor a key',
        'does not see it',
        undefined,
        all(remove('plugin.xml'), unset('cordova'), unset('keywords')),
      ],
    ],
    'plugins/cordova-plugin-statusbar': [
      [
        'an old id',
        'takes it',
        undefined,
        write('plugin.xml', '<plugin id="org.example" version="1.0.0"/>\n'),
      ],
      ['no sources', 'takes it', undefined, remove('src')],
    ],
  },
});
