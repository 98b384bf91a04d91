import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostPage } from '../../../scripts/generate-host-page';
import { hostsIndex } from '../../../scripts/generate-hosts-index';
import { outOfDate } from '../../../scripts/generate-outputs';
import { profilesIndex } from '../../../scripts/generate-profiles-index';
import { rulesTable } from '../../../scripts/generate-rules-table';
import { withSeverities } from '../../../scripts/generate-severities';
import type { HostProfile } from '../../src/hosts/profile';
import { BUILT_IN_PROFILES } from '../../src/hosts/profiles';
import { RULES } from '../../src/rules';
import { draft } from './draft-scene';

it('what is made by `npm run generate` is up to date', () => {
  const root = join(import.meta.dirname, '../../..');
  expect(outOfDate(root).map(({ path }) => path)).toEqual([]);
});

describe('a page of a host', () => {
  const profile: HostProfile = {
    id: 'my-app',
    title: 'My App',
    ecosystem: 'npm',
    homepage: 'https://example.org',
    appliesTo: { package: 'my-app', range: '>=2', assume: '2.0.0' },
    source: {
      package: 'my-app',
      version: '2.3.4',
      read: [{ file: 'lib/a.js', function: 'find', lines: '1-9' }],
    },
    define: {
      target: { when: 'string', value: 'file', loader: 'require', otherwise: { does: 'drops-entry' } },
    },
    rules: [
      {
        approach: 'metadata',
        meant: { keyword: 'my-app-plugin' },
        discovered: { all: [{ key: ['my:app', 'x.y'], type: 'object' }, { not: { name: ['a-*', '!a-b'] } }] },
        accepted: [
          {
            if: { integer: ['n'], min: 1 },
            require: { range: ['engines', 'my-app'], includes: 'host' },
            otherwise: { does: 'drops-plugin', says: 'too | old' },
          },
        ],
        search: [
          { in: 'dependencies', sections: ['dependencies'], listedIn: ['my-app', 'list'], through: true },
        ],
        entryPoints: [
          { at: ['my-app'], each: { at: ['./path'], use: 'target' } },
          { oneOf: [{ constant: 'plugin.js', optional: true, use: 'target' }, { value: 'main' }] },
        ],
      },
    ],
    limits: ['What is exported is not looked at.'],
  };

  it('tells what the profile says', () => {
    expect(hostPage(profile)).toMatchInlineSnapshot(`
      "# My App

      <!-- Made by \`npm run generate\` from server/src/hosts/profiles/my-app.json. -->

      How My App (\`my-app@>=2\`) finds its plugins. [How to write a plugin](https://example.org)

      ## By metadata

      My App sees a package when

      - all of these hold:
        - \`my:app["x.y"]\` is an object
        - \`name\` does not match \`a-*\`, or matches \`a-b\`

      A package that it does not see is reported as ignored where \`keywords\` has \`my-app-plugin\`; My App itself says nothing.

      ### What it demands

      | demand | else My App |
      | --- | --- |
      | \`engines.my-app\`, if it is there, includes the host's version (where \`n\` is a whole number from 1) | leaves the plugin out and prints "too \\| old" |

      ### Where it searches

      - The application's \`dependencies\` that \`my-app.list\` lists; then, in turn, those of the plugins found.

      ### Entry points

      - \`my-app.*["./path"]\`: [target](#target)
      - the first of these that is there:
        - \`plugin.js\`, if it exists: [target](#target)
        - the package itself, by its name (\`exports\`, then \`main\`).

      ## Parts

      ### target

      - where it is a string: a file, loaded with \`require\`. Where it leads nowhere, the host leaves the entry point out.

      ## What cannot be told

      - What is exported is not looked at.

      ## Source

      Read in \`my-app\` 2.3.4:

      - \`lib/a.js\`, find, lines 1-9
      "
    `);
  });

  it.each(BUILT_IN_PROFILES.map(({ id }) => id))('can be made of any profile: %s', (id) => {
    const page = hostPage(draft(id));
    const own = JSON.stringify(draft(id));
    const slips = ['undefined', '[object', 'NaN', '``'].filter((slip) => !own.includes(slip));
    expect(slips.filter((slip) => page.includes(slip))).toEqual([]);
    for (const name of Object.keys(draft(id).define ?? {})) expect(page).toContain(`\n### ${name}\n`);
    for (const { entryPoints = [] } of draft(id).rules)
      expect(page.match(/^- /gm)?.length).toBeGreaterThan(entryPoints.length);
  });

  it('stands in the index', () => {
    expect(hostsIndex([profile])).toContain('| [My App](my-app.md) | metadata | `my-app` 2.3.4 |');
  });
});

describe('the list of profiles', () => {
  it('imports each by its id', () => {
    const text = profilesIndex(['node-red', 'karma']);
    expect(text).toContain("import nodeRed from './node-red.json';");
    expect(text).toContain('= [\n  karma,\n  nodeRed,\n]');
  });
});

describe('the table of rules', () => {
  it('stands between its marks; the rest of the page is kept', () => {
    const page = 'before\n<!-- rules -->\nOUTDATED\n<!-- /rules -->\nafter\n';
    const made = rulesTable(page, RULES);
    expect(made).toMatch(/^before\n<!-- rules -->\n\| code \|/);
    expect(made).toMatch(/<!-- \/rules -->\nafter\n$/);
    expect(made).not.toContain('OUTDATED');
    expect(rulesTable(made, RULES)).toBe(made);
    for (const { code } of RULES) expect(made).toContain(`[${code}](${code}.md)`);
  });

  it('is made where there is no page yet; a page without marks is not overwritten', () => {
    expect(rulesTable(undefined, RULES)).toMatch(/^# Rules\n/);
    expect(() => rulesTable('# Mine\n', RULES)).toThrow(/lacks/);
  });
});

describe('the setting pluginScout.severities', () => {
  const manifest = {
    name: 'x',
    contributes: {
      configuration: {
        properties: { 'pluginScout.severities': { type: 'object', properties: {} }, other: {} },
      },
    },
    last: [1],
  };
  const text = JSON.stringify(manifest, null, 2);

  it('has every rule, with its own severity; nothing else is touched', () => {
    const made = withSeverities(text, RULES);
    const parsed = JSON.parse(made) as typeof manifest;
    const { properties } = parsed.contributes.configuration.properties['pluginScout.severities'];
    expect(Object.keys(properties)).toEqual(RULES.map(({ code }) => code));
    expect(Object.values(properties)[0]).toEqual({
      type: 'string',
      enum: ['off', 'error', 'warning', 'information', 'hint'],
      default: RULES[0]!.severity,
      markdownDescription: expect.stringContaining(`${RULES[0]!.code}.md)`),
    });
    parsed.contributes.configuration.properties['pluginScout.severities'].properties = {};
    expect(parsed).toEqual(manifest);
    expect(made).toBe(JSON.stringify(JSON.parse(made), null, 2));
    expect(withSeverities(made, RULES)).toBe(made);
  });
});
