import { isInside } from '../../workspace/paths';
import type { RuleContext } from '../rule';

/** Whether a file is the package's own: an entry point may be declared by another package's, to which one leads. */
export function isOwnFile(file: string, { packageRoot }: Pick<RuleContext, 'packageRoot'>): boolean {
  return isInside(file, packageRoot) && !file.slice(packageRoot.length).includes('/node_modules/');
}
