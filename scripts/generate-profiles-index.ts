/** `server/src/hosts/profiles/index.ts`: the profiles that Plugin Scout brings along, by id. */
export function profilesIndex(ids: readonly string[]): string {
  const sorted = [...ids].sort();
  return [
    '// Made by `npm run generate` from the JSON files in this folder.',
    "import type { HostProfile } from '../profile';",
    ...sorted.map((id) => `import ${variable(id)} from './${id}.json';`),
    '',
    '/** The profiles that Plugin Scout brings along, sorted by id. */',
    'export const BUILT_IN_PROFILES = [',
    ...sorted.map((id) => `  ${variable(id)},`),
    '] as unknown as readonly HostProfile[];',
    '',
  ].join('\n');
}

function variable(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
