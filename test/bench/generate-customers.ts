import { fold } from '../../shared/words/fold.ts';
import type { ActContext } from '../../electron/domain/context.ts';
import { insertRecord } from '../../electron/store/records/records-io.ts';
import { blankCustomer } from '../../electron/domain/customers/customer-fields.ts';
import type { Random } from '../../shared/random/seeded.ts';

const firstNames = [
  'Nord',
  'Süd',
  'Elbe',
  'Förde',
  'Alster',
  'Küsten',
  'Holsten',
  'Marsch',
  'Geest',
  'Ostsee',
];
const lastNames = [
  'Logistik',
  'Hotels',
  'Klinik',
  'Möbel',
  'Druck',
  'Stahl',
  'Energie',
  'Verlag',
  'Werft',
  'Handel',
];

/** Accounts with names of two words and a number. Returns their ids. */
export function makeCustomers(act: ActContext, random: Random, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const id = act.newId();
    const name = `${random.pick(firstNames)} ${random.pick(lastNames)} ${i + 1}`;
    insertRecord(act.db, 'customer', {
      ...blankCustomer({ id, kind: 'account', ownerId: null, createdAt: act.now }),
      number: `CU-K-${String(i + 1).padStart(6, '0')}`,
      name,
      nameSort: fold(name),
    });
    return id;
  });
}
