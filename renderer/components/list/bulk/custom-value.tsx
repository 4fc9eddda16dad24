import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import type { CustomWritten } from '../../../../shared/contract/custom-values.ts';
import { describedAs, type CustomField, type FieldOwner } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import { NumberField } from '../../fields/number-field.tsx';
import { isFilled } from '../../record/custom-draft.ts';
import { FormControl } from '../../record/form-field.tsx';
import { customOptions } from '../../show/custom-text.ts';
import styles from './bulk-fields.module.css';

interface CustomValueProps {
  readonly owners: readonly FieldOwner[];
  /** Amounts are in the currency of each record, not in base currency. */
  readonly ownCurrency?: boolean;
  /** The field to set, and its value; null until both are chosen. */
  readonly custom: CustomWritten | null;
  onChange(this: void, custom: CustomWritten | null): void;
}

/** A custom field and its value for many records. */
export function CustomValue({ owners, ownCurrency = false, custom, onChange }: CustomValueProps) {
  const all = useCall('customField.list', {}).data?.items ?? [];
  const [id, setId] = useState<string | null>(null);
  const own = all.filter(({ of }) => owners.includes(of));
  const field = all.find((one) => one.id === id);
  return (
    <div className={styles.field}>
      <Select
        label={say('custom.bulk.field')}
        placeholder={say('custom.bulk.field.placeholder')}
        data={
          owners.length === 1
            ? own.map(option)
            : owners.map((of) => ({
                group: say(`custom.of.${of}`),
                items: own.filter((one) => one.of === of).map(option),
              }))
        }
        value={id}
        onChange={(chosen) => {
          setId(chosen);
          onChange(null);
        }}
        searchable={own.length > 7}
        allowDeselect={false}
        data-autofocus
      />
      {field && (
        <Value key={field.id} field={field} {...{ ownCurrency, value: custom?.[field.id], onChange }} />
      )}
    </div>
  );
}

const option = ({ id, name }: CustomField) => ({ value: id, label: name });

interface ValueProps extends Pick<CustomValueProps, 'onChange'> {
  readonly field: CustomField;
  readonly ownCurrency: boolean;
  /** Null clears the field; undefined until something was entered. */
  readonly value: CustomWritten[string] | undefined;
}

function Value({ field: own, ownCurrency, value, onChange }: ValueProps) {
  const { base } = useFormats();
  const currencies = useCall('currency.list', {}).data?.items.length ?? 1;
  const field = describedAs(own);
  const clears = value === null;
  const enter = (next: CustomWritten[string]): void => onChange(isFilled(next) ? { [own.id]: next } : null);
  const shown = value ?? (field.kind === 'text' ? '' : null);
  return (
    <>
      {!clears &&
        (own.kind === 'amount' && ownCurrency && currencies > 1 ? (
          <NumberField
            label={own.name}
            value={typeof shown === 'string' ? shown : null}
            hint={say('custom.bulk.own-currency')}
            onChange={enter}
          />
        ) : (
          <FormControl
            name={own.id}
            label={own.name}
            field={field}
            value={shown}
            options={customOptions(own)}
            currency={base}
            error={null}
            cut
            onChange={enter}
          />
        ))}
      <Checkbox
        label={say('custom.bulk.clear')}
        checked={clears}
        onChange={(event) => onChange(event.currentTarget.checked ? { [own.id]: null } : null)}
      />
    </>
  );
}
