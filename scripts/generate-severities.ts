import { applyEdits, modify } from 'jsonc-parser';
import { docsOf } from '../server/src/discovery/diagnostics';
import type { Rule } from '../server/src/rules/rule';

const AT = ['contributes', 'configuration', 'properties', 'pluginScout.severities', 'properties'];

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
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyEdits(manifest, modify(manifest, AT, properties, { formattingOptions }));
}
