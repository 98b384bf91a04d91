import type { Failure } from '../../hosts/profile';

/** What may be filled into the host's own words. */
export interface Filling {
  readonly name?: string;
  readonly value?: string;
}

/**
 * How a message about a package begins: "Homebridge ignores this package". Without a known consequence the host
 * simply does not take it.
 * @param title the host's name
 */
export function verdictOn(title: string, { does }: Failure): string {
  switch (does) {
    case 'logs':
      return `${title} warns about this package`;
    case 'drops-all':
      return `${title} loads no plugin at all because of this package`;
    case 'stops-host':
      return `${title} does not start because of this package`;
    default:
      return `${title} ignores this package`;
  }
}

/** How such a message ends: with what the host prints, or that it prints nothing. */
export function printed(title: string, failure: Failure, filling: Filling): string {
  const means = failure.means === undefined ? '' : `, and ${failure.means}`;
  if (failure.says !== undefined) return `; ${title} prints "${fill(failure.says, filling)}"${means}`;
  return (failure.does === 'silent' ? `; ${title} says nothing` : '') + means;
}

/**
 * What the host does about an entry point, as the second half of a message.
 * @param title the host's name
 */
export function consequence(title: string, failure: Failure | undefined, filling: Filling): string {
  if (failure === undefined) return '';
  const means = failure.means === undefined ? '' : `, and ${failure.means}`;
  const says = (failure.says === undefined ? '' : ` and prints "${fill(failure.says, filling)}"`) + means;
  switch (failure.does) {
    case 'silent':
      return `; ${title} leaves it out and says nothing${means}`;
    case 'logs':
      return `; ${title} goes on${says}`;
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

/**
 * What the host does about a file that is there and throws as it is loaded: what its profile says of that, else what
 * it does about one that is not there, though it hardly prints the same. To say nothing of an absent file is no sign
 * that it says nothing of a broken one.
 */
export function whereItThrows(failure: Failure | undefined): Failure | undefined {
  if (failure === undefined || failure.throws !== undefined) return failure?.throws;
  const { does, means } = failure;
  return does === 'silent' ? undefined : { does, ...(means === undefined ? {} : { means }) };
}

function fill(says: string, { name = '', value = '' }: Filling): string {
  return says.replaceAll('{name}', name).replaceAll('{value}', value);
}
