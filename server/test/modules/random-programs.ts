// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import fc from 'fast-check';

/** Statements that require a module here and there, each of its own name once `program` has put them together. */
export const statement = fc.letrec<{ statement: string; expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant('require("#")'),
    fc.constant('require("#")'),
    fc.constantFrom('1 / 2', '/[/"]/g', '`a${1}b`', "'it\\'s'", 'x.require', '{}.a', '[1, 2]'.concat('[0]')),
    fc
      .tuple(
        fc.constantFrom(
          ['(', ' ? ', ' : ', ')'],
          ['(', ' && ', ' || ', ')'],
          ['call(', ', ', ', ', ')'],
          ['[', ', ', ', ', '].length'],
          ['({ a: ', ', b: ', ', ...', ' }).a'],
          ['(', ', ', ' ?? ', ')'],
          ['((a = ', ') => ', ')(), ', ''],
          ['(() => { return ', '; ', '; ', ' })()'],
          ['`${', '} ${', '} ${', '}`'],
        ),
        tie('expression'),
        tie('expression'),
        tie('expression'),
      )
      .map(([[a, b, c, d], x, y, z]) => `(${a}${x}${b}${y}${c}${z}${d})`),
  ),
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('expression').map((one) => `const # = ${one}`),
    tie('expression').map((one) => `var # = ${one}, #b = ${one}`),
    tie('expression').map((one) => `call(${one})`),
    fc
      .tuple(
        fc.constantFrom(
          'if (false) { @ } else { @ }',
          'if (true) @\nelse @',
          'try { @ } catch { @ }',
          'for (const x of []) { @; @ }',
          'switch (1) { case 1: { @ } default: @ }',
          'function f#() { @; @ }',
          'const f# = function () { @; @ }',
          'class C# { m() { @ } static { @ } }',
          '({ m() { @ }, get n() { @ } })',
          '{ @; @ }',
          'while (false) @; @',
          'do { @ } while (false); @',
        ),
        tie('statement'),
        tie('statement'),
      )
      .map(([shape, x, y]) => shape.replace('@', () => x).replace('@', () => y)),
  ),
})).statement;

/** Puts them together: no declaration where it may not stand by itself, each name once. */
export function program(statements: readonly string[], separator: string): string {
  let count = 0;
  return statements
    .map((one) => one.replace(/(else |else\n|\) |do |: )(const|var|class|function) /g, '$1void '))
    .join(separator)
    .replace(/#/g, () => {
      count += 1;
      return `n${count}`;
    });
}
