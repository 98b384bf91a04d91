import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { diskTree } from './disk-tree';
import { runIn } from './run-in';

const LEVELS = 5000;
const deep = `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`;

/** Whether Node finds the package's entry by its manifest. */
function nodeLoads(folder: string): boolean {
  const { stdout } = spawnSync(process.execPath, ['-p', `require(${JSON.stringify(folder)})`], {
    encoding: 'utf8',
  });
  return stdout === 'here\n';
}

it('says of a manifest that is nested too deeply that it is not checked, not that it is no JSON', async () => {
  const folder = diskTree({
    'package.json': `{"name": "karma-deep", "version": "1.0.0", "main": "lib/here.js", "x": ${deep}}`,
    'lib/here.js': "module.exports = 'here';\n",
  });
  expect(nodeLoads(folder)).toBe(true);
  const { code, stdout } = await runIn(folder, ['check']);
  expect(stdout).toContain(
    'package.json:1:1  warning  Nested too deeply, more than 1000 levels: this manifest is not checked  ',
  );
  expect(code).toBe(0);
});

it.each([
  ['{"name": "karma-x",}', 'JSON has no trailing commas: no host can read this manifest'],
  ['', 'The file is empty, and holds no JSON object: no host can read this manifest'],
  ['[]', 'An array stands here instead of a JSON object: no host can read this manifest'],
  [`{"name": "x", "x": ${deep}`, 'Nested too deeply, more than 1000 levels: no host can read this manifest'],
])('says once what is wrong: %#', async (text, message) => {
  const folder = diskTree({ 'package.json': text });
  const { code, stdout } = await runIn(folder, ['check']);
  expect(stdout).toContain(`  error  ${message}  manifest-syntax-error\n`);
  expect(code).toBe(1);
});
