import type { TextPatterns } from './predicate';

/**
 * Texts in which `*` stands for any text: no globs, since paths and specifiers are told apart by them. Takes time
 * in proportion to the text, whatever the pattern.
 * @returns a test: one of the patterns takes the text, if any are given, and none of those with a leading '!'
 */
export function compileTextPatterns(patterns: TextPatterns): (text: string) => boolean {
  const all = [patterns].flat();
  const wanted = all.filter((one) => !one.startsWith('!')).map((one) => one.split('*'));
  const unwanted = all.filter((one) => one.startsWith('!')).map((one) => one.slice(1).split('*'));
  return (text) =>
    (wanted.length === 0 || wanted.some((parts) => takes(parts, text))) &&
    !unwanted.some((parts) => takes(parts, text));
}

/** Each part at the first place after the one before: what is taken too early cannot hinder a later one. */
function takes(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at === -1 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
