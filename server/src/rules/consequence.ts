import type { Failure } from '../hosts/profile';

/**
 * What the host does, as the second half of a message: "Node-RED drops the package and prints "..."".
 * @param title the host's name; without one the sentence is about Node
 */
export function consequence(title: string, failure: Failure | undefined): string {
  if (failure === undefined) return '';
  const says = failure.says === undefined ? '' : ` and prints "${failure.says}"`;
  switch (failure.does) {
    case 'silent':
      return `; ${title} says nothing`;
    case 'logs':
      return failure.says === undefined ? `; ${title} logs it and goes on` : `; ${title} goes on${says}`;
    case 'drops-entry':
      return `; ${title} leaves it out${says}`;
    case 'drops-plugin':
      return `; ${title} leaves the whole package out${says}`;
    case 'drops-all':
      return `; ${title} then loads no plugin at all${says}`;
    case 'stops-host':
      return `; ${title} does not start${says}`;
  }
}
