import { editsFor } from '../../src/manifest/edit';
import type { JsonObject } from '../../src/manifest/manifest';
import { parseManifest } from '../../src/manifest/parse';
import { binWithoutShebang } from '../../src/rules/bin-without-shebang';
import { dependencyNotDeclared } from '../../src/rules/dependency-not-declared';
import type { Fix } from '../../src/rules/fixes/fix';
import { requiredFileMissing } from '../../src/rules/required-file-missing';
import type { Finding } from '../../src/rules/rule';
import { targetCaseMismatch } from '../../src/rules/target-case-mismatch';
import type { MemoryFileSystem } from '../../src/workspace/memory';

const OF_FILES = [targetCaseMismatch, binWithoutShebang, requiredFileMissing, dependencyNotDeclared];

/** The fixes of a finding in the package at `/ws`. */
export function fixesOf(fs: MemoryFileSystem, finding: Finding): Fix[] {
  const rule = OF_FILES.find(({ code }) => code === finding.code);
  const manifest = parseManifest(textOf(fs, '/ws/package.json')).value as JsonObject;
  const context = { fs, packageRoot: '/ws', packageName: '', manifestPath: '/ws/package.json', manifest };
  return rule?.fixes?.(finding, context) ?? [];
}

/** Makes the changes of a fix. */
export function apply(fs: MemoryFileSystem, { changes }: Fix): void {
  for (const change of changes) {
    if (change.do === 'create') throw new Error('not expected here');
    const text = textOf(fs, change.file);
    const edits =
      change.do === 'replace'
        ? [{ offset: change.offset, length: change.length, newText: change.text }]
        : editsFor(text, change);
    if (edits === undefined) throw new Error(`cannot ${change.do} in ${text}`);
    const changed = [...edits]
      .sort((a, b) => b.offset - a.offset)
      .reduce(
        (now, { offset, length, newText }) => now.slice(0, offset) + newText + now.slice(offset + length),
        text,
      );
    fs.write(change.file, changed);
  }
}

export function textOf(fs: MemoryFileSystem, path: string): string {
  const read = fs.readFile(path);
  if (read.kind !== 'text') throw new Error(`${path} is ${read.kind}`);
  return read.text;
}
