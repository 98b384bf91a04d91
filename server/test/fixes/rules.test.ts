import { dirname } from 'node:path';
import { parseTree } from 'jsonc-parser';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type FileEdit, FixPlan } from '../../src/discovery/fix-plan';
import type { FixableDiagnostic } from '../../src/discovery/fixes';
import { RULES } from '../../src/index';
import { applyEdits } from '../../src/manifest/text-edit';
import type { Fix } from '../../src/rules/fixes/fix';
import { DiskFileSystem } from '../../src/workspace/disk';
import { FixtureCopy, tell } from './fixture-copy';

/** Every way that the rules of a fixture's code offer, in the order of the files and places. */
interface Offered {
  readonly found: FixableDiagnostic;
  readonly fix: Fix;
}

// Each fix is tried in a copy of its own.
vi.setConfig({ testTimeout: 60_000 });

const copies: FixtureCopy[] = [];
afterAll(() => {
  for (const copy of copies) copy.remove();
});

async function look(code: string) {
  const copy = new FixtureCopy(code);
  copies.push(copy);
  const engine = await copy.look();
  const offered = engine
    .filesWithDiagnostics()
    .flatMap((path) => engine.fixesIn(path, (diagnostic) => diagnostic.code === code))
    .flatMap((found) => found.fixes.map((fix): Offered => ({ found, fix })));
  return { copy, before: engine.report().diagnostics.map(tell), offered };
}

function editsOf({ changes, ...rest }: Fix): FileEdit[] {
  const plan = new FixPlan(new DiskFileSystem());
  expect(plan.add({ changes, ...rest })).toBe(true);
  return plan.files();
}

describe.each(RULES.filter(({ fixes }) => fixes))('the fixes of $code', ({ code }) => {
  it('are there for its fixture, are orders, and each says something else', async () => {
    const { offered } = await look(code);
    expect(offered).not.toEqual([]);
    for (const { fix, found } of offered) {
      expect(fix.title).toMatch(/^[A-Z][^\n]*[^.\s]$/);
      const same = found.fixes.filter(({ title }) => title === fix.title);
      expect(same).toHaveLength(1);
    }
  });

  it('each clear the diagnostic and bring no new one', async () => {
    const { offered } = await look(code);
    for (const index of offered.keys()) {
      // Each in a copy of its own: paths in fixes are those of the copy.
      const { copy, before, offered: again } = await look(code);
      const { found, fix } = again[index] as Offered;
      copy.write(editsOf(fix));
      const after = (await copy.look()).report().diagnostics.map(tell);
      expect(after, fix.title).not.toContain(tell(found.diagnostic));
      const rest = [...before];
      // Advice of other checkers may follow; a fault of ours may not.
      const added = after.filter((one) => !take(rest, one) && one.includes(': plugin-scout '));
      expect(added, fix.title).toEqual([]);
    }
  });

  it('leave every other byte as it was', async () => {
    const { offered } = await look(code);
    for (const { fix } of offered) {
      for (const edit of editsOf(fix)) {
        if (edit.do === 'create') continue;
        expect(applyEdits(edit.before, edit.edits)).toBe(edit.after);
        const stretches = fix.changes.filter(
          (change) => change.do === 'replace' && change.file === edit.file,
        );
        if (stretches.length > 0) expect(edit.edits.length).toBeLessThanOrEqual(stretches.length);
        else expectUntouched(edit, fix);
      }
    }
  });

  it('write nothing outside of the package or the places that they are told for', async () => {
    const { copy, offered } = await look(code);
    for (const { fix, found } of offered) {
      const root = `${copy.folder}/${dirname(found.diagnostic.file)}`;
      for (const { file } of fix.changes) {
        expect(file.startsWith(root.replace(/\/\.$/, '')), `${fix.title}: ${file}`).toBe(true);
        expect(file).not.toContain('/node_modules/');
      }
    }
  });
});

/** Takes one text out of a list, if it is there. */
function take(list: string[], text: string): boolean {
  const index = list.indexOf(text);
  if (index !== -1) list.splice(index, 1);
  return index !== -1;
}

/** The texts of the members at the top that no change is about are the same, and stand in the same order. */
function expectUntouched(edit: FileEdit & { do: 'edit' }, fix: Fix): void {
  const about = new Set(
    fix.changes
      .filter(({ file }) => file === edit.file)
      .flatMap((change) => ('at' in change ? [change.at[0], ...('key' in change ? [change.key] : [])] : [])),
  );
  // A stretch of text that is replaced is about the member in which it stands.
  for (const member of parseTree(edit.before)?.children ?? []) {
    const overlapped = fix.changes.some(
      (change) =>
        change.do === 'replace' &&
        change.offset >= member.offset &&
        change.offset < member.offset + member.length,
    );
    if (overlapped) about.add(member.children?.[0]?.value as string);
  }
  const others = (text: string) =>
    (parseTree(text)?.children ?? [])
      .filter((member, index) => !about.has((member.children?.[0]?.value as string) ?? index))
      .map(({ offset, length }) => text.slice(offset, offset + length));
  expect(others(edit.after)).toEqual(others(edit.before));
  expect(edit.after.split('\r\n').length === 1).toBe(edit.before.split('\r\n').length === 1);
  expect(/\n$/.test(edit.after)).toBe(/\n$/.test(edit.before));
}
