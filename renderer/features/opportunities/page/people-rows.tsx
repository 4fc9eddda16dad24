import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import type { RowProps } from '../../../components/record/kind-rows.tsx';
import { SelectRow } from '../../../components/record/lockable-row.tsx';
import type { Deal } from '../offered/deal.ts';
import styles from './details.module.css';

type PartyProps = RowProps<'reference'> & { readonly record: Deal };

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Options {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  search(this: void, text: string): void;
}

/** Matches for the typed text, and the current choice. */
function useSuggestions(chosen: Named | null, narrow: { kind?: 'contact'; accountId?: string }): Options {
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text, 80);
  const wanted = typed === chosen?.name ? '' : typed;
  const { accountId, ...kind } = narrow;
  // Anybody can be chosen by name; without a name, the account's own people are offered.
  const input = { text: wanted, ...kind, ...(accountId !== undefined && wanted === '' && { accountId }) };
  const { data } = useCall('customer.suggest', input, { keepPrevious: true });
  const found = (data?.rows ?? []).map((row) => ({
    value: row.id,
    label: row.account ? `${row.name}, ${row.account.name}` : row.name,
  }));
  const known = chosen === null || found.some(({ value }) => value === chosen.id);
  const own = known ? [] : [{ value: chosen.id, label: chosen.name }];
  const named = found.map((one) => (one.value === chosen?.id ? { ...one, label: chosen.name } : one));
  return { options: [...own, ...named], search: setText };
}

/** The customer of the deal. */
export function CustomerRow({ record: deal, value: _value, ...row }: PartyProps) {
  const { options, search } = useSuggestions(deal.customer, {});
  const { id, name } = deal.customer;
  return (
    <SelectRow
      {...row}
      value={id}
      options={options}
      searchable
      onSearch={search}
      link={{ to: { place: 'customer', id }, name }}
    />
  );
}

/** The primary contact; one from another account is allowed, with a warning. */
export function ContactRow({ record: deal, value, onSave, ...row }: PartyProps) {
  const account = deal.customer.kind === 'account' ? deal.customer : null;
  const narrow = { kind: 'contact', ...(account && { accountId: account.id }) } as const;
  const { options, search } = useSuggestions(value, narrow);
  const foreign = useForeign(deal);
  return (
    <SelectRow
      {...row}
      value={value?.id ?? ''}
      options={options}
      onSave={(id) => onSave(id === '' ? null : id)}
      optional
      searchable
      onSearch={search}
      about={
        !foreign ? undefined : (
          <span className={styles.warning}>
            <IconAlertTriangle size={13} stroke={1.8} aria-hidden />
            {say('deal.contact.foreign', { name: value?.name ?? '', account: deal.customer.name })}
          </span>
        )
      }
    />
  );
}

/** Whether the primary contact belongs to another account than the deal's. Source: D365. */
function useForeign(deal: Deal): boolean {
  const id = deal.contact?.id ?? '';
  const { data } = useCall('customer.get', { id }, { enabled: id !== '' });
  return deal.customer.kind === 'account' && data !== undefined && data.accountId !== deal.customer.id;
}
