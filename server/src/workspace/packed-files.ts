/** What makes the archive that is published. */
export type Packer = 'npm' | 'pnpm' | 'yarn' | 'vsce';

/** What would be published of a package, as its packer says. */
export interface PackedFiles {
  readonly packer: Packer;
  /** Relative to the package root, '/' separated, `package.json` included. */
  readonly files: ReadonlySet<string>;
  /** For vsce, which puts dependencies into the archive: the names of those that an ignore file keeps out of it. */
  readonly leftOut?: ReadonlySet<string>;
}
