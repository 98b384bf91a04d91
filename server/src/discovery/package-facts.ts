import type { JsonObject, Manifest } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import { readManifestOf } from '../resolve/read-package';
import type { SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { basename, joinPath } from '../workspace/paths';

/** A package root and its manifest, as far as it can be read. */
export interface PackageSource {
  /** Absolute. */
  readonly path: string;
  readonly manifestPath: string;
  readonly manifest: Manifest;
  readonly value: JsonObject;
  /** '' where the manifest gives none. */
  readonly name: string;
  readonly version: string | null;
  /** What the edge has found out about it; nothing for most. */
  readonly supplied?: SuppliedFacts;
}

export type ReadPackage =
  | { readonly kind: 'package'; readonly source: PackageSource }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a package is called: by its manifest, else by its folder. */
export function nameOf({ name, path }: PackageSource): string {
  return name || basename(path);
}

/** A folder or a single module that has no manifest, seen as a package: one that declares nothing. */
export function withoutManifest(path: string, name = ''): PackageSource {
  const manifest = parseManifest('{}');
  return { path, manifestPath: joinPath(path, 'package.json'), manifest, value: {}, name, version: null };
}

/** Reads a package's manifest. One that is broken is read as far as it goes. */
export function readPackage(fs: FileSystem, path: string, supplied?: SuppliedFacts): ReadPackage {
  const manifestPath = joinPath(path, 'package.json');
  const { read, parsed } = readManifestOf(fs, path);
  switch (read.kind) {
    case 'missing':
      return { kind: 'missing' };
    case 'unreadable':
      return { kind: 'unreadable', reason: read.reason };
    case 'too-large':
      return { kind: 'unreadable', reason: `it is ${Math.round(read.bytes / 1048576)} MB large` };
    case 'text': {
      const manifest = parseManifest(read.text, parsed.kind === 'object' ? parsed.value : undefined);
      const value = manifest.value ?? {};
      const { name, version } = value;
      const source: PackageSource = {
        path,
        manifestPath,
        manifest,
        value,
        name: typeof name === 'string' ? name : '',
        version: typeof version === 'string' ? version : null,
        ...(supplied ? { supplied } : {}),
      };
      return { kind: 'package', source };
    }
  }
}
