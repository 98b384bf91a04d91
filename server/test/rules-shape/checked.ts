import { checkEntryPoints, checkManifest } from '../../src/discovery/check';
import { nodeEntryPoints } from '../../src/discovery/node-fields';
import { type PackageSource, readPackage } from '../../src/discovery/package-facts';
import { ruleContext } from '../../src/discovery/rule-context';
import { RULES } from '../../src/rules';
import type { Finding } from '../../src/rules/rule';
import type { FileSystem } from '../../src/workspace/file-system';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';

/** What the rules find in a package on any file system, each fault once. */
export function findingsIn(fs: FileSystem, root: string): Finding[] {
  const source = sourceIn(fs, root);
  const context = ruleContext(fs, source);
  const own = checkEntryPoints(nodeEntryPoints(fs, source), context).findings;
  const seen = new Set<string>();
  return [...checkManifest(source.manifest, context), ...own].filter(({ code, at, span }) => {
    const key = JSON.stringify([code, at, span]);
    return !seen.has(key) && seen.add(key);
  });
}

function sourceIn(fs: FileSystem, root: string): PackageSource {
  const read = readPackage(fs, root);
  if (read.kind !== 'package') throw new Error(`${root} is ${read.kind}`);
  return read.source;
}

/** `severity place` of what one rule finds in a manifest, given as its value or its text. */
export function found(
  code: string,
  manifest: object | string,
  files: Readonly<Record<string, MemoryContent>> = {},
): string[] {
  return findingsOf(code, manifest, files).map(
    ({ at, severity }) => `${severity ?? severityOf(code)} ${at.join(' ')}`,
  );
}

/** What one rule finds in a manifest. */
export function findingsOf(
  code: string,
  manifest: object | string,
  files: Readonly<Record<string, MemoryContent>> = {},
): Finding[] {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const fs = new MemoryFileSystem({ 'package.json': text, ...files }, '/ws');
  return findingsIn(fs, '/ws').filter((finding) => finding.code === code);
}

/** The message of the first finding. */
export function messageOf(code: string, manifest: object | string, files = {}): string | undefined {
  const [finding] = findingsOf(code, manifest, files);
  return finding && RULES.find((rule) => rule.code === code)?.message(finding.args);
}

export function severityOf(code: string): string | undefined {
  return RULES.find((rule) => rule.code === code)?.severity;
}
