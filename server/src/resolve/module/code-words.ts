/* Words that mean something to who reads JavaScript by its tokens alone. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What stands below them may be passed over, or fail and no harm done. */
export const GUARDS = words('if else for while do switch with try catch finally');
/** Keywords with parentheses that are no call. */
export const CONTROL = words('if for while switch with catch');
/** Words before a block of statements. */
export const BLOCK_WORDS = words('else do try finally catch static');
/** Words after which something has to follow: a '/' begins a regular expression, and no statement ends. */
export const UNFINISHED = words(
  'else do typeof new await case in of instanceof void delete const let var throw return yield import export ' +
    'default extends class function try finally async static',
);
/** Words that go on with what the line before has begun. */
export const CONTINUING = words('in of instanceof as from else catch finally');
export const KEY_MODIFIERS = words('get set async static');

/** Other names that a visitor of the code asks for. */
const NAMES = words(
  'require module exports __filename __dirname process exit extensions _extensions _resolveFilename _load ' +
    '_nodeModulePaths',
);

/** By a name's length and first character: whether it may be one of those that mean something here. */
const MAY_MEAN = new Uint8Array(32 * 128);
for (const name of [...GUARDS, ...BLOCK_WORDS, ...UNFINISHED, ...CONTINUING, ...KEY_MODIFIERS, ...NAMES]) {
  MAY_MEAN[name.length * 128 + name.charCodeAt(0)] = 1;
}

/** Whether a name of that first character and length may be one of them: most names are not, and need no closer look. */
export function mayMean(code: number, length: number): boolean {
  return code < 128 && length < 32 && MAY_MEAN[length * 128 + code] === 1;
}
