import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { Sql } from '../connection/sql.ts';

/** How a list finds, sorts and groups by custom fields of its records. */
export interface CustomSource {
  readonly owners: readonly FieldOwner[];
  /** The source of rows with a narrow index, where all of them are read to be sorted. */
  readonly scan: Sql;
  /** The index of groups, and the order of their parts. */
  readonly grouped: { readonly index: string; readonly by?: Sql };
  /** The currency of a row's amounts; null where all are in base currency. */
  readonly currency: Sql | null;
}
