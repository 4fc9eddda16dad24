import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { ContactBook } from './contact-book.ts';
import type { DealGround } from './deal-ground.ts';
import type { DealRow, NewDeal, DealUpdate } from './deal-row.ts';
import type { ReadableRow, RowNeeds } from './deal-values.ts';
import type { Made } from './entity.ts';
import { PartyBook, type Party } from './party-book.ts';
import { clear } from './reading.ts';
import { ReasonBook, type ReasonRef } from './reason-book.ts';
import { NameBook, type NameRef } from './name-book.ts';

type Rules = Pick<
  ImportPlan,
  'lookalikes' | 'unknownCustomers' | 'unknownSalespeople' | 'unknownReasons' | 'unknownKinds'
>;

/** A record that rows name and that may have to be created. */
export type Named = Party | ReasonRef | NameRef;

/** What a row can be judged by: the names in the rows so far. Nothing here changes it. */
export interface KnownNames {
  readonly customers: Pick<PartyBook, 'find' | 'withId' | 'isAmbiguous'>;
  readonly contacts: Pick<ContactBook, 'find' | 'elsewhere'>;
  readonly salespeople: Pick<PartyBook, 'find' | 'withId'>;
  readonly kinds: Pick<NameBook, 'lookUp'>;
  readonly tags: Pick<NameBook, 'find'>;
  /** The salesperson of this installation. */
  readonly rep: Party;
  /** Row of the file in which a deal came first; the key is that of `ReadableRow`. */
  firstRow(key: string): number | null;
}

/**
 * Everything that rows share: the names in them, and the records to create for the rows that are written. Only the
 * run over the rows changes it; everyone else only reads it.
 */
export class DealBook implements KnownNames {
  readonly customers: PartyBook;
  readonly contacts: ContactBook;
  readonly salespeople: PartyBook;
  readonly reasons: ReasonBook;
  readonly kinds: NameBook;
  readonly tags: NameBook;
  readonly rep: Party;
  private readonly createsKinds: boolean;
  private readonly firstRows = new Map<string, number>();
  private readonly used = new Set<Named>();
  private readonly won = new Set<Party>();
  /** Inactive ones that are made active again. */
  readonly activated = new Set<Party>();

  constructor(ground: DealGround, rules: Rules) {
    const create = rules.unknownCustomers === 'create';
    const useLookalikes = rules.lookalikes === 'use';
    this.customers = new PartyBook(ground.customers, { useLookalikes, create, kind: 'account' });
    this.contacts = new ContactBook(ground.customers, { create, useElsewhere: useLookalikes });
    const people = ground.salespeople.map((one) => ({ ...one, kind: 'salesperson', isCustomer: 0 }) as const);
    this.salespeople = new PartyBook(people, {
      useLookalikes,
      create: rules.unknownSalespeople === 'create',
      kind: 'salesperson',
    });
    for (const { id, code } of people) this.salespeople.alias(code, id);
    const rep = this.salespeople.withId(ground.repId);
    if (!rep) throw new Error('The rep of this installation is not there');
    this.rep = rep;
    this.kinds = new NameBook(ground.kinds);
    this.createsKinds = rules.unknownKinds === 'create';
    this.tags = new NameBook(ground.tags);
    this.reasons = new ReasonBook(ground.reasons, rules.unknownReasons === 'create');
  }

  firstRow(key: string): number | null {
    return this.firstRows.get(key) ?? null;
  }

  /** Once all rows are judged, a row that is written is the first of its deal, so a million keys needn't be kept. */
  forgetRows(): void {
    this.firstRows.clear();
  }

  /** Adds the names of a row before it is judged. A second row of the same deal adds nothing. */
  meet(row: number, { key, needs }: ReadableRow): void {
    if (key !== null) {
      if (this.firstRows.has(key)) return;
      this.firstRows.set(key, row);
    }
    this.learn(needs);
  }

  private learn(needs: RowNeeds): void {
    const { customer, standIn, contact, salesperson, kind, tags } = needs;
    if (customer !== '') this.learnCustomer(needs);
    if (standIn !== null) this.customers.meetAlways(standIn);
    const found = contact === '' ? null : this.customers.find(customer);
    if (found !== null) this.contacts.meet(contact, found);
    if (salesperson !== '') this.salespeople.meet(salesperson);
    if (kind !== null && this.createsKinds) this.kinds.meet(kind);
    for (const tag of tags) this.tags.meet(tag);
  }

  /** A new customer who is a person is also found as the contact of other deals. */
  private learnCustomer({ customer, customerKind, customerAccount }: RowNeeds): void {
    if (customerKind === 'account' || this.customers.knows(customer)) return this.customers.meet(customer);
    if (customerAccount !== '') this.customers.meet(customerAccount);
    const account = customerAccount === '' ? null : this.customers.find(customerAccount);
    const person = this.contacts.meetOf(customer, account);
    if (person === null) this.customers.meet(customer);
    else this.customers.adopt(customer, person);
  }

  /** Adds a verdict, so that nothing is created for rows that are not written. */
  use({ made, update }: Pick<DealRow, 'made' | 'update'>): void {
    for (const party of (made ?? update)?.activated ?? []) this.activated.add(party);
    if (made) this.useNew(made);
    else if (update) this.useUpdate(update);
  }

  private useNew({ customer, contact, salesperson, target, reason, kind, tags }: NewDeal): void {
    this.useParty(customer);
    this.useParty(contact);
    this.useParty(salesperson);
    if (target.kind === 'won') this.won.add(customer);
    if (reason !== null) this.used.add(this.reasons.meet(reason));
    if (kind !== null) this.used.add(kind);
    for (const tag of tags) this.used.add(this.tags.find(tag));
  }

  private useUpdate({ customer, contact, salesperson, close, kind, tags }: DealUpdate): void {
    for (const party of [customer, contact, salesperson]) this.useParty(party);
    if (close) this.used.add(this.reasons.meet(close.reason));
    if (kind !== null && kind !== clear) this.used.add(kind);
    for (const tag of tags ?? []) this.used.add(this.tags.find(tag));
  }

  private useParty(party: Party | null): void {
    if (party === null) return;
    this.used.add(party);
    if (party.account !== null) this.used.add(party.account);
  }

  /** The unknown names that a row to be written needs. */
  needed<T extends Named>(book: { readonly unknown: readonly T[] }): T[] {
    return book.unknown.filter((one) => this.used.has(one));
  }

  /** Whether a row is a deal won with this customer. */
  hasWon(customer: Party): boolean {
    return this.won.has(customer);
  }

  /** The records that would be created for the rows. */
  made(): Omit<Made, 'cycles' | 'fields'> {
    return {
      customers: this.needed(this.customers).length,
      contacts: this.needed(this.contacts).length,
      salespeople: this.needed(this.salespeople).length,
      reasons: this.needed(this.reasons).length,
      kinds: this.needed(this.kinds).length,
      tags: this.needed(this.tags).length,
    };
  }
}
