import { describe, expect, it } from 'vitest';
import { diskTree } from './disk-tree';
import { runIn } from './run-in';

const SOUND = {
  id: 'mine',
  title: 'My application',
  ecosystem: 'npm',
  rules: [{ approach: 'naming-convention', discovered: { name: ['mine-*'] } }],
};

/** What `hosts --validate` prints of a file, line by line. */
async function validated(content: unknown): Promise<{ code: number; lines: string[] }> {
  const folder = diskTree({ 'mine.json': content });
  const { code, stdout, stderr } = await runIn(folder, ['hosts', '--validate', 'mine.json']);
  expect(stderr).toBe('');
  return { code, lines: stdout.trimEnd().split('\n') };
}

describe('hosts --validate', () => {
  it('says that a profile is valid', async () => {
    expect(await validated(SOUND)).toEqual({ code: 0, lines: ['mine.json: the profile mine is valid'] });
  });

  it('takes a list, comments, trailing commas and a byte order mark', async () => {
    const text = `\ufeff// mine\n[${JSON.stringify(SOUND)}, ${JSON.stringify({ ...SOUND, id: 'other' })},]\n`;
    expect(await validated(text)).toEqual({
      code: 0,
      lines: ['mine.json: 2 profiles are valid: mine, other'],
    });
  });

  it.each<[string, string, string[]]>([
    [
      'a misspelt property',
      '{\n  "id": "mine",\n  "title": "Mine",\n  "ecosystem": "npm",\n  "rules": [\n    { "approach": "metadata", "discovered": { "kye": ["x"] } }\n  ]\n}',
      ['mine.json:6:47  error  rules.0.discovered: "kye" is no property here; did you mean "key"?'],
    ],
    [
      'a wrong value',
      '{ "id": "mine", "title": "Mine", "ecosystem": "nmp", "rules": [] }',
      [
        'mine.json:1:47  error  ecosystem: "nmp" is none of "npm", "python"; did you mean "npm"?',
        'mine.json:1:54  error  rules: must not be empty',
      ],
    ],
    [
      'what is missing, at what it is missing in',
      '{ "id": "mine", "title": "Mine", "ecosystem": "npm", "rules": [\n  { "approach": "metadata" }\n] }',
      ['mine.json:2:3  error  rules.0: "discovered" is missing: what makes the host see a package'],
    ],
    [
      'what no schema can tell',
      `{ "id": "mine", "title": "Mine", "ecosystem": "npm", "define": { "file": { "value": "file" } }, "rules": [{
        "approach": "metadata",
        "discovered": { "key": ["x"] },
        "entryPoints": [{ "at": ["main"], "use": "flie" }]
      }] }`,
      ['mine.json:4:50  error  rules.0.entryPoints.0.use: "flie" is not in "define"; did you mean "file"?'],
    ],
    [
      'text that is no JSON',
      '{\n  "id": "mine"\n  "title": "Mine"\n}',
      ['mine.json:3:3  error  Expected a comma'],
    ],
    ['no profile at all', '42', ['mine.json:1:1  error  profile: must be an object, not a number']],
    ['nothing', '', ['mine.json:1:1  error  The file is empty, and holds no JSON object']],
    [
      'too much',
      '['.repeat(2000) + ']'.repeat(2000),
      ['mine.json:1:1  error  Nested too deeply, more than 1000 levels'],
    ],
    [
      'one of several',
      `[\n${JSON.stringify(SOUND)},\n{ "title": 3, "id": "other", "ecosystem": "npm", "rules": [] }\n]`,
      [
        'mine.json:3:12  error  profile 2: title: must be a string, not a number',
        'mine.json:3:50  error  profile 2: rules: must not be empty',
      ],
    ],
  ])('names the place of %s, and exits with 1', async (_, text, lines) => {
    expect(await validated(text)).toEqual({ code: 1, lines });
  });

  it('tells everything that is wrong, however much', async () => {
    const entryPoints = Array.from({ length: 9 }, () => ({ value: 'x' }));
    const { lines } = await validated({ ...SOUND, rules: [{ ...SOUND.rules[0], entryPoints }] });
    expect(lines).toHaveLength(9);
  });

  it('prints JSON, and looks at several files', async () => {
    const folder = diskTree({ 'a.json': SOUND, 'b.json': { ...SOUND, id: 'B' } });
    const line = ['hosts', '--validate', 'a.json', '--validate', 'b.json', '--format', 'json'];
    const { code, stdout } = await runIn(folder, line);
    expect(JSON.parse(stdout)).toEqual({
      formatVersion: 1,
      files: [
        { file: 'a.json', ids: ['mine'], replaces: [], problems: [] },
        {
          file: 'b.json',
          ids: [],
          replaces: [],
          problems: [
            {
              range: { start: { line: 1, character: 8 }, end: { line: 1, character: 11 } },
              place: 'id',
              message: 'must be lower-case letters, digits and dashes',
            },
          ],
        },
      ],
    });
    expect(code).toBe(1);
  });

  it('notes that a profile takes the place of a built-in one', async () => {
    expect(await validated({ ...SOUND, id: 'karma' })).toEqual({
      code: 0,
      lines: [
        'mine.json: the profile karma is valid',
        'mine.json: note: karma replaces the built-in host of that id',
      ],
    });
  });

  it('says of a folder that it is one', async () => {
    const { code, stderr } = await runIn(diskTree({ 'hosts/a.json': SOUND }), [
      'hosts',
      '--validate',
      'hosts',
    ]);
    expect([code, stderr]).toEqual([2, 'plugin-scout: the hosts file hosts is a folder\n']);
  });

  it('cannot say anything of a file that is not there', async () => {
    expect(await runIn(diskTree({}), ['hosts', '--validate', 'none.json'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plugin-scout: no such hosts file: none.json\n',
    });
  });

  it('belongs to hosts', async () => {
    expect((await runIn(diskTree({}), ['check', '--validate', 'x.json'])).stderr).toBe(
      'plugin-scout: check has no option --validate: it belongs to hosts\n',
    );
  });
});
