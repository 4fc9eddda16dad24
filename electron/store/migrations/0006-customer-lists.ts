import { sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/**
 * What the list of customers needs to sort, group, and count many: behind the key comes the rid, which is the order of
 * equals, then what lists are mostly narrowed by. The deals of a customer are found by its id, so that groups have it too.
 */
export const customerLists: Migration = {
  version: 6,
  name: 'customer-lists',
  sql: sql`
DROP INDEX customer_name;
CREATE INDEX customer_name ON customer (name_sort, rid, kind, active, is_customer, owner_id, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX customer_by_number ON customer (number, rid, kind, active, is_customer, owner_id, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX customer_by_city ON customer
  (city COLLATE NOCASE, name_sort, rid, kind, active, is_customer, owner_id, deleted_txn) WHERE deleted_txn IS NULL;
CREATE INDEX customer_by_created ON customer (created_at, rid, kind, active, is_customer, owner_id, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX customer_by_industry ON customer (industry, rid, kind, active, is_customer, owner_id, id, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX customer_by_country ON customer (country, rid, kind, active, is_customer, owner_id, id, deleted_txn)
  WHERE deleted_txn IS NULL;
CREATE INDEX customer_by_owner ON customer (owner_id, rid, kind, active, is_customer, id, deleted_txn)
  WHERE deleted_txn IS NULL;
`,
  notUndoableBefore: false,
};
