import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import type { Rehearsal } from './import-state.ts';
import styles from './import.module.css';

type Total = Rehearsal['totals'][number];
const outcomes = ['not-started', 'open', 'won', 'lost'] as const;

/** What the new deals come to, a line for each currency: money of two currencies is never added up. */
export function Totals({ totals }: { readonly totals: readonly Total[] }) {
  const currencies = [...new Set(totals.map(({ currency }) => currency))];
  return (
    <section>
      <h4 className={styles.title}>{say('wizard.totals')}</h4>
      {currencies.length === 0 && <p className={styles.dim}>{say('wizard.totals.none')}</p>}
      {currencies.length > 0 && (
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">{say('wizard.totals.currency')}</th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className="numeric">
                  {say(`wizard.totals.${outcome}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {currencies.map((currency) => (
              <CurrencyLine
                key={currency}
                currency={currency}
                totals={totals.filter((one) => one.currency === currency)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CurrencyLine({
  currency,
  totals,
}: {
  readonly currency: string;
  readonly totals: readonly Total[];
}) {
  const { amount } = useFormats();
  return (
    <tr>
      <th scope="row">{currency}</th>
      {outcomes.map((outcome) => {
        const found = totals.find((one) => one.outcome === outcome);
        return (
          <td key={outcome} className="numeric">
            {amount(found?.amount ?? null, currency)}
            {found && (
              <span className={styles.example}>{say('wizard.done.count', { deals: found.count })}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
