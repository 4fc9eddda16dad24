import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { writtenName } from '../../../shared/records/field.ts';
import type { Field } from '../../../shared/records/field.ts';
import type { Kinded, PlainKind } from '../../../shared/records/kinds.ts';
import type { RecordName } from '../../../shared/words/described.ts';
import { fieldLabel } from '../../../shared/words/field-words.ts';
import { say } from '../../../shared/words/say.ts';
import { AmountField } from '../fields/amount-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { PercentField } from '../fields/percent-field.tsx';
import type { QuietOption } from '../fields/quiet-select.tsx';
import { emptyWord } from '../show/shown-value.ts';
import { choicesIn, useCurrencies, useDealKinds, useSalespeople, yesAndNo } from './offers.ts';
import type { Offered } from './offers.ts';

/** A field of one kind in the form for a new record. Null is none; a text is never null. */
interface ControlProps<K extends PlainKind> extends Offered {
  /** Its key in the description. */
  readonly name: string;
  readonly field: Kinded<K>;
  readonly label: string;
  readonly value: K extends 'flag' ? boolean | null : string | null;
  readonly currency: string;
  /** A refusal about this field. */
  readonly error: string | null;
  /** Takes the focus when its dialog opens. */
  readonly first?: boolean;
  /** Limits the text while typing, since a refusal would come too late to be understood. */
  readonly cut?: boolean;
  onChange(this: void, value: string | boolean | null): void;
}

function TextControl({ field, label, value, error, first, cut, onChange }: ControlProps<'text'>) {
  const props = {
    label,
    value: value ?? '',
    error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
    ...(first === true && { 'data-autofocus': true }),
  };
  if (field.long) return <Textarea {...props} autosize minRows={2} maxRows={6} />;
  return (
    <TextInput
      {...props}
      {...(cut === true && { maxLength: field.max })}
      required={field.required === true}
      withAsterisk={false}
      autoComplete="off"
    />
  );
}

/** A flag that may be blank has three answers. */
function FlagControl({ value, onChange, ...props }: ControlProps<'flag'>) {
  const { field, label, error } = props;
  if (field.blank === true) {
    const answer = value === null ? null : value ? 'yes' : 'no';
    const choose = (chosen: string | boolean | null): void =>
      onChange(chosen === null ? null : chosen === 'yes');
    return <SelectControl {...props} value={answer} options={yesAndNo} onChange={choose} />;
  }
  return (
    <Checkbox
      label={label}
      checked={value === true}
      error={error}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

type SelectProps = Pick<ControlProps<'choice'>, 'label' | 'value' | 'error' | 'onChange'> & {
  readonly field: Field;
  readonly options: readonly QuietOption[];
};

function SelectControl({ field, label, value, error, onChange, options }: SelectProps) {
  const clearing = { clearable: true, clearButtonProps: { 'aria-label': say('quiet.clear', { label }) } };
  return (
    <Select
      label={label}
      data={[...options]}
      value={value}
      onChange={(chosen) => (chosen !== null || field.blank) && onChange(chosen)}
      error={error}
      {...(field.blank ? { placeholder: emptyWord(field), ...clearing } : { allowDeselect: false })}
    />
  );
}

function ChoiceControl(props: ControlProps<'choice'>) {
  const { name, field, options = choicesIn(name, field) } = props;
  return <SelectControl {...props} options={options} />;
}

function CurrencyControl(props: ControlProps<'currency'>) {
  return <SelectControl {...props} options={useCurrencies()} />;
}

function SalespersonControl(props: ControlProps<'reference'>) {
  return <SelectControl {...props} options={useSalespeople(null)} />;
}

function DealKindControl(props: ControlProps<'reference'>) {
  return <SelectControl {...props} options={useDealKinds(null)} />;
}

function ReferenceControl(props: ControlProps<'reference'>) {
  return props.field.to === 'kind' ? <DealKindControl {...props} /> : <SalespersonControl {...props} />;
}

type FormKind = Exclude<PlainKind, 'instant'>;

const controls: { readonly [K in FormKind]: (props: ControlProps<K>) => ReactNode } = {
  text: TextControl,
  amount: AmountField,
  percent: PercentField,
  number: NumberField,
  date: DateField,
  flag: FlagControl,
  currency: CurrencyControl,
  choice: ChoiceControl,
  reference: ReferenceControl,
};

interface FormControlProps extends Omit<ControlProps<PlainKind>, 'field' | 'value'> {
  readonly field: Field;
  readonly value: string | boolean | null;
}

/** A field in the form for a new record, in the control of its kind. */
export function FormControl({ field, ...props }: FormControlProps) {
  if (field.kind === 'special' || field.kind === 'instant') {
    throw new Error(`${props.name} is no field of forms`);
  }
  // The control's props follow from the kind, but TypeScript can't infer that through the table.
  const Control = controls[field.kind] as ComponentType<object>;
  return <Control {...{ ...props, field }} />;
}

export interface FormFieldProps<T> extends Pick<ControlProps<'text'>, 'name' | 'currency' | 'first' | 'cut'> {
  readonly record: RecordName;
  readonly field: Field;
  readonly draft: T;
  onChange(this: void, part: Partial<T>): void;
  /** The refusal of a field. */
  problem(this: void, name: string): string | null;
}

/** One described field in the form for a new record, with its value in the form's draft. */
export function FormField<T extends object>({
  record,
  draft,
  onChange,
  problem,
  ...props
}: FormFieldProps<T>) {
  const { name, field } = props;
  const written = writtenName(name, field);
  const change = (value: unknown): void => onChange({ [written]: value } as Partial<T>);
  const value = (draft as Readonly<Record<string, string | boolean | null>>)[written] ?? null;
  return (
    <FormControl
      {...props}
      label={fieldLabel(record, name)}
      value={value}
      error={problem(written)}
      onChange={change}
    />
  );
}
