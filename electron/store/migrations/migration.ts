import type { Sql } from '../connection/sql.ts';

/** One step of the format of a workspace file. Never changed once it is on the main branch: people have such files. */
export interface Migration {
  /** 2, 3, 4 ... without gaps; becomes `user_version`. */
  readonly version: number;
  readonly name: string;
  readonly sql: Sql;
  /** True when acts recorded before this step can no longer be undone after it. */
  readonly notUndoableBefore: boolean;
}
