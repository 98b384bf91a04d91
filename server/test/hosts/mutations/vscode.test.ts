import { all, breakManifest, remove, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'vscode',
  packages: [],
  table: {
    // Code: out/extension.js, without its extension in the manifest.
    '.vscode/extensions/lamp': [
      ['another name', 'takes it', undefined, set(['name'], 'lantern')],
      ['no name', 'refuses it', 'required-key-missing', unset('name')],
      ['a name that is no text', 'refuses it', 'required-key-missing', set(['name'], 1)],
      ['no publisher', 'takes it', undefined, unset('publisher')],
      ['a publisher that is no text', 'refuses it', 'required-key-missing', set(['publisher'], ['acme'])],
      ['no version', 'refuses it', 'required-key-missing', unset('version')],
      ['half a version', 'refuses it', 'required-key-missing', set(['version'], '1.0')],
      ['a version with letters', 'takes it', undefined, set(['version'], 'v1.0.0-next.1+5')],
      ['no engines', 'refuses it', 'engine-missing', unset('engines')],
      ['engines without VS Code', 'refuses it', 'engine-missing', set(['engines'], { node: '>=20' })],
      ['an engine that is no text', 'refuses it', 'engine-missing', set(['engines', 'vscode'], 1)],
      ['any version of VS Code', 'refuses it', 'engine-missing', set(['engines', 'vscode'], '*')],
      ['half a range', 'refuses it', 'engine-missing', set(['engines', 'vscode'], '^1.90')],
      ['a range of npm', 'refuses it', 'engine-missing', set(['engines', 'vscode'], '~1.90.0')],
      ['a range with an x', 'takes it', undefined, set(['engines', 'vscode'], '1.138.x')],
      ['an old range', 'takes it', undefined, set(['engines', 'vscode'], '>=0.10.0')],
      ['too wide an old range', 'refuses it', 'engine-missing', set(['engines', 'vscode'], '0.x.x')],
      ['a range with a date', 'takes it', undefined, set(['engines', 'vscode'], '^1.90.0-20240101')],
      ['one dependency', 'refuses it', 'required-key-missing', set(['extensionDependencies'], 'vscode.git')],
      [
        'dependencies that are no texts',
        'refuses it',
        'required-key-missing',
        set(['extensionDependencies'], [1]),
      ],
      ['one event', 'refuses it', 'required-key-missing', set(['activationEvents'], '*')],
      ['events that are no texts', 'refuses it', 'required-key-missing', set(['activationEvents'], [null])],
      ['events without code', 'refuses it', 'required-key-missing', unset('main')],
      ['no events', 'takes it', undefined, unset('activationEvents')],
      ['a main that is no text', 'refuses it', 'required-key-missing', set(['main'], { default: './out' })],
      ['a browser that is no text', 'refuses it', 'required-key-missing', set(['browser'], { './a': './b' })],
      ['main with its extension', 'takes it', undefined, set(['main'], 'out/extension.js')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], './out/extenson')],
      ['a folder as main', 'cannot load it', 'target-is-directory', set(['main'], './out')],
      [
        'a folder with an index as main',
        'takes it',
        undefined,
        all(write('out/index.js', 'exports.activate = () => {};'), set(['main'], './out')),
      ],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('out/extension.js')],
      ['exports that hide everything', 'takes it', undefined, set(['exports'], {})],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // No code, no publisher, any version of VS Code.
    '.vscode/extensions/words': [
      ['events without code', 'refuses it', 'required-key-missing', set(['activationEvents'], [])],
      ['a range that is none', 'takes it', undefined, set(['engines', 'vscode'], 'latest')],
      [
        'code, and any version of VS Code',
        'refuses it',
        'engine-missing',
        all(write('main.js', ''), set(['main'], './main.js')),
      ],
      ['no contributions', 'takes it', undefined, unset('contributes')],
    ],
    '.vscode/extensions/theme-vitesse': [
      ['no engines', 'refuses it', 'engine-missing', unset('engines')],
      ['another version', 'takes it', undefined, set(['version'], '9.9.9')],
    ],
    // An ES module, for the desktop and the browser.
    '.vscode/extensions/clock': [
      ['another main', 'cannot load it', 'target-not-found', set(['main'], './out/watch.js')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('out/clock.js')],
    ],
  },
});
