import { RULES } from '../rules';
import type { Fix } from '../rules/fixes/fix';
import type { Finding } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { isInside } from '../workspace/paths';
import { FilesToFix } from './files-to-fix';
import { FixPlan } from './fix-plan';
import type { FolderState } from './folder-state';
import { ignoreFix } from './ignore-fix';
import { isInstalled } from './ownership';
import type { PackageSource } from './package-facts';
import { shownFindings } from './records';
import type { DiagnosticRecord } from './report';

/** A diagnostic, and what can be done about it. */
export interface FixableDiagnostic {
  readonly diagnostic: DiagnosticRecord;
  /** Ways to put it right, the best first. Each can be made as things stand. */
  readonly fixes: readonly Fix[];
  /** Leaves it out from now on, in the configuration of the folder; absent where that has no place. */
  readonly ignore?: Fix;
}

const RULE_BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/**
 * The diagnostics in one file with their fixes.
 * @param base the folder that the report's paths are relative to
 * @param wanted which of the diagnostics are asked about
 */
export function fixableIn(
  fs: FileSystem,
  state: FolderState,
  base: string,
  path: string,
  wanted: (diagnostic: DiagnosticRecord) => boolean,
): FixableDiagnostic[] {
  const files = new FilesToFix(fs);
  return shownFindings(fs, state, base, (file) => file === path)
    .filter(({ diagnostic }) => wanted(diagnostic))
    .map(({ finding, owner, diagnostic }) => {
      const ignore = ignoreFix(finding, owner, state);
      return {
        diagnostic,
        fixes: fixesOf(files, state, finding),
        ...(ignore && canBeMade(files, state, ignore) ? { ignore } : {}),
      };
    });
}

/** What a finding's rule offers, of what can be made. Installed packages are not the author's to mend. */
function fixesOf(files: FilesToFix, state: FolderState, finding: Finding): Fix[] {
  const rule = finding.foreign ? undefined : RULE_BY_CODE.get(finding.code);
  const source = rule?.fixes && packageAround(finding.file, state);
  if (source === undefined || isInstalled(finding.file, state)) return [];
  const fixes = rule?.fixes?.(finding, {
    fs: files.fs,
    packageRoot: source.path,
    packageName: source.name,
    manifestPath: source.manifestPath,
    manifest: source.value,
  });
  return (fixes ?? []).filter((fix) => canBeMade(files, state, fix));
}

/** The workspace package in which a file lies. */
function packageAround(file: string, { analyses }: FolderState): PackageSource | undefined {
  let nearest: PackageSource | undefined;
  for (const { source } of analyses.values()) {
    const isNearer = nearest === undefined || source.path.length > nearest.path.length;
    if (isNearer && isInside(file, source.path)) nearest = source;
  }
  return nearest;
}

/** Whether a fix changes something, and nothing but the author's own files in the folder. */
function canBeMade(files: FilesToFix, state: FolderState, fix: Fix): boolean {
  const isOwn = ({ file }: Fix['changes'][number]) =>
    isInside(file, state.folder.path) && !isInstalled(file, state);
  return fix.changes.every(isOwn) && new FixPlan(files).add(fix);
}
