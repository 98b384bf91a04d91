import { describe, expect, it } from 'vitest';
import type { HostProfile } from '../../src/hosts/profile';
import { discover, MemoryFileSystem } from '../../src/index';

/** What a host demands in circumstances of which the files tell nothing. */

const profile: HostProfile = {
  id: 'acme',
  title: 'Acme',
  ecosystem: 'npm',
  rules: [
    {
      approach: 'metadata',
      discovered: { key: ['acme'] },
      accepted: [
        {
          where: 'in projects of the old kind',
          require: { file: 'old.txt' },
          otherwise: { does: 'drops-plugin', says: 'no old.txt' },
        },
        { require: { key: ['acme', 'api'] }, otherwise: { does: 'silent' } },
      ],
    },
  ],
};

function report(manifest: object, files: Record<string, string> = {}, host = profile) {
  const fs = new MemoryFileSystem({ '/ws/package.json': JSON.stringify(manifest), ...files });
  const { plugins, diagnostics } = discover({ folders: ['/ws'], fs, hosts: [host] });
  return {
    status: plugins.find(({ host }) => host === 'acme')?.status,
    told: diagnostics.map(({ severity, message }) => `${severity} ${message}`),
  };
}

describe('a demand of some circumstances', () => {
  it('is a warning, and the package is accepted', () => {
    const { status, told } = report({ name: 'x', acme: { api: 1 } });
    expect(status).toBe('ok');
    expect(told).toEqual([
      'warning Acme ignores this package in projects of the old kind unless the file `old.txt` exists; it is not there; Acme prints "no old.txt"',
    ]);
  });

  it('says nothing where it is met', () => {
    expect(report({ name: 'x', acme: { api: 1 } }, { '/ws/old.txt': '' })).toEqual({
      status: 'ok',
      told: [],
    });
  });

  it('is told beside another of other circumstances', () => {
    const { rules } = profile;
    const [first] = rules[0]!.accepted!;
    const other = { ...first!, where: 'in projects of the new kind', require: { file: 'new.txt' } };
    const both = { ...profile, rules: [{ ...rules[0]!, accepted: [first!, other] }] };
    const { status, told } = report({ name: 'x', acme: {} }, {}, both);
    expect([status, told.length]).toEqual(['ok', 2]);
  });

  it('does not keep another demand from refusing the package', () => {
    const { status, told } = report({ name: 'x', acme: {} });
    expect(status).toBe('rejected');
    expect(told.map((one) => one.split(' ')[0])).toEqual(['warning', 'error']);
  });
});
