import type { Rule } from '../server/src/rules/rule';

const START = '<!-- rules -->';
const END = '<!-- /rules -->';

/**
 * The index of the rules' pages, with the table between its two marks made anew.
 * @param page the page as it is; undefined where there is none yet
 * @throws where the page has lost its marks: what a person wrote is not overwritten
 */
export function rulesTable(page: string | undefined, rules: readonly Rule[]): string {
  const table = [
    START,
    '| code | default | what it tells |',
    '| --- | --- | --- |',
    ...rules.map(({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary} |`),
    END,
  ].join('\n');
  const text = page ?? `# Rules\n\n${START}\n${END}\n`;
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from === -1 || to < from) throw new Error(`docs/rules/README.md lacks ${START} and ${END}`);
  return text.slice(0, from) + table + text.slice(to + END.length);
}
