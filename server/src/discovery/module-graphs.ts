import type { ModuleGraph } from '../resolve/module/module-graph';
import type { FileSystem } from '../workspace/file-system';
import { recall } from '../workspace/remember';

const PREFIX = 'modules from ';

/** What a target loads, as far as it has been followed: see `RuleContext.moduleGraph`. */
export function moduleGraph(fs: FileSystem, target: string): ModuleGraph | undefined {
  return recall(fs, PREFIX + target);
}
