import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { isInside, joinPath, relativePath } from '../../workspace/paths';
import { isOutputName, SOURCES } from '../source-places';
import { isIgnored, isUntouched } from './ignored';
import { type BuildPlan, planOf, rootPlanOf } from './plan';
import { anyMayMake, INSTALL_STEP, writesTo } from './step';

/**
 * The command that is to make a missing file whose source cannot be named; undefined where no build makes it.
 *
 * A command counts where something in it may make the file (what only compilers and copies write has its source
 * in a place that is known, and it is not there), where the file lies in output, and where that output has not
 * been built yet: beside a finished build, what is missing was not made.
 *
 * @param path absolute path at which nothing stands
 */
export function builderOf(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  path: string,
): string | undefined {
  if (!isInside(path, packageRoot) || path === packageRoot) return undefined;
  const own = planOf(fs, packageRoot, manifest);
  const plan = own.command === undefined ? rootPlanOf(fs, packageRoot) : own;
  if (plan.command === undefined || !anyMayMake(fs, plan.steps, path)) return undefined;
  const ignored = isIgnored(fs, packageRoot, path);
  if (own.command === undefined && !ignored && !hasSources(fs, packageRoot)) return undefined;
  if (!ignored && !isOutput(plan, packageRoot, path)) return undefined;
  if (!isUntouched(fs, packageRoot, path)) return undefined;
  const building = plan.steps.filter((step) => step !== INSTALL_STEP);
  return anyMayMake(fs, building, path) ? plan.command : 'npm install';
}

/** Whether anything in a build may put a file that is no script at a path. */
export function anyCopies({ steps }: BuildPlan, path: string): boolean {
  return steps.some((step) => !step.scriptsOnly && (!step.exact || writesTo(step, path)));
}

/** Whether a path is what a build writes, by what it is told or by the name of the directory. */
function isOutput(plan: BuildPlan, packageRoot: string, path: string): boolean {
  const [first = '', ...rest] = relativePath(packageRoot, path).split('/');
  if (rest.length > 0 && isOutputName(first)) return true;
  return plan.steps.some((step) => step.outDir !== packageRoot && writesTo(step, path));
}

/** Whether a package holds anything that could be built. */
function hasSources(fs: FileSystem, packageRoot: string): boolean {
  return [...SOURCES, 'tsconfig.json', 'index.ts', 'index.js'].some(
    (name) => fs.stat(joinPath(packageRoot, name)) !== 'missing',
  );
}
