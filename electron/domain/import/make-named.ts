import { fold } from '../../../shared/words/fold.ts';
import { BulkInsert } from '../../store/records/bulk-insert.ts';
import { insertRecord, updateRecord } from '../../store/records/records-io.ts';
import { nextNumbers } from '../../store/setup/series.ts';
import type { ActContext } from '../context.ts';
import { blankCustomer } from '../customers/customer-fields.ts';
import { freeCode } from '../setup/codes.ts';
import type { DealBook, Named } from './deal-book.ts';
import type { DealGround } from './deal-ground.ts';
import type { Party } from './party-book.ts';
import type { ReasonRef } from './reason-book.ts';
import type { TagRef } from './tag-book.ts';

/** Id of a record that rows name: an existing one, or a new one. */
export type IdOf = (named: Named) => string;

/** Creates all missing records that rows need, and marks the customers of won deals. */
export function makeNamed(act: ActContext, book: DealBook, { customers }: DealGround): IdOf {
  const made = new Map<Named, string>();
  const idOf: IdOf = (named) => {
    const id = named.id ?? made.get(named);
    if (id === undefined) throw new Error('A row needs a record that was not made');
    return id;
  };
  for (const person of book.needed(book.salespeople)) made.set(person, makeSalesperson(act, person));
  for (const reason of book.needed(book.reasons)) made.set(reason, makeReason(act, reason));
  for (const tag of book.needed(book.tags)) made.set(tag, makeTag(act, tag));
  const unknown = [...book.needed(book.customers), ...book.needed(book.contacts)];
  const ids = unknown.map(() => act.newId());
  unknown.forEach((party, i) => made.set(party, ids[i] ?? ''));
  makeCustomers(act, book, unknown, idOf);
  for (const { id } of customers) {
    const party = book.customers.withId(id);
    if (party && book.hasWon(party) && !party.isCustomer) {
      updateRecord(act.db, 'customer', id, { isCustomer: 1 });
    }
  }
  return idOf;
}

function makeSalesperson(act: ActContext, { name }: Party): string {
  const initials = (name.match(/\p{L}+/gu) ?? ['S']).map((word) => word[0]?.toUpperCase() ?? '').join('');
  const id = act.newId();
  insertRecord(act.db, 'salesperson', {
    id,
    code: freeCode(act.db, 'salesperson', initials.slice(0, 5)),
    name,
    nameSort: fold(name),
    email: '',
    active: 1,
  });
  return id;
}

function makeReason(act: ActContext, { outcome, description }: ReasonRef): string {
  const letters = fold(description)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const code = `${outcome === 'won' ? 'W' : 'L'}-${letters.slice(0, 14).toUpperCase()}`;
  const id = act.newId();
  insertRecord(act.db, 'close_reason', {
    id,
    code: freeCode(act.db, 'close_reason', code),
    description,
    outcome,
    blocked: 0,
  });
  return id;
}

function makeTag(act: ActContext, { name }: TagRef): string {
  const id = act.newId();
  insertRecord(act.db, 'tag', { id, name, nameSort: fold(name) });
  return id;
}

function makeCustomers(act: ActContext, book: DealBook, parties: readonly Party[], idOf: IdOf): void {
  if (parties.length === 0) return;
  const insert = new BulkInsert(act.db, 'customer');
  const number = nextNumbers(act.db, 'customer', parties.length);
  const ownerId = book.rep.id;
  parties.forEach((party, i) => {
    const { name, account } = party;
    const kind = party.kind === 'contact' ? 'contact' : 'account';
    const [first, last] = kind === 'contact' ? splitName(name) : ['', ''];
    insert.add({
      ...blankCustomer({ id: idOf(party), kind, ownerId, createdAt: act.now }),
      number: number(i),
      name,
      nameSort: fold(name),
      firstName: first,
      lastName: last,
      accountId: account === null ? null : idOf(account),
      isCustomer: book.hasWon(party) ? 1 : 0,
    });
  });
  insert.flush();
}

/** The last word is the last name. */
function splitName(name: string): [first: string, last: string] {
  const at = name.lastIndexOf(' ');
  return at < 0 ? ['', name] : [name.slice(0, at).trim(), name.slice(at + 1)];
}
