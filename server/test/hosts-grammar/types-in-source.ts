import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An interface as it stands in the source: its properties, and which of them may be left out. */
export interface InterfaceInSource {
  readonly properties: readonly string[];
  readonly optional: readonly string[];
  /** The texts that a property's type allows, where it is nothing but texts. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

const HOSTS = join(import.meta.dirname, '../../src/hosts');

/** The source without its comments: in them, too, stands text between quotes. */
function sourceOf(file: string): string {
  return readFileSync(join(HOSTS, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** The interfaces that a file declares. Each property stands on a line of its own, as the formatter has it. */
export function interfacesIn(file: string): Map<string, InterfaceInSource> {
  const found = sourceOf(file).matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g);
  return new Map([...found].map(([, name, body]) => [name!, parseBody(body!)]));
}

/** The types that are one of several texts, or of several named types. */
export function unionsIn(file: string): Map<string, readonly string[]> {
  const found = sourceOf(file).matchAll(/export type (\w+) =([^;]*);/g);
  return new Map(
    [...found].map(([, name, body]) => [name!, body!.split('|').flatMap((one) => one.trim() || [])]),
  );
}

function parseBody(body: string): InterfaceInSource {
  const lines = [...body.matchAll(/^ {2}readonly (\$?\w+)(\??): ([^;]*);/gm)];
  const texts = lines.flatMap(([, name, , type]) => {
    const parts = type!.split('|').map((one) => one.trim());
    return parts.every((one) => /^'.*'$/.test(one))
      ? [[name!, parts.map((one) => one.slice(1, -1))] as const]
      : [];
  });
  return {
    properties: lines.map(([, name]) => name!),
    optional: lines.filter(([, , mark]) => mark === '?').map(([, name]) => name!),
    texts: Object.fromEntries(texts),
  };
}

/** All that the server reads of a profile: its source but for the types, without comments. */
export function readersOfProfiles(): string {
  const source = join(HOSTS, '..');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.ts') && !/^hosts\/(profile|predicate|declaration|validation\/.*)\.ts$/.test(file),
    )
    .map((file) => sourceOf(`../${file}`))
    .join('\n');
}
