// Run: npx tsx --test client/test/rig-selftest/*.selftest.ts
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import {
  openFile,
  problems,
  replaceText,
  runCommand,
  save,
  treeItems,
  typeInEditor,
  waitUntil,
} from '../rig/drive';
import { type InstalledWindow, openInstalled } from '../rig/installed';
import { makeScratch } from '../rig/places';
import { packageExtension, writeFolder, writeTrivialExtension } from './trivial-extension';

const scratch = makeScratch('selftest');
let window: InstalledWindow;

before(async () => {
  const vsix = await packageExtension(writeTrivialExtension(scratch.path));
  const workspace = writeFolder(path.join(scratch.path, 'ws'), {
    'notes.txt': 'all is right\n',
    'deep/er/notes.txt': 'this is WRONG, this is wrong\n',
  });
  window = await openInstalled({ vsix, workspace, settings: { 'editor.fontSize': 21 } });
});

after(async () => {
  await window?.close();
  scratch.remove();
});

test('the view of the installed extension shows its one item', async () => {
  await runCommand(window.page, 'Explorer: Focus on Trivial Things View');
  const items = await waitUntil(
    () => treeItems(window.page, 'Trivial Things'),
    (rows) => rows.length > 0,
  );
  assert.deepEqual(items, [{ name: 'the only thing', level: 1, expanded: undefined }]);
});

test('a command runs', async () => {
  await runCommand(window.page, 'Trivial: Greet');
  await window.page.getByRole('dialog', { name: /^Hello from Trivial/ }).waitFor();
});

test('a command that does not exist is reported', async () => {
  await assert.rejects(runCommand(window.page, 'Trivial: Part', 3_000), /No .*Trivial: Part/);
});

test('problems follow unsaved typing, and the copy changes when saved', async () => {
  const { page, workspaceCopy } = window;
  const file = path.join(workspaceCopy, 'notes.txt');
  await openFile(page, 'notes.txt');
  await replaceText(page, 'right', 'wrong');
  const found = await waitUntil(
    () => problems(page),
    (list) => list.length > 0,
  );
  const text = 'Error: Something is wrong here at line 1 and character 8.';
  assert.deepEqual(found, [{ file: 'notes.txt', folder: '.', text }]);
  assert.equal(readFileSync(file, 'utf8'), 'all is right\n');
  await save(page);
  await typeInEditor(page, '{["\n  x');
  await save(page);
  assert.equal(readFileSync(file, 'utf8'), 'all is wrong{["\n  x\n');
  await assert.rejects(replaceText(page, 'no such text', 'x'), /does not occur/);
});

test('of files with one name the one in the folder asked for is opened', async () => {
  const { page } = window;
  await openFile(page, 'deep/er/notes.txt');
  await replaceText(page, 'wrong', 'fine');
  const text = 'Error: Something is wrong here at line 1 and character 23.';
  await waitUntil(
    async () => (await problems(page)).filter(({ folder }) => folder !== '.'),
    (found) => isDeepStrictEqual(found, [{ file: 'notes.txt', folder: 'deep/er', text }]),
  );
});

test('a screenshot is written', async () => {
  const file = process.env.RIG_SCREENSHOT ?? path.join(scratch.path, 'window.png');
  await window.screenshot(file);
  assert.ok(existsSync(file));
  assert.equal(readFileSync(file).subarray(1, 4).toString(), 'PNG');
});
