import { Engine } from '../../src/discovery/engine';
import type { Finding } from '../../src/rules/rule';
import { type MemoryContent, MemoryFileSystem, type MemoryOptions } from '../../src/workspace/memory';

export type Files = Readonly<Record<string, MemoryContent>>;

/** A package at `/ws`. */
export function packageOf(manifest: object, files: Files, options?: MemoryOptions): MemoryFileSystem {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return new MemoryFileSystem({ 'package.json': text, ...files }, '/ws', options);
}

/** What all rules find in the package at `/ws`, after its modules have been followed. */
export function findingsIn(fs: MemoryFileSystem): readonly Finding[] {
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: '/ws' }] });
  for (const _ of engine.update());
  return engine.states[0]?.analyses.get('/ws')?.findings ?? [];
}

/** `severity code place` of each; no severity is the rule's own. */
export function shortly(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, code, at }) => [severity, code, at.join('.')].filter(Boolean).join(' '));
}
