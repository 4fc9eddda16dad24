import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import type { QuietCreate, QuietOption } from '../../../components/fields/quiet-select.tsx';
import { contactNamed } from '../../customers/offered/customer-pick.ts';
import type { NewContact } from '../../customers/offered/customer-pick.ts';
import type { Deal } from '../offered/deal.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Options {
  readonly options: readonly QuietOption[];
  search(this: void, text: string): void;
}

/** Matches for the typed text, those of an account first, and the current choice. */
export function useSuggestions(
  chosen: Named | null,
  narrow: { kind?: 'contact'; accountId?: string },
): Options {
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text, 80);
  const wanted = typed === chosen?.name ? '' : typed;
  const { accountId, ...kind } = narrow;
  // Anybody can be chosen by name; without a name, the account's own people are offered.
  const input = { text: wanted, ...kind, ...(accountId !== undefined && wanted === '' && { accountId }) };
  const { data } = useCall('customer.suggest', input, { keepPrevious: true });
  const isOwn = ({ account }: { readonly account: Named | null }): boolean => account?.id === accountId;
  const rows = data?.rows ?? [];
  const found = [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))].map((row) => ({
    value: row.id,
    label: row.account ? `${row.name}, ${row.account.name}` : row.name,
  }));
  const known = chosen === null || found.some(({ value }) => value === chosen.id);
  const own = known ? [] : [{ value: chosen.id, label: chosen.name }];
  const named = found.map((one) => (one.value === chosen?.id ? { ...one, label: chosen.name } : one));
  return { options: [...own, ...named], search: setText };
}

/** The account whose contacts come first for a deal. */
export function accountOf({ customer }: Deal): Named | null {
  return customer.kind === 'account' ? customer : null;
}

/** Contacts for a deal: those of its account first, and a new one there. */
export function useContacts(
  deal: Deal,
  chosen: Named | null,
  add: (contact: NewContact) => Promise<string | null>,
): Options & { readonly create: QuietCreate } {
  const account = accountOf(deal);
  const narrow = { kind: 'contact', ...(account && { accountId: account.id }) } as const;
  const create: QuietCreate = {
    label: (name) =>
      account === null
        ? say('deal.contact.new', { name })
        : say('deal.contact.new-at', { name, account: account.name }),
    save: (name) => add(contactNamed(name)),
  };
  return { ...useSuggestions(chosen, narrow), create };
}
