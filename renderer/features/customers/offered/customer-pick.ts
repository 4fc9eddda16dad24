import { z } from 'zod';
import type { InputOf } from '../../../../shared/contract/contract.ts';

/** The customer of a new deal: an existing one, or one to create with the deal. */
export const customerPick = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('account'), name: z.string() }),
  z.object({ kind: z.literal('contact'), name: z.string() }),
]);
export type CustomerPick = z.output<typeof customerPick>;

type NewCustomer = NonNullable<InputOf<'opportunity.create'>['newCustomer']>;

/** The pick in the input of `opportunity.create`. */
export function customerInput(pick: CustomerPick): { customerId: string } | { newCustomer: NewCustomer } {
  switch (pick.kind) {
    case 'known':
      return { customerId: pick.id };
    case 'account':
      return { newCustomer: { kind: 'account', name: pick.name } };
    case 'contact':
      return { newCustomer: { kind: 'contact', ...contactNamed(pick.name) } };
  }
}

/** The primary contact in the input of `opportunity.create`. */
export function contactInput(
  pick: CustomerPick | null,
): { contactId: string } | { newContact: NewContact } | Record<string, never> {
  if (pick === null) return {};
  return pick.kind === 'known' ? { contactId: pick.id } : { newContact: contactNamed(pick.name) };
}

export type NewContact = NonNullable<InputOf<'opportunity.create'>['newContact']>;

/** "Anna Maria Brauer": the last word is the last name, even if it is the only word. */
export function contactNamed(name: string): NewContact {
  const words = name.trim().split(/\s+/);
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}
