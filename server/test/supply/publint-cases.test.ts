import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Message, publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/discovery/engine';
import type { DiagnosticRecord } from '../../src/discovery/report';
import { supplyFacts } from '../../src/supply/supply-facts';
import { DiskFileSystem } from '../../src/workspace/disk';
import { diskTree } from '../cli/disk-tree';
import { CASES, type PublintCase } from './publint-cases';

// What publint finds in a package, the report finds too: by a rule of its own, or from publint itself.

const SOUND = {
  name: 'lamp',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  files: ['**/*'],
  exports: './index.js',
};

/** What publint says and the report does not, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'EXPORTS_GLOB_NO_MATCHED_FILES exports > ./a/* in a pattern in output that matches nothing':
    'before the first build there is no such folder, and what builds it may stand outside of the package',
  'FILE_DOES_NOT_EXIST main in main without its file, beside index.js':
    'Node loads `index.js` in its place (DEP0128), and so do bundlers',
  'LOCAL_DEPENDENCY dependencies > dim in a dependency inside':
    'npm installs a folder of the package as a link into it (npm 11.19: `npm pack`, then `npm install` of the archive)',
};

function folderOf({ manifest, files }: PublintCase): string {
  const all = { 'index.js': 'export const lamp = 1;\n', ...files };
  const there = Object.entries(all).filter(([, text]) => text !== null);
  return diskTree({ ...Object.fromEntries(there), 'package.json': { ...SOUND, ...manifest } });
}

/** Everything in the report, late facts included, and what would be published. */
async function reportOf(path: string) {
  const fs = new DiskFileSystem();
  const engine = new Engine({ fs, folders: [{ name: 'ws', path }] });
  for (const _ of engine.update());
  await supplyFacts({ fs, engine });
  for (const _ of engine.update());
  const packed = engine.workspacePackages().find((one) => one.path === path)?.supplied?.packed;
  return { diagnostics: engine.report().diagnostics, files: packed?.files ?? new Set<string>() };
}

/** publint on the folder as it is, and on what is published of it, if anything is. */
async function publintOf(path: string, files: ReadonlySet<string>): Promise<Message[]> {
  const packed = [...files].map((name) => ({ name: join(path, name), data: readFileSync(join(path, name)) }));
  const packs = packed.length === 0 ? [false as const] : [false as const, { files: packed }];
  const runs = await Promise.all(packs.map((pack) => publint({ pkgDir: path, pack })));
  return runs.flatMap(({ messages }) => messages).filter(({ type }) => type !== 'suggestion');
}

/** What publint says of the order of conditions is said of another one of them: what stands behind is not reached. */
const OF_ORDER = /_SHOULD_BE_(?:FIRST|LAST)$/;

/** At the same place, around it, or in it. */
function tells(diagnostic: DiagnosticRecord, { code, path }: Message): boolean {
  const at = diagnostic.at.map(String);
  if (
    OF_ORDER.test(code) &&
    (diagnostic.code === 'condition-unreachable' || OF_ORDER.test(diagnostic.code))
  ) {
    return at.slice(0, -1).join('\n') === path.slice(0, -1).join('\n');
  }
  const length = Math.min(at.length, path.length);
  return length > 0 && at.slice(0, length).join('\n') === path.slice(0, length).join('\n');
}

/** What publint finds and the report does not. */
async function missedIn(one: PublintCase) {
  const path = folderOf(one);
  const { diagnostics, files } = await reportOf(path);
  const messages = await publintOf(path, files);
  const missed = messages.filter((message) => !diagnostics.some((diagnostic) => tells(diagnostic, message)));
  return { messages, missed: [...new Set(missed.map(({ code, path: at }) => `${code} ${at.join(' > ')}`))] };
}

describe.each(Object.entries(CASES))('%s', (name, one) => {
  it('is found where publint finds it', async () => {
    const { messages, missed } = await missedIn(one);
    expect(messages).not.toEqual([]);
    expect(missed.filter((line) => LEFT_OUT[`${line} in ${name}`] === undefined)).toEqual([]);
  });
});

/** What is only of interest where something is published, or imported by its name. */
const FOR_PUBLISHING = /^(?:LOCAL_DEPENDENCY|DEPRECATED_FIELD_JSNEXT) /;

describe('of a private package that has exports', () => {
  const cases = Object.entries(CASES).filter(
    ([, { manifest }]) => !('exports' in manifest && !manifest.exports),
  );

  it.each(cases)('%s', async (name, { manifest, files = {} }) => {
    const { missed } = await missedIn({ manifest: { ...manifest, private: true }, files });
    const left = missed.filter((line) => LEFT_OUT[`${line} in ${name}`] === undefined);
    expect(left.filter((line) => !FOR_PUBLISHING.test(line))).toEqual([]);
  });
});
