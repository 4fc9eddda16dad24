import { say } from '../../../shared/words/say.ts';
import { FactRow, FieldRows } from '../../components/fields/field-rows.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { QuietTextarea } from '../../components/fields/quiet-text.tsx';
import { useFormats } from '../../state/locale.ts';
import { AccountRow, CurrencyRow, OwnerRow } from './customer-choices.tsx';
import { TextRow, customerSaver } from './customer-fields.tsx';
import type { Customer } from './customers-view.ts';
import { OutsideButton } from './outside-link.tsx';
import styles from './customer.module.css';

/** All fields of an account or a contact, edited where they stand. */
export function CustomerDetails({ customer }: { readonly customer: Customer }) {
  return (
    <Panel title={say('customer.details')} className={styles.details}>
      <FieldRows>
        {customer.kind === 'account' ? (
          <AccountNames customer={customer} />
        ) : (
          <PersonNames customer={customer} />
        )}
        <FactRow label={say('customer.field.number')}>{customer.number}</FactRow>
      </FieldRows>
      <Reach customer={customer} />
      <Address customer={customer} />
      <Selling customer={customer} />
      <Notes customer={customer} />
    </Panel>
  );
}

interface GroupProps {
  readonly customer: Customer;
}

function AccountNames({ customer }: GroupProps) {
  return (
    <>
      <TextRow customer={customer} field="name" label="customer.field.name" />
      <AccountRow customer={customer} />
      <TextRow customer={customer} field="industry" label="customer.field.industry" />
    </>
  );
}

function PersonNames({ customer }: GroupProps) {
  return (
    <>
      <TextRow customer={customer} field="firstName" label="customer.field.first-name" />
      <TextRow customer={customer} field="lastName" label="customer.field.last-name" />
      <TextRow customer={customer} field="jobTitle" label="customer.field.job-title" />
      <AccountRow customer={customer} />
    </>
  );
}

function Reach({ customer }: GroupProps) {
  return (
    <>
      <h3 className={styles.group}>{say('customer.reach')}</h3>
      <FieldRows>
        <TextRow customer={customer} field="phone" label="customer.field.phone" kind="tel" />
        <TextRow customer={customer} field="mobile" label="customer.field.mobile" kind="tel" />
        <TextRow
          customer={customer}
          field="email"
          label="customer.field.email"
          kind="email"
          after={<OutsideButton kind="email" value={customer.email} />}
        />
        <TextRow
          customer={customer}
          field="website"
          label="customer.field.website"
          kind="text"
          after={<OutsideButton kind="website" value={customer.website} />}
        />
      </FieldRows>
    </>
  );
}

function Address({ customer }: GroupProps) {
  return (
    <>
      <h3 className={styles.group}>{say('customer.address')}</h3>
      <FieldRows>
        <TextRow customer={customer} field="street" label="customer.field.street" />
        <TextRow customer={customer} field="postalCode" label="customer.field.postal-code" />
        <TextRow customer={customer} field="city" label="customer.field.city" />
        <TextRow customer={customer} field="region" label="customer.field.region" />
        <TextRow customer={customer} field="country" label="customer.field.country" />
      </FieldRows>
    </>
  );
}

function Selling({ customer }: GroupProps) {
  const { instant } = useFormats();
  return (
    <>
      <h3 className={styles.group}>{say('customer.selling')}</h3>
      <FieldRows>
        <OwnerRow customer={customer} />
        {customer.kind === 'account' && <CurrencyRow customer={customer} />}
        <FactRow label={say('customer.field.created')}>{instant(customer.createdAt)}</FactRow>
      </FieldRows>
    </>
  );
}

function Notes({ customer }: GroupProps) {
  const save = customerSaver(customer.id);
  return (
    <>
      <h3 className={styles.group}>{say('customer.notes')}</h3>
      <QuietTextarea
        label={say('customer.notes')}
        value={customer.notes}
        onSave={(notes) => save({ notes })}
        placeholder={say('customer.notes.placeholder')}
      />
    </>
  );
}
