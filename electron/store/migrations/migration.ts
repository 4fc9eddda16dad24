/** One step of the format of a workspace file. Never changed once released. */
export interface Migration {
  /** 1, 2, 3 ... without gaps; becomes `user_version`. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** True when acts recorded before this step can no longer be undone after it. */
  readonly notUndoableBefore: boolean;
}
