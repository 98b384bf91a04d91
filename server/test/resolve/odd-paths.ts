import fc from 'fast-check';

/** Names that packages, files and keys are made of: plain ones, and each that some reader treats apart. */
const PLAIN = ['a.js', 'lib', 'b', 'c.js', 'index.js', 'a'];
const ODD = [
  ...[
    's p.js',
    's%20p.js',
    '%61.js',
    '%2e',
    '%2E%2e',
    '..',
    '.',
    '',
    'node_modules',
    'no%64e_modules',
    'x*y.js',
  ],
  ...[
    'a%2fb',
    'a%5Cb',
    '%zz',
    'a\\b',
    '..\\a',
    'a#h.js',
    'a?q.js',
    'a.js?q%2f',
    'ü.js',
    '%C3%BC.js',
    '$&',
    '🎉',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'A.JS',
    'a b',
    ' a',
    'a ',
    ':',
    'file:',
    '@',
    '~',
    '&',
    '+',
    '%25',
  ],
];
export const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PLAIN) }, fc.constantFrom(...ODD));
export const path = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('/'));
/** What climbs out of its package is ours to refuse, whatever Node says. */
export function staysInside(text: string): boolean {
  let depth = 0;
  return decodeDots(text)
    .split(/[\\/]/)
    .every((segment) => {
      depth += segment === '..' ? -1 : segment === '' || segment === '.' ? 0 : 1;
      return depth >= 0;
    });
}

const decodeDots = (text: string) => text.replace(/%2e/gi, '.');
