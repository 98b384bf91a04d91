import { OPTIONS } from './options';

const USAGE = `Finds the plugins that plugin hosts find, statically, and says why one is ignored or broken.

Usage
  plugin-scout [list] [DIR...]        print hosts, their plugins, entry points and problems
  plugin-scout check [DIR...]         print the problems; exit 1 when one is an error
  plugin-scout explain PACKAGE [DIR]  print what each host asks of a package, and what it finds
  plugin-scout hosts                  print the hosts that are known; with --validate FILE,
                                      what is wrong with the host profiles in it
  plugin-scout serve                  run the language server

DIR is a folder to scan; the current one unless given. PACKAGE is a name, or a path that
counts from DIR or from where you stand.
`;

const EXIT_CODES = `Exit codes
   0  done; check, hosts --validate: no error
   1  check, hosts --validate: errors
   2  bad usage; check: no error, but a package.json that cannot be read
  70  a defect of plugin-scout
  74  the output cannot be written
`;

/** The text of `--help`. */
export function help(): string {
  const rows = Object.entries(OPTIONS).flatMap(([name, { short, value, help: text }]) => {
    const flag = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
    return text === undefined ? [] : [[flag, text] as const];
  });
  const wide = Math.max(...rows.map(([flag]) => flag.length));
  const options = rows.map(([flag, text]) => `  ${flag.padEnd(wide)}  ${text}`);
  return [USAGE, `Options\n${options.join('\n')}\n`, EXIT_CODES].join('\n');
}
