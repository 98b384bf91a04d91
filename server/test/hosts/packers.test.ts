import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPortable } from '../../src/workspace/paths';
import { layOut, manifestOf, SITUATIONS } from '../packing/situations';
import { installCorpus } from './install';
import { PROGRAMS } from './packers';

let corpus: string;
let folder: string;

beforeAll(async () => {
  corpus = await installCorpus('packers');
  folder = await mkdtemp(join(tmpdir(), 'plugin-scout-packers-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(PROGRAMS)('$name packs what we say', (program) => {
  it.concurrent.each(SITUATIONS)('$name', async (situation) => {
    const project = join(folder, `${PROGRAMS.indexOf(program)}-${SITUATIONS.indexOf(situation)}`);
    await mkdir(project);
    const full = {
      ...situation,
      manifest: { ...program.manifest?.(situation.manifest ?? {}), ...situation.manifest },
    };
    const root = layOut(full, project, program.project);
    const ours = await program.ours(toPortable(root), manifestOf(full));
    const theirs = await program.list(corpus, root);
    const same = JSON.stringify([...(ours ?? [])].sort()) === JSON.stringify(theirs);
    // A difference that is gone is to be taken off the list.
    if (program.differs?.[situation.name] !== undefined) expect(same).toBe(false);
    else expect([...(ours ?? [])].sort()).toEqual(theirs);
  });
});
