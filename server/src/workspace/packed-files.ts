/** What makes the archive that is published. */
export type Packer = 'npm' | 'pnpm' | 'yarn' | 'vsce';

/** What would be published of a package, as its packer says. */
export interface PackedFiles {
  readonly packer: Packer;
  /** Relative to the package root, '/' separated, `package.json` included. */
  readonly files: ReadonlySet<string>;
}
