import { Button } from '@mantine/core';
import type { CallError } from '../../../shared/contract/envelope.ts';
import type { CustomField, FieldOwner } from '../../../shared/records/custom-fields.ts';
import { describedAs } from '../../../shared/records/custom-fields.ts';
import { isLong } from '../../../shared/records/field.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { fieldError } from '../../commands/refusals.ts';
import { Fold } from '../fields/fold.tsx';
import { customOptions } from '../show/custom-text.ts';
import { isFilled, type CustomDraft } from './custom-draft.ts';
import { FormControl } from './form-field.tsx';
import styles from './record.module.css';

interface CustomFormProps {
  readonly of: FieldOwner;
  readonly values: CustomDraft;
  /** Currency of amounts. */
  readonly currency: string;
  readonly error: CallError | null;
  onChange(this: void, values: CustomDraft): void;
}

/** The custom fields in the form for a new record, folded away: a record needs none of them. */
export function CustomForm(props: CustomFormProps) {
  const fields = useCall('customField.list', { of: props.of }).data?.items;
  if (fields === undefined) return null;
  const { values, error } = props;
  const lost = Object.keys(values).filter(
    (id) => isFilled(values[id]) && !fields.some((field) => field.id === id),
  );
  if (fields.length === 0 && lost.length === 0) return null;
  return (
    <Fold
      label={say('record.custom')}
      startOpen={Object.values(values).some(isFilled)}
      held={fieldError(error, 'custom') !== null}
    >
      {lost.length > 0 && <Lost {...props} lost={lost} />}
      <Fields {...props} fields={fields} />
    </Fold>
  );
}

/** Values of fields that were deleted after they were typed. */
function Lost({ values, lost, onChange }: CustomFormProps & { readonly lost: readonly string[] }) {
  const discard = (): void =>
    onChange(Object.fromEntries(Object.entries(values).filter(([id]) => !lost.includes(id))));
  return (
    <p role="alert" className={styles.lost}>
      {say('custom.form.deleted', { n: lost.length })}
      <Button variant="subtle" size="compact-xs" onClick={discard}>
        {say('custom.form.discard', { n: lost.length })}
      </Button>
    </p>
  );
}

function Fields({
  fields,
  values,
  currency,
  error,
  onChange,
}: CustomFormProps & { readonly fields: readonly CustomField[] }) {
  const described = fields.map((own) => ({ own, field: describedAs(own) }));
  const draw = ({ own, field }: (typeof described)[number]) => (
    <FormControl
      key={own.id}
      name={own.id}
      field={field}
      label={own.name}
      value={values[own.id] ?? (field.kind === 'text' ? '' : null)}
      options={customOptions(own)}
      currency={currency}
      error={fieldError(error, 'custom', own.id)}
      cut
      onChange={(value) => onChange({ ...values, [own.id]: value })}
    />
  );
  return (
    <>
      <div className={styles.form}>{described.filter(({ field }) => !isLong(field)).map(draw)}</div>
      {described.filter(({ field }) => isLong(field)).map(draw)}
    </>
  );
}
