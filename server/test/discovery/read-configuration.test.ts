import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/discovery/read-configuration';

describe('readConfiguration', () => {
  it('keeps what is of the right type', () => {
    const settings = {
      severities: { 'target-not-found': 'off' },
      ignore: [{ package: '@acme/*' }, { codes: ['keyword-missing'] }],
      hosts: ['./my.plugin-scout-host.json', { id: 'x' }],
      disabledHosts: ['karma'],
      entryPointsKey: 'extensions',
      dependencies: true,
    };
    expect(readConfiguration(settings)).toEqual(settings);
  });

  it('leaves out what is not, as if it had not been set', () => {
    expect(
      readConfiguration({
        severities: { 'target-not-found': 'fatal', 'keyword-missing': 'hint' },
        ignore: [{}, 'x', { package: 1 }],
        hosts: 'x',
        disabledHosts: [1, 'karma'],
        entryPointsKey: '',
        dependencies: 'yes',
        trace: { server: 'verbose' },
      }),
    ).toEqual({ severities: { 'keyword-missing': 'hint' }, ignore: [], disabledHosts: ['karma'] });
  });

  it.each([null, undefined, 'x', []])('takes %j as nothing set', (value) => {
    expect(readConfiguration(value)).toEqual({});
  });
});
