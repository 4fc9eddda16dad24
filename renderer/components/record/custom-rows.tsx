import { useEffect } from 'react';
import type { ComponentType } from 'react';
import type { CustomRead, CustomWritten } from '../../../shared/contract/custom-values.ts';
import type { CustomField, FieldOwner } from '../../../shared/records/custom-fields.ts';
import { customKey, describedAs } from '../../../shared/records/custom-fields.ts';
import { isLong } from '../../../shared/records/field.ts';
import type { PlainKind } from '../../../shared/records/kinds.ts';
import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { fieldValue, useIsResumed, type EditedField } from '../../state/field-drafts.ts';
import { useFormats } from '../../state/locale.ts';
import { showNewField, useNewField } from '../../state/new-field.ts';
import { FieldRows } from '../fields/field-rows.tsx';
import { customOptions, customText } from '../show/custom-text.ts';
import { emptyWord } from '../show/shown-value.ts';
import { AddFields, useAdded, useFilled } from './add-fields.tsx';
import { kindRows } from './kind-rows.tsx';
import styles from './record.module.css';

interface CustomRecord {
  readonly of: FieldOwner;
  /** As drafts name it. */
  readonly kind: RecordKind;
  readonly id: string;
  /** What the record is called. */
  readonly name: string;
  readonly values: CustomRead;
  /** Currency of its amounts. */
  readonly currency: string;
  /** Returns the refusal, or null once it is saved. */
  save(this: void, custom: CustomWritten): Promise<string | null>;
}

/** The custom fields of a record, edited in place. Blank ones are folded into one line, which also offers a new field. */
export function CustomRows(record: CustomRecord) {
  const fields = useCall('customField.list', { of: record.of }).data?.items;
  return fields === undefined ? null : <Rows fields={fields} record={record} />;
}

interface RowsProps {
  readonly fields: readonly CustomField[];
  readonly record: CustomRecord;
}

function Rows({ fields, record }: RowsProps) {
  const { of, kind, id, values } = record;
  const { place, added, add } = useAdded();
  const isResumed = useIsResumed();
  useShownAtOnce(fields, add);
  const filled = useFilled(
    fields
      .filter((one) => values[one.id] !== undefined || isResumed({ kind, id, field: customKey(one.id) }))
      .map((one) => one.id),
  );
  const isShown = (one: CustomField): boolean => added.includes(one.id) || filled.includes(one.id);
  const shown = fields.filter(isShown);
  const described = shown.map((field) => ({ field, long: isLong(describedAs(field)) }));
  const rows = (long: boolean) =>
    described
      .filter((one) => one.long === long)
      .map(({ field }) => <CustomRow key={field.id} field={field} record={record} />);
  return (
    <section ref={place} aria-label={say('record.custom')}>
      <h3 className={styles.customTitle}>{say('record.custom')}</h3>
      <FieldRows>{rows(false)}</FieldRows>
      {rows(true)}
      <AddFields
        fields={fields.filter((one) => !isShown(one)).map((one) => ({ name: one.id, label: one.name }))}
        onAdd={add}
      >
        <button type="button" onClick={() => openDialog({ kind: 'new-custom-field', of, toFill: true })}>
          {say('custom.new')}
        </button>
      </AddFields>
    </section>
  );
}

/** A field that was just added here is shown for its first value, with the focus. */
function useShownAtOnce(fields: readonly CustomField[], add: (id: string) => void): void {
  const fresh = useNewField(({ id }) => id);
  const isThere = fields.some(({ id }) => id === fresh);
  useEffect(() => {
    if (fresh === null || !isThere) return;
    add(fresh);
    showNewField(null);
  }, [fresh, isThere, add]);
}

interface CustomRowProps {
  readonly field: CustomField;
  readonly record: CustomRecord;
}

function CustomRow({ field: own, record }: CustomRowProps) {
  const formats = useFormats();
  const field = describedAs(own);
  const value = record.values[own.id] ?? null;
  const edited: EditedField = {
    kind: record.kind,
    id: record.id,
    field: customKey(own.id),
    value: fieldValue(value),
    label: own.name,
    name: record.name,
  };
  // The props of a row follow from its kind, but TypeScript can't infer that through the table.
  const Drawn = kindRows[field.kind as PlainKind] as ComponentType<object>;
  return (
    <div data-field={own.id} style={{ display: 'contents' }}>
      <Drawn
        {...{
          name: own.id,
          field,
          label: own.name,
          value,
          shown: customText(own, value, formats),
          options: customOptions(own),
          edited,
          lock: null,
          placeholder: isLong(field) ? say('value.unwritten') : emptyWord(field),
          currency: record.currency,
          onSave: (next: CustomWritten[string]) => record.save({ [own.id]: next }),
        }}
      />
    </div>
  );
}
