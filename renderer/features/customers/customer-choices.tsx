import { IconArrowRight } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { FieldRow } from '../../components/fields/field-rows.tsx';
import { QuietSelect } from '../../components/fields/quiet-select.tsx';
import { useFormats } from '../../state/locale.ts';
import { routeHref } from '../../state/route.ts';
import { useAccountOptions } from './account-choice.tsx';
import { customerSaver } from './customer-fields.tsx';
import type { Customer } from './customers-view.ts';
import styles from './customer.module.css';

interface ChoiceProps {
  readonly customer: Customer;
}

/** The company of a contact, or the parent of an account. */
export function AccountRow({ customer }: ChoiceProps) {
  const save = customerSaver(customer.id);
  const isContact = customer.kind === 'contact';
  const chosen = isContact ? customer.account : customer.parent;
  const { options, search } = useAccountOptions(chosen, customer.id);
  const label = say(isContact ? 'customer.field.account' : 'customer.field.parent');
  const onSave = (id: string): Promise<string | null> => {
    const to = id === '' ? null : id;
    return save(isContact ? { accountId: to } : { parentId: to });
  };
  return (
    <FieldRow label={label}>
      {(id) => (
        <div className={styles.withLink}>
          <QuietSelect
            id={id}
            label={label}
            value={chosen?.id ?? ''}
            options={options}
            onSave={onSave}
            onSearch={search}
            optional
            searchable
            placeholder={say('customer.none')}
          />
          {chosen !== null && (
            <a
              className={styles.outside}
              href={routeHref({ place: 'customer', id: chosen.id })}
              aria-label={say('customer.open-record', { name: chosen.name })}
              title={say('customer.open-record', { name: chosen.name })}
            >
              <IconArrowRight size={15} stroke={1.6} aria-hidden />
            </a>
          )}
        </div>
      )}
    </FieldRow>
  );
}

export function OwnerRow({ customer }: ChoiceProps) {
  const save = customerSaver(customer.id);
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const options = people
    .filter(({ active, id }) => active || id === customer.ownerId)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FieldRow label={say('customer.field.owner')}>
      {(id) => (
        <QuietSelect
          id={id}
          label={say('customer.field.owner')}
          value={customer.ownerId ?? ''}
          options={options}
          onSave={(owner) => save({ ownerId: owner === '' ? null : owner })}
          optional
          placeholder={say('customer.none')}
        />
      )}
    </FieldRow>
  );
}

export function CurrencyRow({ customer }: ChoiceProps) {
  const save = customerSaver(customer.id);
  const { base } = useFormats();
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  return (
    <FieldRow label={say('customer.field.currency')}>
      {(id) => (
        <QuietSelect
          id={id}
          label={say('customer.field.currency')}
          value={customer.defaultCurrency ?? ''}
          options={currencies.map(({ code }) => ({ value: code, label: code }))}
          onSave={(code) => save({ defaultCurrency: code === '' ? null : code })}
          optional
          placeholder={say('customer.field.currency.base', { currency: base })}
        />
      )}
    </FieldRow>
  );
}
