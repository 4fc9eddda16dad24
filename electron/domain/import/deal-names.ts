import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { ContactBook } from './contact-book.ts';
import type { DealGround } from './deal-ground.ts';
import type { Made } from './entity.ts';
import { PartyBook, type Party } from './party-book.ts';
import { ReasonBook } from './reason-book.ts';
import { ImportTags } from './tag-book.ts';

type Rules = Pick<ImportPlan, 'lookalikes' | 'unknownCustomers' | 'unknownSalespeople' | 'unknownReasons'>;

/** Whom and what the rows of deals name: customers, contacts, salespeople, close reasons, tags. */
export class DealNames {
  readonly customers: PartyBook;
  readonly contacts: ContactBook;
  readonly salespeople: PartyBook;
  readonly reasons: ReasonBook;
  readonly tags: ImportTags;
  /** The salesperson of this installation. */
  readonly rep: Party;

  constructor(ground: DealGround, rules: Rules) {
    const create = rules.unknownCustomers === 'create';
    const useLookalikes = rules.lookalikes === 'use';
    this.customers = new PartyBook(ground.customers, { useLookalikes, create, kind: 'account' });
    this.contacts = new ContactBook(ground.customers, create);
    const people = ground.salespeople.map((one) => ({ ...one, kind: 'salesperson', isCustomer: 0 }) as const);
    this.salespeople = new PartyBook(people, {
      useLookalikes,
      create: rules.unknownSalespeople === 'create',
      kind: 'salesperson',
    });
    for (const { id, code } of people) this.salespeople.alias(code, id);
    const rep = this.salespeople.byId.get(ground.repId);
    if (!rep) throw new Error('The rep of this installation is not there');
    this.rep = rep;
    this.tags = new ImportTags(ground.tags);
    this.reasons = new ReasonBook(ground.reasons, rules.unknownReasons === 'create');
  }

  /** Unknown salespeople are made, or their deals go to the rep. */
  salesperson(name: string): Party {
    return this.salespeople.find(name) ?? this.rep;
  }

  /** What would be made for the rows that need it. */
  made(): Made {
    const used = (list: readonly { readonly uses: number }[]): number =>
      list.reduce((n, one) => (one.uses > 0 ? n + 1 : n), 0);
    return {
      customers: used(this.customers.unknown),
      contacts: used(this.contacts.unknown),
      salespeople: used(this.salespeople.unknown),
      reasons: used(this.reasons.unknown),
      tags: used(this.tags.unknown),
    };
  }
}
