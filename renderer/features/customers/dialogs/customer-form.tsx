import { Select, TextInput } from '@mantine/core';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import type { WordKey } from '../../../../shared/words/say.ts';
import { fieldError } from '../../../commands/refusals.ts';
import { useAccountOptions } from '../account-choice.tsx';
import type { CustomerDraft, DraftText } from './customer-draft.ts';
import styles from '../customer.module.css';

export interface FormFieldsProps {
  readonly draft: CustomerDraft;
  readonly refusal: CallError | null;
  onChange(this: void, part: Partial<CustomerDraft>): void;
}

interface TextProps extends FormFieldsProps {
  readonly field: DraftText;
  readonly label: Exclude<Extract<WordKey, `customer.field.${string}`>, 'customer.field.currency.base'>;
  readonly first?: boolean;
  readonly required?: boolean;
}

function Text({ draft, refusal, onChange, field, label, first = false, required = false }: TextProps) {
  return (
    <TextInput
      label={say(label)}
      value={draft[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      error={fieldError(refusal, field)}
      required={required}
      withAsterisk={false}
      autoComplete="off"
      {...(first && { 'data-autofocus': true })}
    />
  );
}

export function AccountFields(props: FormFieldsProps) {
  return (
    <>
      <Text {...props} field="name" label="customer.field.name" first required />
      <div className={styles.pair}>
        <Text {...props} field="phone" label="customer.field.phone" />
        <Text {...props} field="email" label="customer.field.email" />
        <Text {...props} field="website" label="customer.field.website" />
        <Text {...props} field="industry" label="customer.field.industry" />
      </div>
      <Place {...props} />
    </>
  );
}

export function ContactFields(props: FormFieldsProps) {
  return (
    <>
      <div className={styles.pair}>
        <Text {...props} field="firstName" label="customer.field.first-name" first />
        <Text {...props} field="lastName" label="customer.field.last-name" />
        <AccountSelect {...props} />
        <Text {...props} field="jobTitle" label="customer.field.job-title" />
        <Text {...props} field="phone" label="customer.field.phone" />
        <Text {...props} field="email" label="customer.field.email" />
      </div>
      <Place {...props} />
    </>
  );
}

function Place(props: FormFieldsProps) {
  return (
    <div className={styles.triple}>
      <Text {...props} field="postalCode" label="customer.field.postal-code" />
      <Text {...props} field="city" label="customer.field.city" />
      <Text {...props} field="country" label="customer.field.country" />
    </div>
  );
}

function AccountSelect({ draft, refusal, onChange }: FormFieldsProps) {
  const { options, search } = useAccountOptions(draft.account, null);
  const choose = (id: string | null): void => {
    const found = options.find(({ value }) => value === id);
    onChange({ account: found ? { id: found.value, name: found.label } : null });
  };
  return (
    <Select
      label={say('customer.field.account')}
      placeholder={say('customer.none')}
      data={[...options]}
      value={draft.account?.id ?? null}
      onChange={choose}
      onSearchChange={search}
      filter={({ options: all }) => all}
      nothingFoundMessage={say('quiet.nothing-found')}
      error={fieldError(refusal, 'accountId')}
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': say('quiet.clear', { label: say('customer.field.account') }) }}
      searchable
    />
  );
}
