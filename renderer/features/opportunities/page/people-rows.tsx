import { IconAlertTriangle } from '@tabler/icons-react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { saveInPlace } from '../../../commands/run.ts';
import type { RowProps } from '../../../components/record/kind-rows.tsx';
import { SelectRow } from '../../../components/record/lockable-row.tsx';
import type { Deal } from '../offered/deal.ts';
import { useContacts, useSuggestions } from './suggestions.ts';
import styles from './details.module.css';

type PartyProps = RowProps<'reference'> & { readonly record: Deal };

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

/** The primary contact, who may be new; one from another account is allowed, with a warning. */
export function ContactRow({ record: deal, value, onSave, ...row }: PartyProps) {
  const { options, search, create } = useContacts(deal, value, (newContact) =>
    saveInPlace('opportunity.update', { id: deal.id, changes: {}, newContact }),
  );
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
      create={create}
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
