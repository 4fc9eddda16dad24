import { Fragment } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { customerSections } from '../../../shared/records/customer.ts';
import { say } from '../../../shared/words/say.ts';
import { saveInPlace } from '../../commands/run.ts';
import { Panel } from '../../components/frame/page.tsx';
import { SectionRows } from '../../components/record/section-rows.tsx';
import { useFormats } from '../../state/locale.ts';
import { accountRows, contactRows } from './customer-rows.tsx';
import type { Customer } from './customer.ts';
import styles from './customer.module.css';

interface CustomerProps {
  readonly customer: Customer;
}

/** Sections with a heading. Remarks come first: what one needs to know before a call. */
const headed = customerSections.filter((section) => section !== 'remarks' && section !== 'names');

/** All fields of an account or a contact, edited in place. */
export function CustomerDetails({ customer }: CustomerProps) {
  return (
    <Panel title={say('customer.details')} className={styles.details}>
      <Section customer={customer} section="remarks" />
      <Section customer={customer} section="names" />
      {headed.map((section) => (
        <Fragment key={section}>
          <h3 className={styles.group}>{say(`customer.section.${section}`)}</h3>
          <Section customer={customer} section={section} />
        </Fragment>
      ))}
    </Panel>
  );
}

function Section({ customer, section }: CustomerProps & { readonly section: string }) {
  const { base } = useFormats();
  const { id, kind } = customer;
  const currency = customer.defaultCurrency ?? base;
  const save = (changes: InputOf<'customer.update'>['changes']) =>
    saveInPlace('customer.update', { id, changes });
  const props = { section, record: customer, currency, lock: null, save };
  return kind === 'account' ? (
    <SectionRows rows={accountRows} {...props} />
  ) : (
    <SectionRows rows={contactRows} {...props} />
  );
}
