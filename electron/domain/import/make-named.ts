import { codeFrom, initialsFrom } from '../../../shared/rules/codes.ts';
import { BulkInsert } from '../../store/records/bulk-insert.ts';
import { insertRecord, updateRecord } from '../../store/records/records-io.ts';
import { nextNumbers } from '../../store/setup/series.ts';
import type { ActContext } from '../context.ts';
import { blankCustomer } from '../customers/customer-fields.ts';
import { takenCodes } from '../setup/codes.ts';
import { insertNamed } from '../setup/named-lists.ts';
import { createTag } from '../tags/tag-book.ts';
import type { DealBook, Named } from './deal-book.ts';
import type { DealGround } from './deal-ground.ts';
import type { Party } from './party-book.ts';
import type { ReasonRef } from './reason-book.ts';

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
  for (const kind of book.needed(book.kinds)) made.set(kind, insertNamed(act, 'opportunity_kind', kind.name));
  for (const tag of book.needed(book.tags)) made.set(tag, createTag(act, tag.name));
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
  for (const { id, kind } of book.activated) {
    const table = kind === 'salesperson' ? 'salesperson' : 'customer';
    if (id !== null) updateRecord(act.db, table, id, { active: 1 });
  }
  return idOf;
}

function makeSalesperson(act: ActContext, { name }: Party): string {
  const id = act.newId();
  insertRecord(act.db, 'salesperson', {
    id,
    code: initialsFrom(name, takenCodes(act.db, 'salesperson')),
    name,
    email: '',
    active: 1,
  });
  return id;
}

function makeReason(act: ActContext, { outcome, description }: ReasonRef): string {
  const id = act.newId();
  insertRecord(act.db, 'close_reason', {
    id,
    code: codeFrom(`${outcome === 'won' ? 'W' : 'L'}-${description}`, takenCodes(act.db, 'close_reason'), 20),
    description,
    outcome,
    blocked: 0,
  });
  return id;
}

function makeCustomers(act: ActContext, book: DealBook, parties: readonly Party[], idOf: IdOf): void {
  if (parties.length === 0) return;
  const insert = new BulkInsert(act.db, 'customer');
  const number = nextNumbers(act, 'customer', parties.length);
  const ownerId = book.rep.id;
  parties.forEach((party, i) => {
    const { name, account } = party;
    const kind = party.kind === 'contact' ? 'contact' : 'account';
    const [first, last] = kind === 'contact' ? splitName(name) : ['', ''];
    insert.add({
      ...blankCustomer({ id: idOf(party), kind, ownerId, createdAt: act.now }),
      number: number(i),
      name,
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
