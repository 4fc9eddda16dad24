import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats } from '../../../state/locale.ts';
import { Explained } from '../../show/explained.tsx';
import styles from './list-foot.module.css';

/** One sum of rows: its subject, in base currency, and its explanation. */
export interface ListTotal {
  readonly label: string;
  readonly amount: string;
  readonly about: string;
}

/** A fact about some of the rows; a click filters the list by them, or leads to what they need. */
export interface FootNote {
  readonly id: string;
  readonly words: string;
  readonly tone?: 'over';
  /** The explanation, shown on hover and focus. */
  readonly about?: string;
  run(this: void): void;
}

interface ListFootProps {
  /** The number of rows as text; undefined until known. */
  readonly count: string | undefined;
  readonly totals: readonly ListTotal[];
  readonly base: string;
  readonly notes: readonly FootNote[];
}

/** The number of rows in a list, their value, and problems with some of them. */
export function ListFootLine({ count, totals, base, notes }: ListFootProps) {
  if (count === undefined) return <span className={styles.count} />;
  return (
    <>
      <span className={styles.count}>{count}</span>
      <Totals totals={totals} base={base} />
      {notes.length > 0 && (
        <div className={styles.notes}>
          {notes.map((note) => (
            <Note key={note.id} {...note} />
          ))}
        </div>
      )}
    </>
  );
}

function Totals({ totals, base }: Pick<ListFootProps, 'totals' | 'base'>) {
  const { money } = useFormats();
  return (
    <dl className={styles.totals}>
      {totals.map(({ label, amount, about }) => (
        <div key={label} className={styles.total}>
          <dt>{label}</dt>
          <dd>
            <Explained words={about}>{money({ amount, currency: base })}</Explained>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ words, tone, about, run }: FootNote): ReactNode {
  const button = (
    <button type="button" className={styles.note} data-tone={tone} onClick={run}>
      {words}
    </button>
  );
  if (about === undefined) return button;
  return (
    <Tooltip multiline w={300} events={{ hover: true, focus: true, touch: true }} label={about}>
      {button}
    </Tooltip>
  );
}
