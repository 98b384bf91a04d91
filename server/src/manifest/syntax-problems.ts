import { printParseErrorCode, visit } from 'jsonc-parser';
import type { SyntaxProblem } from './manifest';

/** Beyond the first few, problems tend to follow from those before. */
const MAX_PROBLEMS = 3;

/** What each of jsonc-parser's errors means to the author; `describe` knows better for some. */
const MEANINGS: Readonly<Record<string, string>> = {
  CloseBraceExpected: "Expected a closing '}'",
  CloseBracketExpected: "Expected a closing ']'",
  ColonExpected: 'Expected a colon',
  CommaExpected: 'Expected a comma',
  EndOfFileExpected: 'Expected nothing more after the end of the JSON value',
  InvalidCharacter: 'A string holds a control character, which must be escaped',
  InvalidCommentToken: 'JSON has no comments',
  InvalidEscapeCharacter: 'A string holds an invalid escape sequence',
  InvalidUnicode: 'A string holds an invalid \\u escape sequence',
  PropertyNameExpected: 'Expected a property name in double quotes',
  UnexpectedEndOfNumber: 'Expected a digit',
  UnexpectedEndOfString: 'Expected a closing double quote',
  ValueExpected: 'Expected a value',
};

interface Place {
  readonly error: string;
  readonly offset: number;
  readonly end: number;
}

/**
 * The first few places at which a text stops being JSON, one problem for each. Comments and trailing commas are
 * problems: Node refuses a package.json that has any.
 * @param comments whether they are none, as in files of some hosts
 * @throws RangeError where the text is nested so deeply that the stack overflows
 */
export function findSyntaxProblems(json: string, comments = false): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let last: Place | undefined;
  let comma: number | undefined;
  const forgetComma = () => {
    comma = undefined;
  };
  visit(
    json,
    {
      onObjectProperty: forgetComma,
      onObjectBegin: forgetComma,
      onArrayBegin: forgetComma,
      onLiteralValue: forgetComma,
      onSeparator: (character, offset) => {
        comma = character === ',' ? offset : undefined;
      },
      onError: (code, offset, length) => {
        const place = { error: printParseErrorCode(code), offset, end: offset + length };
        const follows = last !== undefined && followsFrom(json, last, place);
        last = place;
        if (!follows && problems.length < MAX_PROBLEMS) problems.push(describe(json, place, comma));
      },
    },
    { disallowComments: !comments, allowTrailingComma: comments },
  );
  return problems;
}

/** Whether an error is but a consequence of the one before: nothing else stands between, or the parser says both. */
function followsFrom(json: string, last: Place, place: Place): boolean {
  // Comments harm nothing around them, so they only stand for further comments.
  if (last.error === 'InvalidCommentToken' && place.error !== last.error) return false;
  // After a missing name the parser skips to the end of the property, and then misses the value too.
  if (last.error === 'PropertyNameExpected' && place.error === 'ValueExpected') return true;
  return json.slice(last.end, place.offset).trim() === '';
}

function describe(json: string, place: Place, comma: number | undefined): SyntaxProblem {
  const token = json.slice(place.offset, place.end);
  if (comma !== undefined && (token === '}' || token === ']')) {
    return problem(comma, 1, 'JSON has no trailing commas');
  }
  const meaning = MEANINGS[place.error] ?? describeSymbol(token);
  if (token !== '') return problem(place.offset, token.length, meaning);
  // At the end there is nothing to underline but what stands last.
  return problem(Math.max(json.trimEnd().length - 1, 0), 1, meaning);
}

function describeSymbol(token: string): string {
  if (/^(?:<{7}|\|{7}|={7}|>{7})/.test(token)) return 'A merge conflict is left here';
  if (token.startsWith("'")) return 'Names and strings need double quotes';
  const shown = token.length > 20 ? `${token.slice(0, 20)}...` : token;
  const hint = /^[\w$]/.test(token) ? ' (names and strings need double quotes)' : '';
  return `Unexpected '${shown}'${hint}`;
}

function problem(offset: number, length: number, meaning: string): SyntaxProblem {
  return { offset, length, message: meaning };
}
