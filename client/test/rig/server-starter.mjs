// Runs the script named first on the command line until standard input ends: when the process that started
// this one is gone, for whatever reason, the server must not stay behind.
import { pathToFileURL } from 'node:url';

process.stdin.on('end', () => process.exit()).resume();
// The script shall see the command line that it would see without this starter.
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1] ?? '').href);
