import type { ActContext } from '../../electron/domain/context.ts';
import { addChannels } from '../../electron/store/customers/channels.ts';
import { noChannels } from '../../shared/records/channels.ts';
import { withColumns } from '../../shared/rules/channels.ts';
import { insertRecord, listAll } from '../../electron/store/records/records-io.ts';
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
    });
    return id;
  });
}

const industries = ['Logistics', 'Health', 'Retail', 'Energy', 'Publishing', ''];
const places = ['Kiel', 'Hamburg', 'Bremen', 'Lübeck', 'Flensburg', 'Rostock', ''];
const countries = ['Germany', 'Denmark', 'Sweden', ''];

/** Accounts and contacts with places, industries and owners, a tenth of them inactive. */
export function addCustomers(act: ActContext, random: Random, count: number): void {
  const owners = [...listAll(act.db, 'salesperson').map(({ id }) => id), null];
  for (let i = 1; i <= count; i += 1) {
    const kind = i % 3 === 0 ? 'contact' : 'account';
    const name = `${random.pick(firstNames)} ${random.pick(lastNames)} ${count + i}`;
    const phone = i % 4 === 0 ? '' : `0431 ${i}`;
    const id = act.newId();
    const city = random.pick(places);
    const country = random.pick(countries);
    insertRecord(act.db, 'customer', {
      ...blankCustomer({ id, kind, ownerId: random.pick(owners), createdAt: act.now + i }),
      number: `CU-X-${String(i).padStart(6, '0')}`,
      name,
      lastName: kind === 'contact' ? name : '',
      city,
      country,
      industry: kind === 'account' ? random.pick(industries) : '',
      phone,
      active: i % 10 === 0 ? 0 : 1,
      isCustomer: i % 5 === 0 ? 1 : 0,
    });
    addChannels(act.db, id, withColumns(noChannels, { phone, city, country }), act.newId);
  }
  act.describe('act.workspace.setUp', { name: `${count}` });
}
