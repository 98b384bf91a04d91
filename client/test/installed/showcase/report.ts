import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Report } from '../../../../server/src/discovery/report';
import { repositoryRoot } from '../../rig/places';

/** What the command says about a folder: the tree is to say the same. */
export function reportOf(folder: string): Report {
  const command = path.join(repositoryRoot, 'server', 'dist', 'plugin-scout.js');
  const output = execFileSync(process.execPath, [command, 'list', '--format', 'json', folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as Report;
}
