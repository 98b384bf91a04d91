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
    const explanation = { ...sampleExplanation(), diagnostics: [] };
    expect(renderExplanation(explanation, PLAIN, false)).toMatch(/\nNo problems\n$/);
  });
});
