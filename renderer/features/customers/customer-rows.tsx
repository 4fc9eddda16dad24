import { account, contact } from '../../../shared/records/customer.ts';
import { say } from '../../../shared/words/say.ts';
import { QuietTextarea } from '../../components/fields/quiet-text.tsx';
import { CurrencyRow, TextRow } from '../../components/record/kind-rows.tsx';
import type { RowProps } from '../../components/record/kind-rows.tsx';
import { SelectRow } from '../../components/record/lockable-row.tsx';
import type { RecordRows } from '../../components/record/section-rows.tsx';
import { TagsRow } from '../../components/record/tags-row.tsx';
import { nothing, useFormats } from '../../state/locale.ts';
import { useAccountOptions } from './account-choice.tsx';
import { nameOf } from './customer-name.ts';
import type { Customer } from './customer.ts';
import { OutsideButton } from '../../components/show/outside-link.tsx';

/** The company of a contact, or the parent of an account. */
function AccountRow({ record, value, onSave, ...row }: RowProps<'reference'> & CustomerProps) {
  const { options, search } = useAccountOptions(value, record.id);
  return (
    <SelectRow
      {...row}
      value={value?.id ?? ''}
      options={options}
      onSave={(chosen) => onSave(chosen === '' ? null : chosen)}
      onSearch={search}
      optional
      searchable
      link={value && { to: { place: 'customer', id: value.id }, name: value.name }}
    />
  );
}

interface CustomerProps {
  readonly record: Customer;
}

function WebsiteRow(row: RowProps<'text'>) {
  return <TextRow {...row} after={<OutsideButton kind="website" value={row.value ?? ''} />} />;
}

function DefaultCurrencyRow(row: RowProps<'currency'>) {
  const { base } = useFormats();
  return <CurrencyRow {...row} placeholder={say('customer.defaultCurrency.base', { currency: base })} />;
}

/** First on the page; the placeholder is enough of a label. */
function RemarksRow({ label, value, edited, onSave }: RowProps<'text'>) {
  return (
    <QuietTextarea
      label={label}
      value={value ?? ''}
      edited={edited}
      onSave={onSave}
      placeholder={say('customer.remarks.placeholder')}
    />
  );
}

function CustomerTagsRow({ record, label }: CustomerProps & { readonly label: string }) {
  return <TagsRow kind="customer" record={record} label={label} />;
}

const own = { website: WebsiteRow, tags: CustomerTagsRow, remarks: RemarksRow } as const;

/** The rows of a customer's page; rows that are not listed are rendered by kind. */
export const accountRows: RecordRows<typeof account, Customer> = {
  name: 'customer',
  kind: 'customer',
  title: nameOf,
  fields: account,
  placeholder: nothing,
  always: ['remarks', 'tags', 'defaultCurrency'],
  own: { ...own, parent: AccountRow, defaultCurrency: DefaultCurrencyRow },
};

/** How the fields of a contact are rendered on its page. */
export const contactRows: RecordRows<typeof contact, Customer> = {
  name: 'customer',
  kind: 'customer',
  title: nameOf,
  fields: contact,
  placeholder: nothing,
  always: ['remarks', 'tags', 'defaultCurrency'],
  own: { ...own, account: AccountRow },
};
