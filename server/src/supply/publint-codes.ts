/**
 * The codes of publint 0.3 that are shown: hygiene that no rule of ours looks at. What it says of a target (whether
 * it exists, is published, may be loaded, matches a pattern), of the shape of `exports` and `imports`, of `bin` and
 * of local dependencies is left to our own rules, which know what is not built yet and what the hosts load; its
 * taste (`type`, `engines.node`, `sideEffects`) is left out. Values of the wrong type are shown where no rule of ours
 * says more of them.
 */
export const PUBLINT_CODES: ReadonlySet<string> = new Set([
  'CJS_WITH_ESMODULE_DEFAULT_EXPORT',
  'DEPRECATED_FIELD_JSNEXT',
  'EXPORTS_FALLBACK_ARRAY_USE',
  'EXPORTS_MISSING_ROOT_ENTRYPOINT',
  'EXPORTS_MODULE_SHOULD_BE_ESM',
  'EXPORTS_MODULE_SHOULD_PRECEDE_REQUIRE',
  'EXPORTS_TYPES_INVALID_FORMAT',
  'EXPORTS_TYPES_SHOULD_BE_FIRST',
  'EXPORTS_VALUE_CONFLICTS_WITH_BROWSER',
  'FIELD_INVALID_VALUE_TYPE',
  'FILE_INVALID_EXPLICIT_FORMAT',
  'FILE_INVALID_FORMAT',
  'FILE_INVALID_JSX_EXTENSION',
  'HAS_ESM_MAIN_BUT_NO_EXPORTS',
  'HAS_MODULE_BUT_NO_EXPORTS',
  'IMPLICIT_INDEX_JS_INVALID_FORMAT',
  'IMPORTS_FALLBACK_ARRAY_USE',
  'IMPORTS_MODULE_SHOULD_BE_ESM',
  'IMPORTS_MODULE_SHOULD_PRECEDE_REQUIRE',
  'INVALID_REPOSITORY_VALUE',
  'MODULE_SHOULD_BE_ESM',
  'NESTED_PACKAGE_JSON_FIELD_IGNORED',
  'TYPES_NOT_EXPORTED',
  'USE_EXPORTS_BROWSER',
  'USE_EXPORTS_OR_IMPORTS_BROWSER',
  'USE_FILES',
  'USE_LICENSE',
]);

/** Those that concern whoever imports a package, so that they hold for one that is not published too. */
export function concernsImporters(code: string): boolean {
  return /^(?:CJS|EXPORTS|FIELD|FILE_INVALID|IMPORTS|MODULE|NESTED|TYPES)_/.test(code);
}
