import type { ComponentType } from 'react';
import { isLong, writtenName } from '../../../shared/records/field.ts';
import { fieldsIn } from '../../../shared/records/keys.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import type { SectionedKey, Written } from '../../../shared/records/kinds.ts';
import type { RecordName } from '../../../shared/words/described.ts';
import { fieldLabel } from '../../../shared/words/field-words.ts';
import { say } from '../../../shared/words/say.ts';
import { fieldValue, useIsResumed, type EditedField } from '../../state/field-drafts.ts';
import { useFormats } from '../../state/locale.ts';
import { FactRow, FieldRows } from '../fields/field-rows.tsx';
import { emptyWord, shownValue } from '../show/shown-value.ts';
import { AddFields, useAdded, useFilled } from './add-fields.tsx';
import { kindRows } from './kind-rows.tsx';
import type { RowProps } from './kind-rows.tsx';
import type { LockableProps } from './lockable-row.tsx';

type RowOf<F extends Field> = F extends { readonly kind: infer K extends Exclude<Field['kind'], 'special'> }
  ? RowProps<K>
  : Pick<LockableProps, 'label' | 'lock'>;

/** A row that a feature renders itself, with the props of its kind and the whole record. */
export type OwnRow<F extends Field, T> = ComponentType<RowOf<F> & { readonly record: T }>;

/** Special fields, and references with more than a short list: no kind can render their rows. */
type OddKey<R extends Fields> = {
  [K in SectionedKey<R>]: R[K] extends { readonly kind: 'reference'; readonly to: 'salesperson' | 'kind' }
    ? never
    : R[K] extends { readonly kind: 'special' | 'reference' }
      ? K
      : never;
}[SectionedKey<R>];

/** The rows that a feature renders itself. Forgetting one that no kind can render doesn't compile. */
export type OwnRows<R extends Fields, T> = {
  readonly [K in OddKey<R>]: OwnRow<R[K], T>;
} & {
  readonly [K in SectionedKey<R>]?: OwnRow<R[K], T>;
};

/** How the fields of a record are rendered on its page. */
export interface RecordRows<R extends Fields, T> {
  readonly name: RecordName;
  readonly fields: R;
  /** As drafts name it. */
  readonly kind: RecordKind;
  /** What a record is called. */
  title(this: void, record: T): string;
  readonly own: OwnRows<R, T>;
  /** Fields that are shown even while they are blank. */
  readonly always?: readonly string[];
  /** Placeholder of an empty text of one line. */
  readonly placeholder: string;
}

interface RecordProps<R extends Fields, T> {
  readonly rows: RecordRows<R, T>;
  readonly record: T;
  /** Currency of its amounts. */
  readonly currency: string;
  /** Why lockable fields are locked now; null when they are not. */
  readonly lock: string | null;
  save(this: void, changes: Written<R>): Promise<string | null>;
  /** Called while a line of text is typed, with the key of its field. */
  onText?(this: void, name: string, text: string): void;
}

interface SectionProps<R extends Fields, T> extends RecordProps<R, T> {
  readonly section: string;
  /** Fields of the section that the page shows elsewhere. */
  readonly omit?: readonly string[];
}

/**
 * The fields of one section in the order of the description; texts of several lines come last. Blank fields are folded
 * into one line that adds them.
 */
