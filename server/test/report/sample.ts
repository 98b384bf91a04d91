import type { DiagnosticRecord, EntryPointRecord, PluginRecord, Report } from '../../src/discovery/report';

/** An entry point of Node-RED, complete but for what a test changes. */
export function entryPoint(changes: Partial<EntryPointRecord> = {}): EntryPointRecord {
  return {
    group: 'node-red.nodes',
    name: 'pump',
    value: 'nodes/pump.js',
    file: 'packages/pump/package.json',
    at: ['node-red', 'nodes', 'pump'],
    target: 'packages/pump/nodes/pump.js',
    export: null,
    status: 'ok',
    ...changes,
  };
}

export function plugin(changes: Partial<PluginRecord> = {}): PluginRecord {
  return {
    name: 'node-red-contrib-pump',
    version: '1.2.0',
    host: 'node-red',
    ecosystem: 'npm',
    approach: 'metadata',
    origin: 'workspace',
    path: 'packages/pump',
    foundFrom: [],
    status: 'ok',
    reasons: [],
    entryPoints: [entryPoint()],
    ...changes,
  };
}

export function diagnostic(changes: Partial<DiagnosticRecord> = {}): DiagnosticRecord {
  return {
    file: 'packages/valve/package.json',
    package: 'node-red-contrib-valve',
    at: ['node-red', 'nodes', 'valve'],
    range: { start: { line: 5, character: 15 }, end: { line: 5, character: 25 } },
    severity: 'error',
    code: 'target-not-found',
    source: 'plugin-scout',
    message: "Node-RED will not load 'valve': valve.js does not exist.",
    args: { value: 'valve.js', host: 'Node-RED' },
    host: 'node-red',
    related: [],
    docs: 'https://example.org/rules/target-not-found',
    ...changes,
  };
}

/** Two hosts, each status that a terminal must tell apart, one problem of each kind that matters. */
export function sampleReport(): Report {
  return {
    formatVersion: 1,
    folders: [{ name: 'works', path: '.' }],
    hosts: [
      { id: 'homebridge', title: 'Homebridge', ecosystem: 'npm' },
      { id: 'node-red', title: 'Node-RED', ecosystem: 'npm' },
    ],
    plugins: [
      plugin({
        name: 'homebridge-lamp',
        version: null,
        host: 'homebridge',
        approach: 'naming-convention',
        origin: 'dependency',
        path: 'node_modules/homebridge-lamp',
        realPath: 'packages/lamp',
        foundFrom: ['.'],
        status: 'rejected',
        reasons: [{ code: 'keyword-missing', at: ['keywords'], args: { keyword: 'homebridge-plugin' } }],
        entryPoints: [],
      }),
      plugin({
        entryPoints: [
          entryPoint(),
          entryPoint({ name: 'sluice', value: 'nodes/sluice.js#open', target: null, status: 'unbuilt' }),
        ],
      }),
      plugin({
        name: 'node-red-contrib-valve',
        path: 'packages/valve',
        status: 'broken',
        reasons: [
          { code: 'target-not-found', at: ['node-red', 'nodes', 'valve'], args: { value: 'valve.js' } },
        ],
        entryPoints: [
          entryPoint({
            name: 'valve',
            value: 'valve.js',
            file: 'packages/valve/package.json',
            at: ['node-red', 'nodes', 'valve'],
            target: null,
            status: 'broken',
          }),
        ],
      }),
    ],
    entryPoints: [
      {
        package: 'works',
        path: '.',
        ...entryPoint({ group: 'bin', name: 'works', value: './cli.js', file: 'package.json', at: ['bin'] }),
        export: 'run',
        target: 'cli.js',
      },
    ],
    diagnostics: [
      diagnostic({
        file: 'package.json',
        package: null,
        at: [],
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        severity: 'warning',
        code: 'manifest-syntax-error',
        message: 'Comma expected.',
        host: null,
        args: { offset: 0, near: ['a', 'b'] },
        related: [
          {
            file: 'packages/pump/package.json',
            range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
            message: 'Read together with this.',
          },
        ],
      }),
      diagnostic(),
    ],
  };
}
