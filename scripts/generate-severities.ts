import { applyEdits, modify } from 'jsonc-parser';
import { docsOf } from '../server/src/discovery/diagnostics';
import type { Rule } from '../server/src/rules/rule';

const SETTING = ['contributes', 'configuration', 'properties', 'pluginScout.severities', 'properties'];

const SCHEMA = ['definitions', 'Severities', 'properties'];

/** The root manifest with the setting `pluginScout.severities` made anew; nothing else in it is touched. */
export function withSeverities(manifest: string, rules: readonly Rule[]): string {
  const properties = Object.fromEntries(
    rules.map(({ code, severity, summary }) => [
      code,
      {
        type: 'string',
        enum: ['off', 'error', 'warning', 'information', 'hint'],
        default: severity,
        markdownDescription: `${summary} [More](${docsOf(code)})`,
      },
    ]),
  );
  return replaced(manifest, SETTING, properties);
}

/** The schema of the key `pluginScout` with the codes of the rules made anew; nothing else in it is touched. */
export function withCodes(schema: string, rules: readonly Rule[]): string {
  const properties = Object.fromEntries(
    rules.map(({ code, severity, summary }) => [
      code,
      { title: code, description: `${summary} ${docsOf(code)}`, default: severity },
    ]),
  );
  return replaced(schema, SCHEMA, properties);
}

function replaced(text: string, at: string[], value: object): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyEdits(text, modify(text, at, value, { formattingOptions }));
}
