import { binWithoutShebang } from './bin-without-shebang';
import { companionMissing } from './companion-missing';
import { conditionUnknown } from './condition-unknown';
import { conditionUnreachable } from './condition-unreachable';
import { configurationInvalid } from './configuration-invalid';
import { dependencyNotDeclared } from './dependency-not-declared';
import { duplicateEntryPoint } from './duplicate-entry-point';
import { duplicateKey } from './duplicate-key';
import { duplicateRegistration } from './duplicate-registration';
import { engineMismatch } from './engine-mismatch';
import { engineMissing } from './engine-missing';
import { exportNotFound } from './export-not-found';
import { exportsInvalidTarget } from './exports-invalid-target';
import { exportsMixedKeys } from './exports-mixed-keys';
import { exportsMultipleStars } from './exports-multiple-stars';
import { exportsNumericKey } from './exports-numeric-key';
import { fileNotDeclared } from './file-not-declared';
import { filesEntryMatchesNothing } from './files-entry-matches-nothing';
import { hostProfileInvalid } from './host-profile-invalid';
import { importsInvalidKey } from './imports-invalid-key';
import { importsUndeclaredDependency } from './imports-undeclared-dependency';
import { invalidValueType } from './invalid-value-type';
import { jsonSyntaxError } from './json-syntax-error';
import { keywordMissing } from './keyword-missing';
import { manifestSyntaxError } from './manifest-syntax-error';
import { nameNotMatching } from './name-not-matching';
import { namespaceHasIndex } from './namespace-has-index';
import { namespaceHasManifest } from './namespace-has-manifest';
import { namespaceMemberDuplicate } from './namespace-member-duplicate';
import { namespaceMemberUnresolved } from './namespace-member-unresolved';
import { patternMatchesNothing } from './pattern-matches-nothing';
import { requiredFileMissing } from './required-file-missing';
import { requiredKeyMissing } from './required-key-missing';
import type { Rule } from './rule';
import { subpathNotExported } from './subpath-not-exported';
import { targetCaseMismatch } from './target-case-mismatch';
import { targetIsDirectory } from './target-is-directory';
import { targetNotBuilt } from './target-not-built';
import { targetNotFound } from './target-not-found';
import { targetNotPublished } from './target-not-published';
import { targetOutsidePackage } from './target-outside-package';
import { targetWrongFormat } from './target-wrong-format';
import { workspaceProtocol } from './workspace-protocol';

/** The table of rules. Settings, the docs' index and the schema of the report are made from it. */
export const RULES: readonly Rule[] = [
  binWithoutShebang,
  companionMissing,
  conditionUnknown,
  conditionUnreachable,
  configurationInvalid,
  dependencyNotDeclared,
  duplicateEntryPoint,
  duplicateKey,
  duplicateRegistration,
  engineMismatch,
  engineMissing,
  exportNotFound,
  exportsInvalidTarget,
  exportsMixedKeys,
  exportsMultipleStars,
  exportsNumericKey,
  fileNotDeclared,
  filesEntryMatchesNothing,
  hostProfileInvalid,
  importsInvalidKey,
  importsUndeclaredDependency,
  invalidValueType,
  jsonSyntaxError,
  keywordMissing,
  manifestSyntaxError,
  nameNotMatching,
  namespaceHasIndex,
  namespaceHasManifest,
  namespaceMemberDuplicate,
  namespaceMemberUnresolved,
  patternMatchesNothing,
  requiredFileMissing,
  requiredKeyMissing,
  subpathNotExported,
  targetCaseMismatch,
  targetIsDirectory,
  targetNotBuilt,
  targetNotFound,
  targetNotPublished,
  targetOutsidePackage,
  targetWrongFormat,
  workspaceProtocol,
];
