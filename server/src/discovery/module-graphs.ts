import type { ModuleGraph } from '../resolve/module/module-graph';
import { walkModules } from '../resolve/module/walk';
import type { FileSystem } from '../workspace/file-system';
import { recall } from '../workspace/remember';
import type { Progress } from './engine-api';
import type { Units } from './units';

const PREFIX = 'modules from ';

/** What a target loads, as far as it has been followed: see `RuleContext.moduleGraph`. */
export function moduleGraph(fs: FileSystem, target: string): ModuleGraph | undefined {
  return recall(fs, PREFIX + target);
}

/**
 * Follows, in steps, the modules from all targets that rules have asked about. The packages whose rules did are then
 * stale, and checked again by the next update.
 */
export function* walkWanted(units: Units): Generator<Progress, void> {
  const wanted = units.takeWanted();
  for (const [done, key] of wanted.entries()) {
    const target = key.slice(PREFIX.length);
    const walk = units.supplyLate(key, (traced) => walkModules(traced, target));
    for (const _ of walk) yield { phase: 'following imports', done, total: wanted.length };
  }
}
