import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Kinded, PlainKind, ReadOf, WrittenOf } from '../../../shared/records/kinds.ts';
import type { EditedField } from '../../state/field-drafts.ts';
import { AmountField } from '../fields/amount-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import { FactRow } from '../fields/field-rows.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { PercentField } from '../fields/percent-field.tsx';
import { QuietText, QuietTextarea } from '../fields/quiet-text.tsx';
import type { QuietTextProps } from '../fields/quiet-text.tsx';
import { QuietTyped } from '../fields/quiet-typed.tsx';
import type { QuietTypedProps } from '../fields/quiet-typed.tsx';
import { LockableRow, SelectRow } from './lockable-row.tsx';
import type { LockableProps } from './lockable-row.tsx';
import { choicesIn, useCurrencies, useDealKinds, useSalespeople, yesAndNo } from './offers.ts';
import type { Offered } from './offers.ts';
import styles from './record.module.css';

/** A field of one kind on the page of a record, edited in place. */
export interface RowProps<K extends PlainKind> extends LockableProps, Offered {
  /** Its key in the description. */
  readonly name: string;
  readonly field: Kinded<K>;
  /** What a draft of it needs to know. */
  readonly edited: EditedField;
  /** Null is none. */
  readonly value: ReadOf<K> | null;
  /** Shown while there is no value. */
  readonly placeholder: string;
  /** Currency of the record's amounts. */
  readonly currency: string;
  /** For a line of text: called while it is typed. */
  onText?(this: void, text: string): void;
  /** Null clears it. Returns the text of a refusal, or null once it is saved. */
  onSave(this: void, value: WrittenOf<K> | null): Promise<string | null>;
}

const keyboards = { phone: 'tel', email: 'email', website: 'text' } as const;

/** A text of one line, or of several if the description says so; single lines are trimmed when saved. */
export function TextRow({ field, after, ...row }: RowProps<'text'> & Pick<QuietTextProps, 'after'>) {
  if (field.long) return <LongText {...row} />;
  const { label, shown, lock, about, value, placeholder, edited } = row;
  return (
    <LockableRow label={label} shown={shown} lock={lock} about={about}>
      {(id) => (
        <QuietText
          id={id}
          label={label}
          value={value ?? ''}
          edited={edited}
          onSave={(text) => row.onSave(text.trim())}
          kind={field.format === undefined ? 'text' : keyboards[field.format]}
          after={after}
          placeholder={placeholder}
          {...(row.onText && { onText: row.onText })}
        />
      )}
    </LockableRow>
  );
}

function LongText({ label, value, placeholder, edited, onSave }: Omit<RowProps<'text'>, 'field'>) {
  const id = useId();
  return (
    <div className={styles.long}>
      <label htmlFor={id}>{label}</label>
      <QuietTextarea {...{ id, label, placeholder, edited, onSave }} value={value ?? ''} />
    </div>
  );
}

type Typed = LockableProps & Pick<QuietTypedProps, 'value' | 'edited' | 'onSave' | 'children'>;

function TypedRow({ label, shown, lock, about, ...typed }: Typed) {
  return (
    <LockableRow label={label} shown={shown} lock={lock} about={about}>
      {(id) => <QuietTyped {...typed} id={id} label={label} shown={shown} />}
    </LockableRow>
  );
}

/** An amount in the currency of the record, saved without the currency. */
export function AmountRow({ value, currency, ...row }: RowProps<'amount'>) {
  return (
    <TypedRow {...row} value={value?.amount ?? null}>
      {(field) => <AmountField {...field} currency={currency} />}
    </TypedRow>
  );
}

/** A percentage from 0 to 100. */
export function PercentRow(row: RowProps<'percent'>) {
  return <TypedRow {...row}>{(field) => <PercentField {...field} />}</TypedRow>;
}

/** A plain number. */
export function NumberRow(row: RowProps<'number'>) {
  return <TypedRow {...row}>{(field) => <NumberField {...field} />}</TypedRow>;
}

/** A calendar date. */
export function DateRow(row: RowProps<'date'>) {
  return <TypedRow {...row}>{(field) => <DateField {...field} />}</TypedRow>;
}

function InstantRow({ label, shown, about }: RowProps<'instant'>) {
  return (
    <FactRow label={label} about={about}>
      {shown}
    </FactRow>
  );
}

const flagOf = { yes: true, no: false, '': null } as const;

function FlagRow({ field, value, onSave, ...row }: RowProps<'flag'>) {
  const answer = value === true ? 'yes' : 'no';
  return (
    <SelectRow
      {...row}
      value={field.blank === true && value === null ? '' : answer}
      options={yesAndNo}
      onSave={(chosen) => onSave(flagOf[chosen as keyof typeof flagOf])}
      optional={field.blank === true}
    />
  );
}

const orNull = (chosen: string): string | null => (chosen === '' ? null : chosen);

/** A choice among the currencies of the workspace. */
export function CurrencyRow({ field, value, onSave, ...row }: RowProps<'currency'>) {
  return (
    <SelectRow
      {...row}
      value={value ?? ''}
      options={useCurrencies()}
      onSave={(code) => onSave(orNull(code))}
      optional={field.blank === true}
    />
  );
}

function ChoiceRow({ name, field, options, value, onSave, ...row }: RowProps<'choice'>) {
  return (
    <SelectRow
      {...row}
      value={value ?? ''}
      options={options ?? choicesIn(name, field)}
      onSave={(chosen) => onSave(orNull(chosen))}
      optional={field.blank === true}
    />
  );
}

/** A kind of deal. */
function DealKindRow({ field, value, onSave, ...row }: RowProps<'reference'>) {
  return (
    <SelectRow
      {...row}
      value={value?.id ?? ''}
      options={useDealKinds(value?.id ?? null)}
      onSave={(id) => onSave(orNull(id))}
      optional={field.blank === true}
    />
  );
}

function SalespersonRow({ field, value, onSave, ...row }: RowProps<'reference'>) {
  return (
    <SelectRow
      {...row}
      value={value?.id ?? ''}
      options={useSalespeople(value?.id ?? null)}
      onSave={(id) => onSave(orNull(id))}
      optional={field.blank === true}
      link={value && { to: { place: 'salesperson', id: value.id }, name: value.name }}
    />
  );
}

/** A kind of deal or a salesperson; rows of other references define their own options. */
function ReferenceRow(row: RowProps<'reference'>) {
  return row.field.to === 'kind' ? <DealKindRow {...row} /> : <SalespersonRow {...row} />;
}

/** The row of each kind of field. */
export const kindRows: { readonly [K in PlainKind]: (row: RowProps<K>) => ReactNode } = {
  text: TextRow,
  amount: AmountRow,
  percent: PercentRow,
  number: NumberRow,
  date: DateRow,
  instant: InstantRow,
  flag: FlagRow,
  currency: CurrencyRow,
  choice: ChoiceRow,
  reference: ReferenceRow,
};
