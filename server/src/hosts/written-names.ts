import type { Listed } from './profile';

/** Longer names npm does not publish. */
const MAX_NAME = 214;

/**
 * What a user may write to have a package loaded by a host that does not discover by itself.
 * @param name the package's, as it lies under `node_modules`
 * @param isInstalled whether there is another package beside it: the host takes the first of those that a text may
 *   mean
 * @returns the shortest first; empty where nothing that can be written leads to the package
 */
export function writtenNames(
  listed: Listed,
  name: string,
  isInstalled: (other: string) => boolean = () => false,
): string[] {
  const written = listed.names.flatMap((one) =>
    [one.package].flat().flatMap((template) => {
      const parts = match(template, name);
      return parts === undefined ? [] : fill(one.write, parts);
    }),
  );
  // What is made of the name backwards counts only if the host comes from there to the package.
  const sound = [...new Set(written)].filter((text) => {
    const meant = packagesMeant(listed, text);
    const index = meant.indexOf(name);
    return index !== -1 && !meant.slice(0, index).some(isInstalled);
  });
  return sound.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/**
 * The packages that a host makes of what is written, in the order in which it tries them; none where it takes no
 * such name.
 */
export function packagesMeant({ names }: Listed, written: string): string[] {
  for (const one of names) {
    const parts = match(one.write, written);
    if (parts !== undefined) return [one.package].flat().map((template) => fill(template, parts));
  }
  return [];
}

/** What stands for text in a template: `s` and `x` of `@{s}/{x}`. */
export function variablesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function match(template: string, text: string): ReadonlyMap<string, string> | undefined {
  if (text.length > MAX_NAME) return undefined;
  const source = template.split(/\{\w+\}/).map((literal) => literal.replace(/[^\w@/-]/g, '\\$&'));
  const [, ...parts] = new RegExp(`^${source.join('([^/]+)')}$`).exec(text) ?? [undefined];
  if (parts.length === 0 && template !== text) return undefined;
  return new Map(variablesIn(template).map((name, index) => [name, parts[index] ?? '']));
}

function fill(template: string, parts: ReadonlyMap<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => parts.get(name) ?? '');
}
