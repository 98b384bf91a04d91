import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Engine } from '../../src/discovery/engine';
import { DiskFileSystem, MemoryFileSystem, type Report } from '../../src/index';
import { supplyFacts } from '../../src/supply/supply-facts';
import type { FileSystem } from '../../src/workspace/file-system';
import type { MemoryContent } from '../../src/workspace/memory';
import { toPortable } from '../../src/workspace/paths';
import type { FailureReport, Files } from './report';

/**
 * What is said of the files of a report: of a published package as its author's own, with all of its files in the
 * archive; of a working copy with what its packer would put there; of an application with its dependencies' problems.
 */
export async function check({
  layout,
  files,
  around = {},
}: Pick<FailureReport, 'layout' | 'files' | 'around'>) {
  const all = { ...application(layout, files), ...files, ...around };
  if (layout === 'source') return await onDisk(all);
  const fs = new MemoryFileSystem(textsOf(all), '/ws');
  const dependencies = layout !== 'published';
  const engine = new Engine({
    fs,
    folders: [{ name: 'ws', path: '/ws' }],
    settings: () => (dependencies ? { dependencies } : {}),
  });
  for (const _ of engine.update());
  if (layout === 'published')
    engine.supply('/ws', { packed: { packer: 'npm', files: new Set(Object.keys(all)) } });
  for (const _ of engine.update());
  return engine.report();
}

/** npm's own list of what is published reads the disk. */
async function onDisk(files: Files): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'plugin-scout-report-'));
  try {
    for (const [path, text] of Object.entries(textsOf(files))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), String(text));
    }
    const fs: FileSystem = new DiskFileSystem();
    const engine = new Engine({
      fs,
      folders: [{ name: 'ws', path: toPortable(folder) }],
      settings: () => ({ publint: false }),
    });
    for (const _ of engine.update());
    await supplyFacts({ fs, engine });
    for (const _ of engine.update());
    return engine.report();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whoever has packages installed depends on them. */
function application(layout: FailureReport['layout'], files: Files): Files {
  if (layout !== 'installed-set') return {};
  const names = Object.keys(files).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? [],
  );
  const dependencies = Object.fromEntries(names.map((name) => [name, '*']));
  return { 'package.json': { name: 'application', private: true, dependencies } };
}

function textsOf(files: Files): Record<string, MemoryContent> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content === null || typeof content === 'string' || 'link' in content || 'unreadable' in content
        ? (content as MemoryContent)
        : `${JSON.stringify(content, null, 2)}\n`,
    ]),
  );
}
