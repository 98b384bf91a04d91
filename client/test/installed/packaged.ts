/** The `.vsix` under test: `parts.ts` makes one and names it here, unless somebody has named another. */
export function packagedExtension(): string {
  const file = process.env.PLUGIN_SCOUT_VSIX;
  if (file === undefined) throw new Error('PLUGIN_SCOUT_VSIX names no package');
  return file;
}
