import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { HostProfile } from '../server/src/hosts/profile';
import { RULES } from '../server/src/rules';
import { hostPage } from './generate-host-page';
import { hostsIndex } from './generate-hosts-index';
import { profilesIndex } from './generate-profiles-index';
import { rulesTable } from './generate-rules-table';
import { withCodes, withSeverities } from './generate-severities';

/** A file that is made from others. */
export interface Output {
  /** From the root of the repository. */
  readonly path: string;
  /** What should stand in it; undefined for a file that should not be there. */
  readonly text: string | undefined;
}

const PROFILES = 'server/src/hosts/profiles';
const PAGES = 'docs/hosts';
const CONFIGURATION = 'schemas/configuration.schema.json';

/** What is not as it should be: what `generate` would write or remove. */
export function outOfDate(root: string): Output[] {
  return outputs(root).filter(({ path, text }) => read(root, path) !== text);
}

/** All that is made, from the host profiles and the table of rules as they are now. */
function outputs(root: string): Output[] {
  const profiles = filesIn(root, PROFILES, '.json').map(
    (file) => JSON.parse(read(root, `${PROFILES}/${file}`) ?? '') as HostProfile,
  );
  const ids = new Set(profiles.map(({ id }) => id));
  const left = filesIn(root, PAGES, '.md').filter(
    (file) => file !== 'README.md' && !ids.has(basename(file, '.md')),
  );
  return [
    { path: `${PROFILES}/index.ts`, text: profilesIndex([...ids]) },
    ...profiles.map((profile) => ({ path: `${PAGES}/${profile.id}.md`, text: hostPage(profile) })),
    ...left.map((file) => ({ path: `${PAGES}/${file}`, text: undefined })),
    { path: `${PAGES}/README.md`, text: hostsIndex(profiles) },
    { path: 'docs/rules/README.md', text: rulesTable(read(root, 'docs/rules/README.md'), RULES) },
    { path: CONFIGURATION, text: withCodes(read(root, CONFIGURATION) ?? '{}', RULES) },
    { path: 'package.json', text: withSeverities(read(root, 'package.json') ?? '{}', RULES) },
  ];
}

function read(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function filesIn(root: string, folder: string, extension: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(extension))
    .sort();
}
