import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { NotConvertedNote } from '../../components/show/not-converted.tsx';
import { Explained } from '../../components/show/explained.tsx';
import { weightedTotalWords } from '../../components/show/weighted-words.ts';
import { useFormats } from '../../state/locale.ts';
import styles from './salesperson.module.css';

type Totals = OutputOf<'salesperson.totals'>;
type Outcome = 'open' | 'onHold' | 'notStarted' | 'won' | 'lost';

interface TotalsProps {
  readonly totals: Totals;
}

/** The totals of a salesperson's deals by outcome, and the win rate. */
export function SalespersonFigures({ id }: { readonly id: string }) {
  const totals = useCall('salesperson.totals', { id }).data;
  const { base } = useFormats();
  return (
    <Panel className={styles.figures} label={say('salesperson.totals', { currency: totals?.base ?? base })}>
      {totals && (
        <>
          <div className={styles.scroll}>
            <TotalsTable totals={totals} />
            <NotConverted totals={totals} />
          </div>
          <WinRate totals={totals} />
        </>
      )}
    </Panel>
  );
}

function TotalsTable({ totals }: TotalsProps) {
  const always: readonly Outcome[] = ['open', 'won', 'lost'];
  const outcomes = (['open', 'onHold', 'notStarted', 'won', 'lost'] as const).filter(
    (outcome) => always.includes(outcome) || totals[outcome].count > 0,
  );
  return (
    <table className={styles.totals} aria-label={say('salesperson.totals', { currency: totals.base })}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say('salesperson.total.outcome')}</span>
          </th>
          {(['deals', 'revenue', 'weighted', 'actual', 'average'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`salesperson.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <OutcomeRow key={outcome} outcome={outcome} totals={totals} />
        ))}
      </tbody>
    </table>
  );
}

function OutcomeRow({ outcome, totals }: TotalsProps & { readonly outcome: Outcome }) {
  const formats = useFormats();
  const { base: currency, rateDate } = totals;
  const { count, revenue, weighted, actual, averageRevenue, averageActual } = totals[outcome];
  const money = (amount: string): string => formats.money({ amount, currency });
  const isClosed = outcome === 'won' || outcome === 'lost';
  const [average, about] =
    outcome === 'won'
      ? [averageActual, say('salesperson.average.actual')]
      : [averageRevenue, say('salesperson.average.revenue')];
  return (
    <tr data-outcome={outcome}>
      <th scope="row">
        <OutcomeName outcome={outcome} />
      </th>
      <td>{formats.count(count)}</td>
      <td>{money(revenue)}</td>
      <td>
        {outcome === 'open' && (
          <Explained words={weightedTotalWords({ base: currency, rateDate }, formats)}>
            {money(weighted)}
          </Explained>
        )}
      </td>
      <td>{isClosed && money(actual)}</td>
      <td>{average !== null && <Explained words={about}>{money(average)}</Explained>}</td>
    </tr>
  );
}

function OutcomeName({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const name = say(`salesperson.total.${outcome}`);
  return outcome === 'onHold' ? (
    <Explained words={say('salesperson.total.onHold.about')}>{name}</Explained>
  ) : (
    name
  );
}

/** How many deals are missing from the amounts. Deals on hold are open too, so they are not counted again. */
function NotConverted({ totals }: TotalsProps) {
  const parts = [totals.open, totals.notStarted, totals.won, totals.lost];
  const left = {
    notConverted: parts.reduce((sum, { notConverted }) => sum + notConverted, 0),
    missingRates: [...new Set(parts.flatMap(({ missingRates }) => missingRates))].toSorted(),
  };
  if (left.notConverted === 0) return null;
  return (
    <p className={styles.missing}>
      <NotConvertedNote left={left} />
    </p>
  );
}

function WinRate({ totals: { won, lost, winRate } }: TotalsProps) {
  const { percent } = useFormats();
  const numbers = { won: won.count, closed: won.count + lost.count };
  return (
    <dl className={styles.rate}>
      <dt>{say('salesperson.win-rate')}</dt>
      <dd className={styles.rateValue}>
        {winRate === null ? (
          '–'
        ) : (
          <Explained words={say('salesperson.win-rate.about', numbers)}>{percent(winRate)}</Explained>
        )}
      </dd>
      <dd>{winRate === null ? say('salesperson.win-rate.none') : say('salesperson.win-rate.of', numbers)}</dd>
    </dl>
  );
}
