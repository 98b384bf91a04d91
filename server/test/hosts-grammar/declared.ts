import type { Declaration } from '../../src/hosts/declaration';
import type { EntryPoint } from '../../src/hosts/entry-point';
import { entryPointsOf } from '../../src/hosts/values/declare';
import { MemoryFileSystem } from '../../src/index';
import type { JsonObject } from '../../src/manifest/manifest';
import type { MemoryContent } from '../../src/workspace/memory';

export interface Package {
  readonly manifest?: JsonObject;
  /** Paths from the package root; text. */
  readonly files?: Readonly<Record<string, MemoryContent>>;
  readonly define?: Readonly<Record<string, Declaration>>;
}

/** The entry points that a package at /ws declares. */
export function entryPoints(
  declaration: Declaration,
  { manifest = {}, files = {}, define = {} }: Package,
): EntryPoint[] {
  return entryPointsOf(new MemoryFileSystem(files), '/ws', manifest, { define }, [declaration]);
}

/** The same as text: `group:name = value -> target#export`, or the outcome where there is no target. */
export function declared(declaration: Declaration, scene: Package): string[] {
  return entryPoints(declaration, scene).map(({ group, name, value, resolution, export: taken }) => {
    const leads =
      resolution.outcome === 'found' ? resolution.target.replace('/ws/', '') : `(${resolution.outcome})`;
    return `${group}:${name} = ${value} -> ${leads}${taken === null ? '' : `#${taken}`}`;
  });
}

/** The same, only where it leads. */
export function leads(declaration: Declaration, scene: Package): string[] {
  return declared(declaration, scene).map((text) => text.slice(text.indexOf(' -> ') + 4));
}
