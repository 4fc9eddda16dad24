import { IconAlertTriangle } from '@tabler/icons-react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { compareDates } from '../../../../shared/calendar/calendar-date.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { Badge } from '../../../components/show/badge.tsx';
import { EmptyState } from '../../../components/frame/empty-state.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import type { Reading } from '../../../components/fields/cell-editing.ts';
import { DateText } from '../../../components/show/values.tsx';
import { useFormats } from '../../../state/locale.ts';
import { RowDelete } from '../row-delete.tsx';
import { deleteHead, SetUpTable } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
import shared from '../setup.module.css';
import type { Currency } from './currency.ts';
import styles from './currencies.module.css';
import { NewRate } from './new-rate.tsx';
import { rateText, readRate } from './rate-typing.ts';
import { useRateWords } from './rate-words.ts';

type RateRow = OutputOf<'rate.list'>['items'][number];

interface RatesPanelProps {
  readonly currency: Currency | null;
  /** Just chosen or added: the box for its rate gets the focus. */
  readonly fresh: boolean;
}

/** The dated rates of one currency, newest first. */
export function RatesPanel({ currency, fresh }: RatesPanelProps) {
  const { base } = useFormats();
  if (currency === null) {
    return (
      <Panel label={say('currencies.only-base.title', { base })}>
        <EmptyState
          title={say('currencies.only-base.title', { base })}
          about={say('currencies.only-base.about', { base })}
        />
      </Panel>
    );
  }
  return <Rates currency={currency} fresh={fresh} />;
}

function Rates({ currency, fresh }: { readonly currency: Currency; readonly fresh: boolean }) {
  const { base } = useFormats();
  const { code } = currency;
  const { data } = useCall('rate.list', { currency: code });
  const rows = (data?.items ?? []).toSorted((a, b) => compareDates(b.validFrom, a.validFrom));
  const title = say('rates.title', { currency: code });
  return (
    <Panel flush title={title}>
      <Warning currency={currency} rows={rows} />
      <NewRate currency={code} autoFocus={fresh} />
      {data !== undefined && rows.length === 0 ? (
        <EmptyState
          title={say('rates.none.title', { currency: code })}
          about={say('rates.none.about', { currency: code, base })}
        />
      ) : (
        <RatesTable currency={currency} rows={rows} />
      )}
      <p className={shared.foot}>{say('rates.about')}</p>
    </Panel>
  );
}

interface RowsProps {
  readonly currency: Currency;
  readonly rows: readonly RateRow[];
}

/** There are rates, but none applies today. */
function Warning({ currency, rows }: RowsProps) {
  const { date } = useFormats();
  const first = rows.at(-1);
  if (currency.rate !== null || first === undefined) return null;
  return (
    <p className={shared.warning} role="status">
      <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
      {say('currencies.no-rate.today', { date: date(first.validFrom, 'long') })}
    </p>
  );
}

function RatesTable({ currency, rows }: RowsProps) {
  const { base } = useFormats();
  const { code } = currency;
  const heads: readonly Head[] = [
    { title: say('rates.column.from') },
    { title: say('rates.column.rate', { currency: code, base }), align: 'boxRight' },
    deleteHead,
  ];
  return (
    <SetUpTable label={say('rates.title', { currency: code })} heads={heads}>
      <tbody>
        {rows.map((row) => (
          <RateLine key={row.id} row={row} holds={row.validFrom === currency.rateDate} />
        ))}
      </tbody>
    </SetUpTable>
  );
}

function RateLine({ row, holds }: { readonly row: RateRow; readonly holds: boolean }) {
  const { numbers, date } = useFormats();
  const done = useRateWords();
  const from = date(row.validFrom, 'long');
  const { id, currency, validFrom } = row;
  const label = say('rates.rate-of', { date: from });
  const read = (text: string): Reading => readRate(text, numbers);
  const save = (text: string): Promise<string | null> => {
    const typed = read(text);
    if (!typed.ok) return Promise.resolve(typed.words);
    if (typed.value === row.rate) return Promise.resolve(null);
    const input = { currency, validFrom, rate: typed.value };
    return saveInPlace('rate.set', input, { success: done(input) });
  };
  return (
    <tr>
      <th scope="row" className={styles.from}>
        <DateText value={row.validFrom} />
        {holds && <Badge tone="accent">{say('rates.today')}</Badge>}
      </th>
      <td>
        <QuietText
          label={label}
          value={rateText(row.rate, numbers)}
          edited={{ kind: 'rate', id, field: 'rate', value: row.rate, label, name: currency }}
          read={read}
          onSave={save}
          column="rate"
          numeric
          inTable
        />
      </td>
      <td className={shared.deleteColumn}>
        <RowDelete remove={{ call: 'rate.remove', id: row.id, name: from }} />
      </td>
    </tr>
  );
}
