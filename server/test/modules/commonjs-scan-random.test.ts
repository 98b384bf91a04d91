import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanCommonJs } from '../../src/resolve/module/commonjs-scan';
import { program, statement } from './random-programs';

/** Runs a program as Node runs a CommonJS module: what it required; undefined where it is none, or fails. */
function requiredBy(text: string): Set<string> | undefined {
  const asked = new Set<string>();
  const require = (name: string) => asked.add(name);
  const call = (...all: unknown[]) => all;
  try {
    compileFunction(text, ['require', 'call', 'x'])(require, call, { require: 1 });
  } catch {
    return undefined;
  }
  return asked;
}

it('finds each place of a random program, and calls certain only what runs', () => {
  let certain = 0;
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(';\n', '\n;', '\n'),
      (parts, separator) => {
        const text = program(parts, separator);
        const asked = requiredBy(text);
        fc.pre(asked !== undefined);
        const found = scanCommonJs(text)!.requires;
        const written = [...text.matchAll(/require\("(\w+)"\)/g)].map(([, name]) => name);
        expect(found.map(({ specifier }) => specifier)).toEqual(written);
        const sure = found.filter(({ guarded }) => !guarded).map(({ specifier }) => specifier);
        certain += sure.length;
        expect(sure.filter((one) => !asked!.has(one))).toEqual([]);
      },
    ),
    { numRuns: 1000, maxSkipsPerRun: 1000 },
  );
  expect(certain).toBeGreaterThan(500);
});
