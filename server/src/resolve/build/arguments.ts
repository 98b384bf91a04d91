/** Options that take a value as their next word, over all programs that builds use. */
const VALUED =
  /^(-[pdotcfixe]|--?(project|out-dir|outDir|outdir|out-file|outfile|outFile|declarationDir|rootDir|root-dir|output|output-path|output-dir|dir|dist-dir|dist|src|out|config|config-file|format|formats|target|module|moduleResolution|platform|ext|extensions|ignore|env-name|presets|plugins|input|entry|mode|tsconfig|external|name|up|root-mode|jsx|globalName|cwd|filename|context|preserveOutput|log-level))$/;

/** The words of a command that are no options. */
export function operandsOf(args: readonly string[]): string[] {
  const operands: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at]!;
    // What a shell redirects is not the program's.
    if (/^\d?>/.test(word)) at += /^\d?>{1,2}$/.test(word) ? 1 : 0;
    else if (!word.startsWith('-')) operands.push(word);
    else if (VALUED.test(word) && at + 1 < args.length && !args[at + 1]!.startsWith('-')) at += 1;
  }
  return operands;
}

/** The value of the first of some options that is given: `--out-dir lib`, `--out-dir=lib`. */
export function optionOf(args: readonly string[], ...names: readonly string[]): string | undefined {
  for (const [at, word] of args.entries()) {
    for (const name of names) {
      if (word === name && at + 1 < args.length && !args[at + 1]!.startsWith('-')) return args[at + 1];
      if (word.startsWith(`${name}=`) || word.startsWith(`${name}:`)) return word.slice(name.length + 1);
    }
  }
  return undefined;
}
