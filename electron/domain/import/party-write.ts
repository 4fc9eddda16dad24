import { fold } from '../../../shared/words/fold.ts';
import { BulkInsert } from '../../store/records/bulk-insert.ts';
import { insertRecord, updateRecord } from '../../store/records/records-io.ts';
import { nextNumbers } from '../../store/setup/series.ts';
import type { ActContext } from '../context.ts';
import { blankCustomer } from '../customers/customer-fields.ts';
import { freeCode } from '../setup/codes.ts';
import type { DealNames } from './deal-names.ts';
import type { Party } from './party-book.ts';

/** Makes everyone and everything that rows need and that is not there yet, and marks the customers won. */
export function makeParties(act: ActContext, names: DealNames): void {
  for (const person of names.salespeople.unknown) if (person.uses > 0) makeSalesperson(act, person);
  makeReasons(act, names);
  makeTags(act, names);
  const customers = [...names.customers.unknown, ...names.contacts.unknown].filter((one) => one.uses > 0);
  makeCustomers(act, customers, names.rep.id);
  for (const party of names.customers.byId.values()) {
    if (party.won && !party.isCustomer) updateRecord(act.db, 'customer', party.id ?? '', { isCustomer: 1 });
  }
}

function makeSalesperson(act: ActContext, person: Party): void {
  const { name } = person;
  const initials = (name.match(/\p{L}+/gu) ?? ['S']).map((word) => word[0]?.toUpperCase() ?? '').join('');
  person.id = act.newId();
  insertRecord(act.db, 'salesperson', {
    id: person.id,
    code: freeCode(act.db, 'salesperson', initials.slice(0, 5)),
    name,
    nameSort: fold(name),
    email: '',
    active: 1,
  });
}

function makeReasons(act: ActContext, { reasons }: DealNames): void {
  for (const reason of reasons.unknown) {
    if (reason.uses === 0) continue;
    const { outcome, description } = reason;
    const letters = fold(description)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const code = `${outcome === 'won' ? 'W' : 'L'}-${letters.slice(0, 14).toUpperCase()}`;
    reason.id = act.newId();
    insertRecord(act.db, 'close_reason', {
      id: reason.id,
      code: freeCode(act.db, 'close_reason', code),
      description,
      outcome,
      blocked: 0,
    });
  }
}

function makeTags(act: ActContext, { tags }: DealNames): void {
  for (const tag of tags.unknown) {
    if (tag.uses === 0) continue;
    tag.id = act.newId();
    insertRecord(act.db, 'tag', { id: tag.id, name: tag.name, nameSort: fold(tag.name) });
  }
}

function makeCustomers(act: ActContext, customers: readonly Party[], ownerId: string | null): void {
  if (customers.length === 0) return;
  const insert = new BulkInsert(act.db, 'customer');
  const number = nextNumbers(act.db, 'customer', customers.length);
  customers.forEach((party, i) => {
    party.id = act.newId();
    const { id, name } = party;
    const kind = party.kind === 'contact' ? 'contact' : 'account';
    const [first, last] = kind === 'contact' ? splitName(name) : ['', ''];
    insert.add({
      ...blankCustomer({ id, kind, ownerId, createdAt: act.now }),
      number: number(i),
      name,
      nameSort: fold(name),
      firstName: first,
      lastName: last,
      accountId: party.account === null ? null : party.account.id,
      isCustomer: party.won ? 1 : 0,
    });
  });
  insert.flush();
}

/** The last word is the last name. */
function splitName(name: string): [first: string, last: string] {
  const at = name.lastIndexOf(' ');
  return at < 0 ? ['', name] : [name.slice(0, at).trim(), name.slice(at + 1)];
}
