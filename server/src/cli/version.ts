import { version } from '../../package.json';

/** The version of the npm package, taken in when the command is built. */
export const VERSION: string = version;
