import { Tooltip } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { Explained } from '../../components/show/explained.tsx';
import { weightedTotalWords } from '../../components/show/weighted-words.ts';
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
  /** The target of a click: the whole column, or this part of it; absent: nothing. */
  readonly opens?: { readonly part?: string };
  readonly strong?: boolean;
  /** The explanation of its values. */
  readonly about?: string;
  value(this: void, bucket: Bucket): string;
  say(this: void, value: string): string;
  /** The same with all its digits, for screen readers. */
  full(this: void, value: string): string;
}

export function NumbersTable({ columns, series, scale, opened, onOpen, answer }: SheetProps) {
  const formats = useFormats();
  const rows = rowsOf(series, formats, scale, weightedTotalWords(answer, formats));
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
              {row.about === undefined ? row.name : <Explained words={row.about}>{row.name}</Explained>}
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
  weightedAbout: string,
): readonly NumberRow[] {
  const amounts = amountsBy(scale, formats);
  const number = (value: string): string => (value === '0' ? nothing : formats.count(Number(value)));
  const parts = series.map(({ key, name, colour }) => ({
    id: key,
    name,
    colour,
    opens: { part: key },
    value: (bucket: Bucket) => valueOf(bucket, key),
    ...amounts,
  }));
  return [
    ...parts,
    { id: 'total', name: say('forecast.row.total'), strong: true, value: totalOf, ...amounts, opens: {} },
    {
      id: 'weighted',
      name: say('forecast.row.weighted'),
      strong: true,
      value: (b) => b.open.weighted,
      about: weightedAbout,
      ...amounts,
    },
    {
      id: 'deals',
      name: say('forecast.row.deals'),
      value: (b) => String(b.open.count + b.won.count),
      say: number,
      full: number,
    },
  ];
}

/**
 * How amounts are displayed and spoken: the displayed text is part of the spoken name, for people who use voice
 * control.
 */
function amountsBy(scale: SheetProps['scale'], formats: Formats): Pick<NumberRow, 'say' | 'full'> {
  const shown = (value: string): string => (Number(value) === 0 ? nothing : formats[scale](value));
  const inFull = (value: string): string => formats.whole(value);
  const both = (value: string): string =>
    say('forecast.cell.thousands', { short: shown(value), amount: inFull(value) });
  return { say: shown, full: scale === 'whole' ? inFull : both };
}

interface HeadCellProps {
  readonly column: ForecastColumn;
  readonly opened: Opened | null;
}

function HeadCell({ column, opened }: HeadCellProps) {
  return (
    <th scope="col" data-kind={column.kind} data-open={isOpen(column, opened)} abbr={column.title}>
      <span className={styles.headWord}>{column.head}</span>
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
        <Tooltip multiline w={320} label={row.about} disabled={row.about === undefined || said === nothing}>
          <span className={styles.plain} data-none={said === nothing || undefined}>
            {said}
          </span>
        </Tooltip>
      ) : (
        <button
          type="button"
          className={styles.cell}
          aria-label={say('forecast.cell', { row: row.name, column: column.title, amount: row.full(value) })}
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
