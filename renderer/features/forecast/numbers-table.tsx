import { say } from '../../../shared/words/say.ts';
import type { Opened } from '../../state/forecast-view.ts';
import { nothing, useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import type { Bucket, ForecastColumn } from './columns.ts';
import type { SheetProps } from './sheet-props.ts';
import { totalOf, valueOf } from './series.ts';
import type { Series } from './series.ts';
import styles from './forecast-sheet.module.css';

/** One row of the table. */
interface NumberRow {
  readonly id: string;
  readonly name: string;
  readonly colour?: string;
  /** What a click opens: all of the column, or this part of it; absent: nothing. */
  readonly opens?: { readonly part?: string };
  readonly strong?: boolean;
  value(this: void, bucket: Bucket): string;
  say(this: void, value: string): string;
}

export function NumbersTable({ columns, series, scale, opened, onOpen }: SheetProps) {
  const formats = useFormats();
  const rows = rowsOf(series, formats, scale);
  const unit = scale === 'whole' ? 'forecast.row' : 'forecast.row.thousands';
  return (
    <table className={styles.table}>
      <caption className="unseen">{say('forecast.table')}</caption>
      <colgroup>
        <col className={styles.headColumn} />
        {columns.map(({ id, kind }) => (
          <col key={id} className={kind === 'whole' ? styles.totalColumn : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{say(unit, { currency: formats.base })}</th>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} opened={opened} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-strong={row.strong || undefined}>
            <th scope="row" title={row.name}>
              {row.colour !== undefined && (
                <span className={styles.swatch} style={{ background: row.colour }} />
              )}
              {row.name}
            </th>
            {columns.map((column) => (
              <NumberCell key={column.id} row={row} column={column} opened={opened} onOpen={onOpen} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(
  series: readonly Series[],
  formats: Formats,
  scale: SheetProps['scale'],
): readonly NumberRow[] {
  const amount = (value: string): string => (Number(value) === 0 ? nothing : formats[scale](value));
  const parts = series.map(({ key, name, colour }) => ({
    id: key,
    name,
    colour,
    opens: { part: key },
    value: (bucket: Bucket) => valueOf(bucket, key),
    say: amount,
  }));
  return [
    ...parts,
    { id: 'total', name: say('forecast.row.total'), strong: true, value: totalOf, say: amount, opens: {} },
    {
      id: 'weighted',
      name: say('forecast.row.weighted'),
      strong: true,
      value: (b) => b.open.weighted,
      say: amount,
    },
    {
      id: 'deals',
      name: say('forecast.row.deals'),
      value: (b) => String(b.open.count + b.won.count),
      say: (n) => (n === '0' ? nothing : formats.count(Number(n))),
    },
  ];
}

interface HeadCellProps {
  readonly column: ForecastColumn;
  readonly opened: Opened | null;
}

function HeadCell({ column, opened }: HeadCellProps) {
  return (
    <th scope="col" data-kind={column.kind} data-open={isOpen(column, opened)} abbr={column.title}>
      {column.head}
      <small>{column.under}</small>
    </th>
  );
}

interface NumberCellProps {
  readonly row: NumberRow;
  readonly column: ForecastColumn;
  readonly opened: Opened | null;
  onOpen(this: void, opened: Opened): void;
}

function NumberCell({ row, column, opened, onOpen }: NumberCellProps) {
  const value = row.value(column.bucket);
  const said = row.say(value);
  const here = isOpen(column, opened);
  const opens = said === nothing ? undefined : row.opens;
  const pressed = here && opens !== undefined && opened?.part === opens.part;
  return (
    <td data-kind={column.kind} data-open={here && opened?.part === undefined}>
      {opens === undefined ? (
        <span className={styles.plain} data-none={said === nothing || undefined}>
          {said}
        </span>
      ) : (
        <button
          type="button"
          className={styles.cell}
          aria-label={say('forecast.cell', { row: row.name, column: column.title, amount: said })}
          aria-pressed={pressed}
          onClick={() => onOpen({ bucket: column.key, ...opens })}
        >
          {said}
        </button>
      )}
    </td>
  );
}

function isOpen(column: ForecastColumn, opened: Opened | null): boolean {
  if (opened === null) return false;
  const { bucket } = opened;
  return bucket.kind === 'period' ? column.id === bucket.start : column.id === bucket.kind;
}
