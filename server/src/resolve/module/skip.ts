/*
 * Steps over parts of JavaScript text in which nothing is code. Each takes the index of the part's first character
 * and gives the index after its last; -1 where the part does not end.
 */

const NEWLINE = 10;
const RETURN = 13;
const BACKSLASH = 92;

export function isNewline(code: number): boolean {
  return code === NEWLINE || code === RETURN || code === 0x2028 || code === 0x2029;
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x3000
  );
}

/** Whether a character may stand in a name; all beyond ASCII but blanks are taken for letters. */
export function isNamePart(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 95 ||
      code === 36 ||
      code === 35 ||
      code === BACKSLASH
    );
  }
  return !isSpace(code);
}

export function skipName(text: string, start: number): number {
  let index = start;
  while (index < text.length && isNamePart(text.charCodeAt(index))) index += 1;
  return index;
}

/** A number; `1.5`, `0x1f`, `1e-5` and `1n` in one go. */
export function skipNumber(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const isSign = code === 43 || code === 45;
    if (isSign && !/^[\d.][\d._]*e$/i.test(text.slice(start, index))) break;
    if (!isSign && code !== 46 && !isNamePart(code)) break;
    index += 1;
  }
  return index;
}

/** A text in single or double quotes. */
export function skipString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) return index + 1;
    if (code === BACKSLASH) {
      if (text.charCodeAt(index + 1) === RETURN && text.charCodeAt(index + 2) === NEWLINE) index += 1;
      index += 1;
    } else if (code === NEWLINE || code === RETURN) return -1;
  }
  return -1;
}

/** A template from after its '`', or from after the '}' of a substitution, to after the next '`' or '${'. */
export function skipTemplate(text: string, start: number): number {
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === 96) return index + 1;
    else if (code === 36 && text.charCodeAt(index + 1) === 123) return index + 2;
  }
  return -1;
}

/** A regular expression, its flags included. */
export function skipRegex(text: string, start: number): number {
  let inClass = false;
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isNewline(code)) return -1;
    if (code === BACKSLASH) index += 1;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return skipName(text, index + 1);
  }
  return -1;
}

/** Blanks and comments. */
export function skipSpace(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) index += 1;
    else if (code === 47 && text.charCodeAt(index + 1) === 47) {
      index += 2;
      while (index < text.length && !isNewline(text.charCodeAt(index))) index += 1;
    } else if (code === 47 && text.charCodeAt(index + 1) === 42) {
      const end = text.indexOf('*/', index + 2);
      if (end === -1) return -1;
      index = end + 2;
    } else break;
  }
  return index;
}

/** Whether a line ends between two places. */
export function hasNewline(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (isNewline(text.charCodeAt(index))) return true;
  return false;
}
