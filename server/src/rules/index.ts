import { companionMissing } from './companion-missing';
import { duplicateEntryPoint } from './duplicate-entry-point';
import { engineMismatch } from './engine-mismatch';
import { engineMissing } from './engine-missing';
import { hostProfileInvalid } from './host-profile-invalid';
import { keywordMissing } from './keyword-missing';
import { manifestSyntaxError } from './manifest-syntax-error';
import { nameNotMatching } from './name-not-matching';
import { namespaceHasIndex } from './namespace-has-index';
import { namespaceHasManifest } from './namespace-has-manifest';
import { namespaceMemberDuplicate } from './namespace-member-duplicate';
import { namespaceMemberUnresolved } from './namespace-member-unresolved';
import { requiredKeyMissing } from './required-key-missing';
import type { Rule } from './rule';
import { subpathNotExported } from './subpath-not-exported';
import { targetIsDirectory } from './target-is-directory';
import { targetNotBuilt } from './target-not-built';
import { targetNotFound } from './target-not-found';
import { targetOutsidePackage } from './target-outside-package';

/** The table of rules. Settings, the docs' index and the schema of the report are made from it. */
export const RULES: readonly Rule[] = [
  companionMissing,
  duplicateEntryPoint,
  engineMismatch,
  engineMissing,
  hostProfileInvalid,
  keywordMissing,
  manifestSyntaxError,
  nameNotMatching,
  namespaceHasIndex,
  namespaceHasManifest,
  namespaceMemberDuplicate,
  namespaceMemberUnresolved,
  requiredKeyMissing,
  subpathNotExported,
  targetIsDirectory,
  targetNotBuilt,
  targetNotFound,
  targetOutsidePackage,
];
