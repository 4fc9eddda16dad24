import type { Sql } from '../connection/sql.ts';

/**
 * One step of the format of a workspace file. Never changes once it is on the main branch, since people have files in
 * its format.
 */
export interface Migration {
  /** 2, 3, 4 ... without gaps; becomes `user_version`. */
  readonly version: number;
  readonly name: string;
  readonly sql: Sql;
  /** True when actions recorded before this step can't be undone after it. */
  readonly notUndoableBefore: boolean;
}
