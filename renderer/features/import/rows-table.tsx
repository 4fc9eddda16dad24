import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { call } from '../../api/call.ts';
import { Money } from '../../components/show/values.tsx';
import { useFormats } from '../../state/locale.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { importWords } from './import-kinds.ts';
import { useImport } from './import-state.ts';
import styles from './import.module.css';
import outcomeStyles from './outcome.module.css';

type Row = OutputOf<'import.rows'>['rows'][number];
export type RowKind = Row['kind'];

export const kinds = ['new', 'update', 'unchanged', 'duplicate', 'skipped', 'error'] as const;
const rowsPerPage = 100;

interface RowsTableProps {
  readonly kind: RowKind;
  readonly total: number;
}

/** The rows of a kind, a hundred at a time, each with its number in the file and its issues. */
export function RowsTable({ kind, total }: RowsTableProps) {
  const [offset, setOffset] = useState(0);
  const rows = useRows(kind, offset);
  const words = importWords[useImport((state) => state.entity)];
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
              <th scope="col">{words.row()}</th>
              {words.isDeal && (
                <th scope="col" className="numeric">
                  {say('wizard.rows.amount')}
                </th>
              )}
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
      {total > rowsPerPage && <Pages offset={offset} total={total} onTurn={setOffset} />}
    </div>
  );
}

interface PagesProps {
  readonly offset: number;
  readonly total: number;
  onTurn(this: void, offset: number): void;
}

function Pages({ offset, total, onTurn }: PagesProps) {
  const end = Math.min(offset + rowsPerPage, total);
  return (
    <nav className={outcomeStyles.pages} aria-label={say('wizard.rows.pages')}>
      <span role="status">{say('wizard.rows.range', { from: offset + 1, to: end, all: total })}</span>
      <ActionIcon
        variant="default"
        aria-label={say('wizard.rows.before')}
        disabled={offset === 0}
        onClick={() => onTurn(offset - rowsPerPage)}
      >
        <IconChevronLeft size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={say('wizard.rows.after')}
        disabled={end === total}
        onClick={() => onTurn(offset + rowsPerPage)}
      >
        <IconChevronRight size={14} aria-hidden />
      </ActionIcon>
    </nav>
  );
}

/** Rows of the last preview; never cached, since the next preview has others. */
function useRows(kind: RowKind, offset: number): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let live = true;
    call('import.rows', { kind, offset, limit: rowsPerPage }).then(
      (answer) => live && setRows(answer.rows),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [kind, offset]);
  return rows;
}

function RowLine({ row }: { readonly row: Row }) {
  const words = importWords[useImport((state) => state.entity)];
  const { count } = useFormats();
  return (
    <tr>
      <td className="numeric">{count(row.row)}</td>
      <td>
        <span className={styles.cut}>{row.topic === '' ? words.nameless() : row.topic}</span>
        <span className={styles.example}>{row.customer}</span>
      </td>
      {words.isDeal && (
        <td className="numeric">
          <Money value={row.amount} />
        </td>
      )}
      <td className={styles.wrap}>
        {row.reasons.map(({ word, params, message }) => (
          <p key={message}>{wordsOf(word, params, message)}</p>
        ))}
      </td>
    </tr>
  );
}

function wordsOf(word: string, params: Row['reasons'][number]['params'], message: string): string {
  const said = sayAny(word, params);
  return said === word ? message : said;
}
