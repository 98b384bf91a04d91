/** One segment of a value that is a name: no '.', no '..', nothing that a '..' takes back. */
interface Segment {
  readonly index: number;
  readonly text: string;
}

/**
 * A value with the letters of what is on the disk, and otherwise as its author wrote it: with its './', without
 * the extension that the host adds, with what follows a '#'.
 *
 * @param value the declared path
 * @param asked the names, from the package root, at which the value was looked for
 * @param there as many names, as the disk has them
 * @returns undefined where a name that differs does not come from the value
 */
export function respelled(
  value: string,
  asked: readonly string[],
  there: readonly string[],
): string | undefined {
  const segments = value.split('/');
  const names = namesIn(segments);
  for (let start = 0; start + names.length <= asked.length; start += 1) {
    const within = (index: number) => index >= start && index < start + names.length;
    if (asked.some((name, index) => name !== there[index] && !within(index))) continue;
    const changed = [...segments];
    const fits = names.every(({ index, text }, place) => {
      const [from, to] = [asked[start + place]!, there[start + place]!];
      const given = respelledName(text, from, to, place === names.length - 1);
      if (given !== undefined) changed[index] = given;
      return given !== undefined;
    });
    const joined = changed.join('/');
    if (fits && joined !== value) return joined;
  }
  return undefined;
}

function namesIn(segments: readonly string[]): Segment[] {
  const names: Segment[] = [];
  for (const [index, text] of segments.entries()) {
    if (text === '..') names.pop();
    else if (text !== '' && text !== '.') names.push({ index, text });
  }
  return names;
}

function respelledName(text: string, from: string, to: string, last: boolean): string | undefined {
  if (text === from || from === to) return text === from ? to : text;
  if (text.includes('*')) return text;
  if (!last || from.length !== to.length) return undefined;
  // The host added an extension; or an export stands behind the path.
  if (from.startsWith(`${text}.`)) return to.slice(0, text.length);
  return text.startsWith(`${from}#`) ? to + text.slice(from.length) : undefined;
}
