import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { NotConvertedNote } from '../../../components/show/not-converted.tsx';
import { useFormats } from '../../../state/locale.ts';
import styles from './family.module.css';

type Family = OutputOf<'customer.family'>;
type InCurrency = Family['currencies'][number];

const outcomes = ['open', 'notStarted', 'won', 'lost'] as const;
const words = {
  open: 'customer.total.open',
  notStarted: 'customer.deals.not-started',
  won: 'customer.total.won',
  lost: 'customer.total.lost',
} as const;

/** The deals of the whole family by outcome, in base currency, and in their own where there are others. */
export function FamilyTotals({ family: { totals, currencies } }: { readonly family: Family }) {
  const { money } = useFormats();
  const { base, notStarted } = totals;
  const shown = outcomes.filter((one) => one !== 'notStarted' || notStarted.count > 0);
  const isForeign = currencies.some(({ currency }) => currency !== base);
  return (
    <>
      <dl className={styles.totals} aria-label={say('family.totals', { currency: base })}>
        {shown.map((outcome) => (
          <div key={outcome} className={styles.total}>
            <dt>{say(words[outcome])}</dt>
            <dd>
              <span className={styles.dim}>
                {say('customer.total.deals', { count: totals[outcome].count })}
              </span>
              <b>{money({ amount: totals[outcome].base, currency: base })}</b>
            </dd>
          </div>
        ))}
      </dl>
      <NotConvertedNote left={totals} />
      <NotConvertedNote left={notStarted} />
      {isForeign && (
        <ul className={styles.currencies}>
          {currencies.map((one) => (
            <Currency key={one.currency} of={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Currency({ of }: { readonly of: InCurrency }) {
  const { money } = useFormats();
  const { currency } = of;
  const parts = outcomes
    .filter((outcome) => of[outcome].count > 0)
    .map((outcome) =>
      say(`family.currency.${outcome}`, { money: money({ amount: of[outcome].amount, currency }) }),
    );
  return <li>{say('family.currency', { currency, parts })}</li>;
}
