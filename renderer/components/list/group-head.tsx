import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import styles from './group-head.module.css';

/** One sum of a group, below the column of the list that shows what is summed. */
export interface GroupAmount {
  readonly column: string;
  readonly label: string;
  /** In base currency. */
  readonly amount: string;
}

interface GroupHeadProps {
  readonly label: string;
  readonly count: number;
  /** Records whose value has no rate. */
  readonly notConverted: number;
  readonly amounts: readonly GroupAmount[];
  readonly base: string;
  /** Ids of the columns the head lies over; null: there are none to align with. */
  readonly columns: readonly string[] | null;
}

/** Whose rows follow, how many they are and what they are worth: below the columns, or at the end of one row. */
export function GroupHeadLine({ label, count, notConverted, amounts, base, columns }: GroupHeadProps) {
  const formats = useFormats();
  const names = amounts.map(({ column }) => column);
  const places = columns && placesIn(columns, names);
  const name = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{formats.count(count)}</span>
      {places === null && <span className={styles.gap} />}
      {notConverted > 0 && (
        <span className={styles.dim}>{say('list.notConverted', { n: notConverted })}</span>
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

/** Whether the sums lie below the heads of their columns. */
export function areAligned(columns: readonly string[], names: readonly string[]): boolean {
  return placesIn(columns, names) !== null;
}

/** The lines of the grid, from 1, at which these columns begin; null where they are not all shown in this order. */
function placesIn(columns: readonly string[], names: readonly string[]): readonly number[] | null {
  const places = names.map((name) => columns.indexOf(name));
  const inOrder = places.every((place, at) => place > (at === 0 ? 0 : (places[at - 1] ?? 0)));
  // The tick boxes are the first column.
  return inOrder ? places.map((place) => place + 2) : null;
}

interface AmountProps extends GroupAmount {
  readonly base: string;
  readonly place: number | undefined;
  /** The last column has more padding. */
  readonly isLast: boolean;
}

/** Where the column names the amount, its name is heard only. */
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
