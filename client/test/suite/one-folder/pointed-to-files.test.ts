import { untilFindings } from '../findings';
import { at, closeEditors, open, replace, restoreFiles, write } from '../workspace';

/** Homebridge's settings form, which the manifest of the package does not even name. */
const SETTINGS = 'packages/homebridge-hearthside/config.schema.json';
const TEXT = '{\n  "pluginAlias": "Hearthside",\n  "pluginType": "platform"\n}\n';

suite('A JSON file that is no manifest', () => {
  teardown(async () => {
    await closeEditors();
    restoreFiles();
    await untilFindings(at(SETTINGS), []);
  });

  test('has its findings at its own characters, on unsaved text', async () => {
    await write(at(SETTINGS), TEXT);
    const editor = await open(at(SETTINGS));
    await untilFindings(at(SETTINGS), []);
    await replace(editor, '"platform"', '"platforms"');
    await untilFindings(at(SETTINGS), ['3:17 error invalid-value-type "platforms"']);
    await replace(editor, '"platforms"', '"platform",');
    await untilFindings(at(SETTINGS), ['3:27 error json-syntax-error ,']);
    await replace(editor, '"platform",', '"platform"');
    await untilFindings(at(SETTINGS), []);
  });

  test('has them unopened, too', async () => {
    await write(at(SETTINGS), TEXT.replace('pluginType', 'pluginKind'));
    await untilFindings(at(SETTINGS), ['1:1 error required-key-missing {']);
  });
});
