import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { Writable } from '../connection/database.ts';
import {
  fill,
  identifier,
  identifiers,
  join,
  slots as places,
  sql,
  type Sql,
  type SqlValue,
} from '../connection/sql.ts';
import { run, value } from '../connection/statements.ts';
import { recordsOf, valuesOf } from './slots.ts';
import { asStored, type SlotValues } from './values.ts';
import { indexTextsOf, textSlots } from './words.ts';

/** Rows per statement. */
const batches = [64, 8, 1] as const;

/** Buffered values of very many new records, which have none yet. Throws outside a transaction record. */
export class BulkValues {
  private readonly db: Writable;
  private readonly owner: FieldOwner;
  private readonly slots: readonly string[];
  private readonly texts: readonly string[];
  private readonly txn: number | null;
  private readonly batches: readonly { readonly rows: number; readonly insert: Sql }[];
  private rows: { readonly id: string; readonly values: SlotValues }[] = [];

  /** `slots`: the columns that records may have values in. */
  constructor(db: Writable, owner: FieldOwner, slots: readonly string[]) {
    this.db = db;
    this.owner = owner;
    this.slots = slots;
    this.texts = textSlots(db, owner).filter((slot) => slots.includes(slot));
    this.txn = value(db, sql`SELECT txn FROM current_txn`);
    const rid = sql`(SELECT rid FROM ${identifier(recordsOf(owner))} WHERE id = ?)`;
    const row = sql`(${rid}, ${places(slots.length + 3)})`;
    const into = sql`INSERT INTO ${identifier(valuesOf(owner))}
      (rid, id, ${identifiers([...slots, 'created_txn', 'txn'])}) VALUES `;
    this.batches = batches.map((rows) => ({
      rows,
      insert: sql`${into}${join(Array.from({ length: rows }, () => row))}`,
    }));
  }

  /** The record must be there before the values are written. */
  add(id: string, values: SlotValues): void {
    if (Object.values(values).some((one) => one !== null)) this.rows.push({ id, values });
  }

  flush(): void {
    const { rows } = this;
    this.rows = [];
    let done = 0;
    for (const { rows: size, insert } of this.batches) {
      for (; done + size <= rows.length; done += size) this.write(insert, rows.slice(done, done + size));
    }
  }

  private write(insert: Sql, rows: typeof this.rows): void {
    const values = rows.flatMap(({ id, values: own }): SqlValue[] => [
      id,
      id,
      ...this.slots.map((slot) => asStored(own[slot] ?? null)),
      this.txn,
      this.txn,
    ]);
    run(this.db, fill(insert, values));
    if (this.texts.length === 0) return;
    for (const { id, values: own } of rows) indexTextsOf(this.db, this.owner, this.texts, id, own);
  }
}
