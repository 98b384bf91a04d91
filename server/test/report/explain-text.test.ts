import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../src/report/explain-text';
import { AS_REPORTED } from '../../src/report/text-options';
import { sampleExplanation } from './sample-explanation';

const PLAIN = { colors: pc.createColors(false), columns: undefined, path: AS_REPORTED };

describe('an explanation as text', () => {
  it('tells what each host asks, what it finds, and what was tried', () => {
    expect(renderExplanation(sampleExplanation(), PLAIN, false)).toBe(`\
node-red-contrib-valve 1.2.0  workspace  packages/valve  links to vendor/valve

Node-RED (node-red)  broken  by metadata
  discovered when
    yes      node-red is an object  has: object  at node-red
  accepted when
    unknown  node-red.version includes the host  has: not set
  found from ., apps/flow
  entry points
    valve -> valve.js  broken  node-red.nodes
      field      node-red.nodes  taken  at node-red.nodes.valve
      file       packages/valve/valve.js  missing

Not a plugin of karma
(--host ID says why)

Problems
packages/valve/package.json:6:16  error  Node-RED will not load 'valve': valve.js does not exist.  target-not-found
`);
  });

  it('shows every host in full when asked to', () => {
    const text = renderExplanation(sampleExplanation(), PLAIN, true);
    expect(text).toContain(`\
Karma (karma)  not a plugin
  discovered when
    no       the directory is named karma-*  has: node-red-contrib-valve  at name
`);
    expect(text).not.toContain('--host');
  });

  it('says that there are no problems', () => {
    const { hosts, ...rest } = sampleExplanation();
    const explanation = { ...rest, hosts: hosts.slice(0, 1), diagnostics: [] };
    expect(renderExplanation(explanation, PLAIN, false)).toMatch(/\nNo problems\n$/);
  });

  it('says why none is shown where something is broken', () => {
    const explanation = { ...sampleExplanation(), diagnostics: [] };
    expect(renderExplanation(explanation, PLAIN, false)).toMatch(
      /\nNo problems shown: the configuration .+\n$/,
    );
    const installed = { ...explanation, package: { ...explanation.package, origin: 'dependency' as const } };
    expect(renderExplanation(installed, PLAIN, false, true)).toMatch(
      /\nNo problems shown: .+ --dependencies\n$/,
    );
  });

  it('says that an installed package that a host would take is not found', () => {
    const sample = sampleExplanation();
    const hosts = sample.hosts.map((host) => ({ ...host, search: { foundFrom: [], found: false } }));
    const render = (origin: 'dependency' | 'workspace') =>
      renderExplanation({ ...sample, hosts, package: { ...sample.package, origin } }, PLAIN, true);
    expect(render('dependency').match(/not found from any application here/g)).toHaveLength(1);
    expect(render('workspace')).not.toContain('not found from');
    const silent = { ...sample, hosts, package: { ...sample.package, origin: 'dependency' as const } };
    expect(renderExplanation({ ...silent, diagnostics: [] }, PLAIN, false, true)).toMatch(
      /\nNo problems reported: nothing here finds this package\n$/,
    );
  });
});
