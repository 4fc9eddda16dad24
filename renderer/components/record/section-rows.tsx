import type { ComponentType } from 'react';
import { isLong, writtenName } from '../../../shared/records/field.ts';
import { fieldsIn } from '../../../shared/records/keys.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import type { SectionedKey, Written } from '../../../shared/records/kinds.ts';
import type { RecordName } from '../../../shared/words/described.ts';
import { fieldLabel } from '../../../shared/words/field-words.ts';
import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { FactRow, FieldRows } from '../fields/field-rows.tsx';
import { emptyWord, shownValue } from '../show/shown-value.ts';
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
  [K in SectionedKey<R>]: R[K] extends { readonly kind: 'reference'; readonly to: 'salesperson' }
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
  readonly own: OwnRows<R, T>;
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
  /** Told of a line of text as it is typed, by the key of its field. */
  onText?(this: void, name: string, text: string): void;
}

/** The fields of one section in the order of the description; texts of several lines come last. */
export function SectionRows<R extends Fields, T extends object>({
  section,
  ...props
}: RecordProps<R, T> & { readonly section: string }) {
  const rows = fieldsIn(props.rows.fields, section);
  const short = rows.filter(([, field]) => !isLong(field));
  const long = rows.filter(([, field]) => isLong(field));
  return (
    <>
      {short.length > 0 && (
        <FieldRows>
          {short.map(([key, field]) => (
            <Row key={key} name={key} field={field} {...props} />
          ))}
        </FieldRows>
      )}
      {long.map(([key, field]) => (
        <Row key={key} name={key} field={field} {...props} />
      ))}
    </>
  );
}

type Props<R extends Fields, T> = RecordProps<R, T> & { readonly name: string; readonly field: Field };

/** TypeScript can't follow a field's kind through the table of rows, so the props are cast here. */
function Row<R extends Fields, T extends object>({
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
  const told = props.onText;
  const onText = told && ((text: string): void => told(name, text));
  const Drawn = Own ?? (kindRows[field.kind] as ComponentType<object>);
  return (
    <Drawn
      {...{ name, field, label, value, shown, lock, placeholder, currency, onSave: save, onText, record }}
    />
  );
}

function canClear(field: Field): boolean {
  return field.blank === true && field.kept !== true;
}
