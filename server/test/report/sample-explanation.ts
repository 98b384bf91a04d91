import type { Explanation } from '../../src/discovery/explanation';
import { diagnostic, entryPoint } from './sample';

/** A Node-RED plugin with a target that is missing, as two hosts see it. */
export function sampleExplanation(): Explanation {
  return {
    formatVersion: 1,
    package: {
      name: 'node-red-contrib-valve',
      version: '1.2.0',
      path: 'packages/valve',
      realPath: 'vendor/valve',
      origin: 'workspace',
    },
    hosts: [
      {
        id: 'karma',
        title: 'Karma',
        status: 'not-a-plugin',
        approach: null,
        predicates: [
          {
            role: 'discovered',
            expected: 'the directory is named karma-*',
            actual: 'node-red-contrib-valve',
            holds: false,
            at: ['name'],
          },
        ],
        search: { foundFrom: [], found: false },
        entryPoints: [],
      },
      {
        id: 'node-red',
        title: 'Node-RED',
        status: 'broken',
        approach: 'metadata',
        predicates: [
          {
            role: 'discovered',
            expected: 'node-red is an object',
            actual: 'object',
            holds: true,
            at: ['node-red'],
          },
          {
            role: 'accepted',
            expected: 'node-red.version includes the host',
            actual: 'not set',
            holds: 'unknown',
          },
        ],
        search: { foundFrom: ['.', 'apps/flow'], found: true },
        entryPoints: [
          {
            ...entryPoint({ name: 'valve', value: 'valve.js', target: null, status: 'broken' }),
            trail: [
              {
                kind: 'field',
                subject: 'node-red.nodes',
                result: 'taken',
                at: ['node-red', 'nodes', 'valve'],
              },
              { kind: 'file', subject: 'packages/valve/valve.js', result: 'missing' },
            ],
          },
        ],
      },
    ],
    entryPoints: [],
    diagnostics: [diagnostic()],
  };
}
