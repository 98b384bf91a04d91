/** A path into a JSON value: keys and array indices, outermost first. */
export type JsonPath = readonly (string | number)[];

/** Zero-based line and UTF-16 column, as LSP counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}
