import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { call } from '../../api/call.ts';
import { Money } from '../../components/values.tsx';
import { useFormats } from '../../state/locale.ts';
import { sayData } from '../../state/spoken.ts';
import styles from './import.module.css';
import outcomeStyles from './outcome.module.css';

type Row = OutputOf<'import.rows'>['rows'][number];
export type RowKind = Row['kind'];

export const kinds = ['new', 'update', 'unchanged', 'duplicate', 'skipped', 'error'] as const;
const shownAtMost = 100;

interface RowsTableProps {
  readonly kind: RowKind;
  readonly total: number;
}

/** The first rows of a kind, each with its number in the file and what is said of it. */
export function RowsTable({ kind, total }: RowsTableProps) {
  const { count } = useFormats();
  const rows = useRows(kind);
  const label = say('wizard.kind.rows', { n: total, kind: say(`wizard.kind.${kind}`) });
  return (
    <div>
      <div className={outcomeStyles.rowsScroller} tabIndex={0} role="region" aria-label={label}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className="numeric">
                {say('wizard.rows.row')}
              </th>
              <th scope="col">{say('wizard.rows.deal')}</th>
              <th scope="col" className="numeric">
                {say('wizard.rows.amount')}
              </th>
              <th scope="col">{say('wizard.rows.reasons')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowLine key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {total > shownAtMost && (
        <p className={styles.dim}>{say('wizard.rows.first', { n: shownAtMost, all: count(total) })}</p>
      )}
    </div>
  );
}

/** Rows of the last rehearsal; asked for anew each time, since the next rehearsal has others. */
function useRows(kind: RowKind): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let live = true;
    call('import.rows', { kind, limit: shownAtMost }).then(
      (answer) => live && setRows(answer.rows),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [kind]);
  return rows;
}

function RowLine({ row }: { readonly row: Row }) {
  const { count } = useFormats();
  return (
    <tr>
      <td className="numeric">{count(row.row)}</td>
      <td>
        <span className={styles.cut}>{row.topic === '' ? say('wizard.rows.no-topic') : row.topic}</span>
        <span className={styles.example}>{row.customer}</span>
      </td>
      <td className="numeric">
        <Money value={row.amount} />
      </td>
      <td className={styles.wrap}>
        {row.reasons.map(({ word, params, message }) => (
          <p key={message}>{wordsOf(word, params, message)}</p>
        ))}
      </td>
    </tr>
  );
}

function wordsOf(word: string, params: Row['reasons'][number]['params'], message: string): string {
  const said = sayData(word, params);
  return said === word ? message : said;
}
