import type { CustomRead } from '../../../../shared/contract/custom-values.ts';
import { customKey, type CustomField, type CustomKind } from '../../../../shared/records/custom-fields.ts';
import type { Money } from '../../../../shared/money/money.ts';
import { useFormats, type Formats } from '../../../state/locale.ts';
import type { Column, ColumnEdit } from '../../grid/table-columns.ts';
import { startsNumber, startsText } from '../../grid/table-keys.ts';
import { amountWidth, dateWidth, textsWidth } from '../../grid/text-width.ts';
import { customText } from '../../show/custom-text.ts';
import type { ColumnFit, ListCustom, NamedField } from '../list-kind.ts';
import { CustomEditor, writtenFrom } from './custom-editor.tsx';

const onTheRight: readonly CustomKind[] = ['number', 'amount', 'date'];
const growing: readonly CustomKind[] = ['text', 'long-text', 'choice'];

/** The column of a custom field. */
export function columnOf<Row extends { readonly id: string }>(
  { field, title }: NamedField,
  custom: ListCustom<Row>,
): Column<Row> {
  const { id, kind } = field;
  return {
    id: customKey(id),
    title,
    width: usual,
    sort: customKey(id),
    isCustom: true,
    ...(onTheRight.includes(kind) && { align: 'right' }),
    ...(growing.includes(kind) && { grow: 1 }),
    cell: (row) => <Cell field={field} value={custom.values(row)[id]} />,
    // Line breaks would be lost in a cell.
    ...(kind !== 'long-text' && { edit: editOf(field, custom) }),
  };
}

function editOf<Row extends { readonly id: string }>(
  field: CustomField,
  custom: ListCustom<Row>,
): ColumnEdit<Row> {
  const { id, kind } = field;
  return {
    can: (row) => custom.has(row, field),
    accepts: acceptsOf(kind),
    editor: (row, editing) => <Editor field={field} custom={custom} row={row} editing={editing} />,
    save: (row, value) => custom.save(row, { [id]: writtenFrom(field, value) }),
  };
}

function acceptsOf(kind: CustomKind): (typed: string, key: string) => boolean {
  if (kind === 'number' || kind === 'amount') return startsNumber;
  return kind === 'choice' || kind === 'flag' ? () => false : startsText;
}

interface EditorProps<Row extends { readonly id: string }> {
  readonly field: CustomField;
  readonly custom: ListCustom<Row>;
  readonly row: Row;
  readonly editing: Parameters<ColumnEdit<Row>['editor']>[1];
}

function Editor<Row extends { readonly id: string }>({ field, custom, row, editing }: EditorProps<Row>) {
  const { base } = useFormats();
  const record = { kind: custom.kind, id: row.id, name: custom.name(row) };
  const currency = custom.currency(row) ?? base;
  return <CustomEditor {...{ field, value: custom.values(row)[field.id], record, currency, editing }} />;
}

interface CellProps {
  readonly field: CustomField;
  readonly value: CustomRead[string] | undefined;
}

function Cell({ field, value }: CellProps) {
  const formats = useFormats();
  return value === undefined ? null : <bdi>{cellText(field, value, formats)}</bdi>;
}

/** As pages show it, but dates without a weekday, since they are read in a column. */
function cellText(field: CustomField, value: CustomRead[string], formats: Formats): string {
  if (field.kind === 'date' && typeof value === 'string') return formats.date(value);
  return customText(field, value, formats);
}

/** Pixels at normal text size for a column of short texts. */
const usual = 96;
/** Titles and names beyond this are cut off rather than take the room of other columns. */
const wide = 200;

/** The widths that the values and titles of custom columns need. Nothing is shown of them unless it was chosen. */
export function fitWithCustom<Row extends { readonly id: string }>(
  fit: ColumnFit,
  fields: readonly NamedField[],
  custom: ListCustom<Row>,
  rows: readonly Row[],
  formats: Formats,
): ColumnFit {
  const valued = new Set(rows.flatMap((row) => Object.keys(custom.values(row))));
  const widths = fields.map(({ field, title }): [string, number] => {
    const values = valued.has(field.id) ? rows.map((row) => custom.values(row)[field.id]) : [];
    const head = Math.min(wide, textsWidth([title], 0) + sortMark);
    return [customKey(field.id), Math.max(head, widthOf(field, values, formats))];
  });
  return {
    widths: { ...fit.widths, ...(Object.fromEntries(widths) as ColumnFit['widths']) },
    idle: [...fit.idle, ...widths.map(([id]) => id)],
  };
}

const sortMark = 12;

function widthOf(field: CustomField, values: readonly CellProps['value'][], formats: Formats): number {
  const known = values.filter((value) => value !== undefined);
  const texts = (): string[] => known.map((value) => cellText(field, value, formats));
  switch (field.kind) {
    case 'amount':
      return amountWidth(
        known.filter((value): value is Money => typeof value === 'object'),
        formats,
      );
    case 'date':
      return dateWidth(texts().map((text) => ({ text, overdue: false })));
    case 'number':
      return textsWidth(texts(), 64);
    case 'choice':
      return Math.min(
        wide,
        textsWidth(
          field.choices.map(({ name }) => name),
          64,
        ),
      );
    case 'flag':
      return 64;
    default:
      return usual;
  }
}
