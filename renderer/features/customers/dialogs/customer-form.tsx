import { Select } from '@mantine/core';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { account, contact } from '../../../../shared/records/customer.ts';
import { formFields } from '../../../../shared/records/keys.ts';
import { isLong } from '../../../../shared/records/field.ts';
import type { Field } from '../../../../shared/records/field.ts';
import { say } from '../../../../shared/words/say.ts';
import { fieldError } from '../../../commands/refusals.ts';
import { FormField } from '../../../components/record/form-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import { useAccountOptions } from '../account-choice.tsx';
import { pathOfLine, type CustomerDraft, type FurtherLine } from './customer-draft.ts';
import { FurtherLines } from './further-lines.tsx';
import styles from '../customer.module.css';

export interface FormFieldsProps {
  readonly draft: CustomerDraft;
  readonly refusal: CallError | null;
  onChange(this: void, part: Partial<CustomerDraft>): void;
}

interface Layout {
  readonly lines: readonly string[];
  readonly pairs: readonly string[];
  readonly place: readonly string[];
}

/** The layout of the form. Described fields that are not listed come last. */
const layouts: Readonly<Record<CustomerDraft['kind'], Layout>> = {
  account: {
    lines: ['name'],
    pairs: ['phone', 'email', 'website', 'industry'],
    place: ['postalCode', 'city', 'country'],
  },
  contact: {
    lines: [],
    pairs: ['firstName', 'lastName', 'account', 'jobTitle', 'phone', 'email'],
    place: ['postalCode', 'city', 'country'],
  },
};

export function CustomerFields(props: FormFieldsProps) {
  const { draft } = props;
  const { kind } = draft;
  const fields = new Map(formFields(kind === 'account' ? account : contact));
  const [first] = fields.keys();
  const { lines, pairs, place } = layouts[kind];
  const others = [...fields].filter(([key]) => ![...lines, ...pairs, ...place].includes(key));
  const draw = (name: string) => (
    <Drawn key={name} name={name} field={fields.get(name)} first={name === first} {...props} />
  );
  return (
    <>
      {lines.map(draw)}
      <div className={styles.pair}>
        {[...pairs, ...others.filter(([, field]) => !isLong(field)).map(([key]) => key)].map(draw)}
      </div>
      <FurtherLines
        lines={draft.further}
        onChange={(further) => props.onChange({ further })}
        problem={(at) => lineProblem(props, draft.further[at]?.kind ?? 'phones', at)}
      />
      <div className={styles.triple}>{place.map(draw)}</div>
      {others.filter(([, field]) => isLong(field)).map(([key]) => draw(key))}
    </>
  );
}

function lineProblem(
  { draft, refusal }: Pick<FormFieldsProps, 'draft' | 'refusal'>,
  kind: FurtherLine['kind'],
  place: number | null,
): string | null {
  return fieldError(refusal, ...pathOfLine(draft, kind, place));
}

/** Fields of the form that are the first row of a list. */
const firstLines: Readonly<Record<string, FurtherLine['kind']>> = { phone: 'phones', email: 'emails' };

interface DrawnProps extends FormFieldsProps {
  readonly name: string;
  readonly field: Field | undefined;
  readonly first: boolean;
}

function Drawn({ refusal, ...props }: DrawnProps) {
  const { base } = useFormats();
  const { name, field } = props;
  if (name === 'account') return <AccountSelect {...props} refusal={refusal} />;
  if (field === undefined) throw new Error(`${name} is not described as a field of the form`);
  const line = firstLines[name];
  const problem = (written: string): string | null =>
    line === undefined ? fieldError(refusal, written) : lineProblem({ ...props, refusal }, line, null);
  return <FormField {...props} record="customer" field={field} currency={base} problem={problem} />;
}

function AccountSelect({ draft, refusal, onChange }: FormFieldsProps) {
  const { options, search } = useAccountOptions(draft.account, null);
  const choose = (id: string | null): void => {
    const found = options.find(({ value }) => value === id);
    onChange({ account: found ? { id: found.value, name: found.label } : null });
  };
  return (
    <Select
      label={say('customer.account')}
      placeholder={say('value.none')}
      data={[...options]}
      value={draft.account?.id ?? null}
      onChange={choose}
      onSearchChange={search}
      filter={({ options: all }) => all}
      nothingFoundMessage={say('quiet.nothing-found')}
      error={fieldError(refusal, 'accountId')}
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': say('quiet.clear', { label: say('customer.account') }) }}
      searchable
    />
  );
}