export function SectionRows<R extends Fields, T extends { readonly id: string }>({
  section,
  omit = [],
  ...props
}: SectionProps<R, T>) {
  const { rows, record, lock } = props;
  const { place, added, add } = useAdded();
  const fields = fieldsIn(rows.fields, section).filter(([name]) => !omit.includes(name));
  const isResumed = useIsResumed();
  const filled = useFilled(
    fields
      .filter(([name, field]) => {
        const place = { kind: rows.kind, id: record.id, field: writtenName(name, field) };
        return !isBlank(record, name) || isResumed(place);
      })
      .map(([name]) => name),
  );
  const isFolded = ([name, field]: readonly [string, Field]): boolean =>
    !added.includes(name) && !filled.includes(name) && canFold(rows, name, field, lock);
  const shown = fields.filter((one) => !isFolded(one));
  const short = shown.filter(([, field]) => !isLong(field));
  const long = shown.filter(([, field]) => isLong(field));
  return (
    <div ref={place}>
      {short.length > 0 && (
        <FieldRows>
          {short.map(([key, field]) => (
            <NamedRow key={key} name={key} field={field} {...props} />
          ))}
        </FieldRows>
      )}
      {long.map(([key, field]) => (
        <NamedRow key={key} name={key} field={field} {...props} />
      ))}
      <AddFields
        fields={fields.filter(isFolded).map(([name]) => ({ name, label: fieldLabel(rows.name, name) }))}
        onAdd={add}
      />
    </div>
  );
}

/** Those that a person can fill in, unless the page always shows them. */
function canFold<R extends Fields, T>(
  { always = [] }: RecordRows<R, T>,
  name: string,
  field: Field,
  lock: string | null,
): boolean {
  const isLocked = field.locked === true && lock !== null;
  return field.set !== 'act' && !isLocked && !always.includes(name);
}

function isBlank(record: object, name: string): boolean {
  const value: unknown = (record as Readonly<Record<string, unknown>>)[name];
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

interface FactsProps<R extends Fields, T> extends RecordProps<R, T> {
  readonly names: readonly string[];
}

/** A few fields for the head of a page, edited there: each label is above its value. */
export function FactRows<R extends Fields, T extends { readonly id: string }>({
  names,
  ...props
}: FactsProps<R, T>) {
  const fields = names.flatMap((name) => {
    const field = props.rows.fields[name];
    return field === undefined ? [] : [[name, field] as const];
  });
  return (
    <FieldRows stacked>
      {fields.map(([key, field]) => (
        <NamedRow key={key} name={key} field={field} {...props} />
      ))}
    </FieldRows>
  );
}

function NamedRow<R extends Fields, T extends { readonly id: string }>(props: Props<R, T>) {
  return (
    <div data-field={props.name} style={{ display: 'contents' }}>
      <Row {...props} />
    </div>
  );
}

type Props<R extends Fields, T> = RecordProps<R, T> & { readonly name: string; readonly field: Field };

/** TypeScript can't follow a field's kind through the table of rows, so the props are cast here. */
function Row<R extends Fields, T extends { readonly id: string }>({
  rows,
  name,
  field,
  record,
  currency,
  ...props
}: Props<R, T>) {
  const formats = useFormats();
  const label = fieldLabel(rows.name, name);
  const lock = field.locked ? props.lock : null;
  const Own = (rows.own as Readonly<Record<string, ComponentType<object> | undefined>>)[name];
  if (field.kind === 'special') return Own && <Own {...{ label, lock, record }} />;
  const value: unknown = (record as Readonly<Record<string, unknown>>)[name];
  const shown = shownValue(name, field, value, formats);
  if (field.set === 'act' && !Own) return <FactRow label={label}>{shown}</FactRow>;
  const save = (next: unknown): Promise<string | null> =>
    next === null && !canClear(field)
      ? Promise.resolve(null)
      : props.save({ [writtenName(name, field)]: next } as Written<R>);
  const placeholder = isLong(field)
    ? say('value.unwritten')
    : field.kind === 'text'
      ? rows.placeholder
      : emptyWord(field);
  const edited: EditedField = {
    kind: rows.kind,
    id: record.id,
    field: writtenName(name, field),
    value: fieldValue(value),
    label,
    name: rows.title(record),
  };
  const told = props.onText;
  const onText = told && ((text: string): void => told(name, text));
  const Drawn = Own ?? (kindRows[field.kind] as ComponentType<object>);
  return (
    <Drawn
      {...{
        name,
        field,
        label,
        value,
        shown,
        edited,
        lock,
        placeholder,
        currency,
        onSave: save,
        onText,
        record,
      }}
    />
  );
}

function canClear(field: Field): boolean {
  return field.blank === true && field.kept !== true;
}
