import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/report/text';
import { AS_REPORTED } from '../../src/report/text-options';
import { entryPoint, plugin, sampleReport } from './sample';

const PLAIN = { colors: pc.createColors(false), columns: undefined, path: AS_REPORTED };
const ESCAPE = '\u001b';

describe('the tree', () => {
  it('has hosts, below them plugins, below them entry points, then problems and a summary', () => {
    expect(renderText(sampleReport(), PLAIN)).toBe(`\
Homebridge (homebridge)
└─ homebridge-lamp  dependency  rejected (keyword-missing)  node_modules/homebridge-lamp

Node-RED (node-red)
├─ node-red-contrib-pump 1.2.0  workspace  ok  packages/pump
│  ├─ pump -> nodes/pump.js  ok  node-red.nodes
│  └─ sluice -> nodes/sluice.js#open  unbuilt  node-red.nodes
└─ node-red-contrib-valve 1.2.0  workspace  broken (target-not-found)  packages/valve
   └─ valve -> valve.js  broken  node-red.nodes

Problems
package.json:1:1  warning  Comma expected.  manifest-syntax-error
    packages/pump/package.json:2:3  Read together with this.
packages/valve/package.json:6:16  error  Node-RED will not load 'valve': valve.js does not exist.  target-not-found

3 plugins of 2 hosts: 1 ok, 1 broken, 1 rejected; 2 problems in 2 files: 1 error, 1 warning
`);
  });

  it('says plainly that nothing was found, and still tells the problems', () => {
    const report = { ...sampleReport(), hosts: [], plugins: [], diagnostics: [] };
    expect(renderText(report, PLAIN)).toBe('No plugins found in .\n');
    const broken = { ...report, diagnostics: sampleReport().diagnostics.slice(0, 1) };
    expect(renderText(broken, PLAIN)).toContain('\nNo plugins found in .; 1 problem in 1 file: 1 warning\n');
  });

  it('shows the export after the target, and a target outside the package as the reader would type it', () => {
    const report = sampleReport();
    const points = [entryPoint({ export: 'activate' }), entryPoint({ target: 'shared/a.js' })];
    report.plugins = [plugin({ entryPoints: points })];
    const text = renderText(report, { ...PLAIN, path: (path) => `ws/${path}` });
    expect(text).toContain('pump -> nodes/pump.js#activate  ok');
    expect(text).toContain('pump -> ws/shared/a.js  ok');
    expect(text).toContain('workspace  ok  ws/packages/pump\n');
  });

  it('shows a package that is the folder itself without repeating its path', () => {
    const report = sampleReport();
    const points = [entryPoint({ target: 'nodes/pump.js' }), entryPoint({ target: '../up.js' })];
    report.plugins = [plugin({ path: '.', entryPoints: points })];
    const text = renderText(report, { ...PLAIN, path: (path) => `ws/${path}` });
    expect(text).toContain('pump -> nodes/pump.js  ok');
    expect(text).toContain('pump -> ws/../up.js  ok');
  });

  it('keeps to the width: paths give way, names and statuses stay', () => {
    const report = sampleReport();
    report.diagnostics = [];
    const deep = 'packages/pump/some/very/deep/folder/below/the/package/pump.js';
    report.plugins = [plugin({ entryPoints: [entryPoint({ target: deep })] })];
    const lines = renderText(report, { ...PLAIN, columns: 60 })
      .split('\n')
      .slice(0, -2);
    expect(Math.max(...lines.map((line) => [...line].length))).toBe(60);
    const shortened = lines.find((line) => line.includes('pump ->'));
    expect(shortened).toMatch(/^ {3}└─ pump -> ….*\/package\/pump\.js {2}ok {2}node-red\.nodes$/);
  });

  it('paints on demand, and only then', () => {
    const painted = renderText(sampleReport(), { ...PLAIN, colors: pc.createColors(true) });
    expect(painted).toContain(`${ESCAPE}[31mbroken${ESCAPE}[39m`);
    expect(renderText(sampleReport(), PLAIN)).not.toContain(ESCAPE);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(renderText(sampleReport(), PLAIN));
  });

  it('lets no manifest write escape sequences or line breaks to the terminal', () => {
    const report = sampleReport();
    const evil = `a${ESCAPE}]0;title\u0007\nb\u202e`;
    report.hosts[1]!.title = evil;
    report.plugins = [
      plugin({
        name: evil,
        path: evil,
        version: evil,
        entryPoints: [entryPoint({ name: evil, value: evil, target: evil, group: evil })],
      }),
    ];
    for (const diagnostic of report.diagnostics) {
      diagnostic.message = evil;
      diagnostic.file = evil;
    }
    const text = renderText(report, PLAIN);
    expect(text).not.toMatch(new RegExp(`[${ESCAPE}\u0007\u202e]`));
    expect(text).toContain('a\\u001b]0;title\\u0007\\u000ab\\u202e -> ');
    expect(text.split('\n').filter((line) => line.startsWith('b'))).toEqual([]);
  });
});
