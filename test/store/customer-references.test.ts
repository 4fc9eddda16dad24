import { expect, it } from 'vitest';
import { referencesToCustomers } from '../../electron/store/customers/references.ts';
import { businessTables } from '../../electron/store/journal/triggers.ts';
import { openTestWorkspace } from '../support/in-process.ts';

it('a merge knows every column that refers to a customer', async () => {
  const { db, close } = openTestWorkspace();
  try {
    const keys = db
      .prepare<[], string>(
        `SELECT m.name || '.' || k."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) k
         WHERE m.type = 'table' AND k."table" = 'customer'`,
      )
      .pluck()
      .all();
    expect(keys.toSorted(), 'declare a new one in electron/store/customers/references.ts').toEqual(
      Object.keys(referencesToCustomers).toSorted(),
    );
    const moved = Object.entries(referencesToCustomers).flatMap(([name, { how }]) =>
      how === 'moves' ? [name.split('.')[0]] : [],
    );
    expect(businessTables(db)).toEqual(expect.arrayContaining(moved));
  } finally {
    await close();
  }
});
