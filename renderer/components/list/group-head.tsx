import { NotConvertedNote } from '../show/not-converted.tsx';
import type { NotConverted } from '../show/not-converted.tsx';
import { useFormats } from '../../state/locale.ts';
import styles from './group-head.module.css';

/** One sum of a group, below the column that shows the summed values. */
export interface GroupAmount {
  readonly column: string;
  readonly label: string;
  /** In base currency. */
  readonly amount: string;
}

interface GroupHeadProps {
  readonly label: string;
  readonly count: number;
  /** What the sums leave out. */
  readonly left: NotConverted;
  readonly amounts: readonly GroupAmount[];
  readonly base: string;
  /** Ids of the columns below the head; null: there are none to align with. */
  readonly columns: readonly string[] | null;
}

/** The name of a group, its number of rows and its sums: below the columns, or at the end of one line. */
export function GroupHeadLine({ label, count, left, amounts, base, columns }: GroupHeadProps) {
  const formats = useFormats();
  const names = amounts.map(({ column }) => column);
  const places = columns && placesIn(columns, names);
  const name = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{formats.count(count)}</span>
      {places === null && <span className={styles.gap} />}
      {left.notConverted > 0 && (
        <span className={styles.dim}>
          <NotConvertedNote left={left} />
        </span>
      )}
    </>
  );
  return (
    <>
      {places === null ? (
        name
      ) : (
        <span className={styles.name} style={{ gridColumn: `2 / ${places[0]}` }}>
          {name}
        </span>
      )}
      {amounts.map((one, at) => (
        <Amount
          key={one.column}
          {...one}
          base={base}
          place={places?.[at]}
          isLast={places?.[at] === (columns?.length ?? 0) + 1}
        />
      ))}
    </>
  );
}

/** Whether the sums are below the headings of their columns. */
export function areAligned(columns: readonly string[], names: readonly string[]): boolean {
  return placesIn(columns, names) !== null;
}

/** The grid lines, from 1, where these columns start; null if they are not all shown in this order. */
function placesIn(columns: readonly string[], names: readonly string[]): readonly number[] | null {
  const places = names.map((name) => columns.indexOf(name));
  const inOrder = places.every((place, at) => place > (at === 0 ? 0 : (places[at - 1] ?? 0)));
  // The checkboxes are the first column.
  return inOrder ? places.map((place) => place + 2) : null;
}

interface AmountProps extends GroupAmount {
  readonly base: string;
  readonly place: number | undefined;
  /** The last column has more padding. */
  readonly isLast: boolean;
}

/** If the column names the amount, only screen readers get the name. */
function Amount({ label, amount, base, place, isLast }: AmountProps) {
  const { money } = useFormats();
  return (
    <span
      className={place === undefined ? styles.amount : styles.cell}
      style={{ gridColumn: place }}
      data-last={isLast || undefined}
    >
      <span className={place === undefined ? styles.dim : 'unseen'}>{label}</span>{' '}
      <b>{money({ amount, currency: base })}</b>
    </span>
  );
}
