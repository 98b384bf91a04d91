import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import type { Evidence } from '../predicate';

/** What a predicate may ask about a package. */
export interface PackageFacts {
  readonly fs: FileSystem;
  /** The package root, absolute. */
  readonly path: string;
  /** The manifest's `name`, or ''. */
  readonly name: string;
  /** The directory's name under `node_modules`, scope included; for a workspace package, where it would be. */
  readonly directory: string;
  readonly manifest: JsonObject;
  /** The installed version of the host; undefined where it is not known. */
  readonly hostVersion: string | undefined;
}

/** A predicate made ready once, asked of many packages. */
export interface CompiledPredicate {
  /** Undefined where it cannot be told. Allocates nothing: it runs on every installed package. */
  holds(facts: PackageFacts): boolean | undefined;
  /** Each single demand within the predicate, with what was found. */
  evidence(facts: PackageFacts): Evidence[];
}
