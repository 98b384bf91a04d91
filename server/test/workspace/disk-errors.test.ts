import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';

const failure = vi.hoisted(() => ({ code: 'EACCES', message: '', closed: 0 }));

/** Permissions do not bind every user who runs tests, so the system's errors come from here. */
vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  const fail = () => {
    throw Object.assign(new Error(failure.message), { code: failure.code });
  };
  return {
    ...original,
    openSync: (path: string) => (path.endsWith('/opens') ? 42 : fail()),
    readSync: fail,
    closeSync: () => {
      failure.closed += 1;
    },
    statSync: fail,
    readdirSync: fail,
    realpathSync: Object.assign(fail, { native: fail }),
  };
});

describe('DiskFileSystem, when the system refuses', () => {
  const fs = new DiskFileSystem();

  beforeEach(() => {
    failure.closed = 0;
  });

  it.each(['EACCES', 'EPERM', 'EIO', 'EMFILE', 'EBUSY'])('tells unreadable from missing: %s', (code) => {
    Object.assign(failure, { code, message: `${code}: the reason, open '/secret/path'` });
    const unreadable = { kind: 'unreadable', reason: `${code}: the reason` };
    expect(fs.stat('/x')).toBe('unreadable');
    expect(fs.readFile('/x')).toEqual(unreadable);
    expect(fs.readDirectory('/x')).toEqual(unreadable);
    expect(fs.realPath('/x')).toBeUndefined();
  });

  it.each(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'])('takes for missing: %s', (code) => {
    Object.assign(failure, { code, message: code });
    expect(fs.stat('/x')).toBe('missing');
    expect(fs.readFile('/x')).toEqual({ kind: 'missing' });
    expect(fs.readDirectory('/x')).toEqual({ kind: 'missing' });
  });

  it('closes a file that it cannot read', () => {
    Object.assign(failure, { code: 'EIO', message: 'EIO: i/o error, read' });
    expect(fs.readFile('/opens')).toEqual({ kind: 'unreadable', reason: 'EIO: i/o error' });
    expect(failure.closed).toBe(1);
  });
});
