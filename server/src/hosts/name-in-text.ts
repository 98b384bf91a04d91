/**
 * Fills the package's name into a text: `{name}` as it is, `{Name}` in Pascal case, as native build systems want it:
 * `CapgoNativeMarket` of `@capgo/native-market` (@capacitor/cli 8.5.2, dist/plugin.js, fixName).
 */
export function fillName(text: string, name: string): string {
  if (!text.includes('{')) return text;
  return text.replaceAll('{name}', () => name).replaceAll('{Name}', () => pascalCase(name));
}

/** Whether a text has a place for the package's name. */
export function holdsName(text: string): boolean {
  return text.includes('{name}') || text.includes('{Name}');
}

function pascalCase(name: string): string {
  const words = name
    .replace(/[/-]/g, '_')
    .replaceAll('@', '')
    .replace(/_\w/g, (pair) => pair.slice(1).toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
