import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Explained } from '../../components/show/explained.tsx';
import { Figure, Figures } from '../../components/show/figures.tsx';
import { NotConvertedNote } from '../../components/show/not-converted.tsx';
import { weightedTotalWords } from '../../components/show/weighted-words.ts';
import { useFormats } from '../../state/locale.ts';

/** Open, weighted, won and lost of a customer, and not started apart, including an account's contacts. */
export function CustomerFigures({ id }: { readonly id: string }) {
  const { money, base } = useFormats();
  const totals = useCall('customer.totals', { id }).data;
  const currency = totals?.base ?? base;
  const notStarted = totals?.notStarted;
  const deals = (n: number | undefined): string =>
    n === undefined ? '' : say('customer.total.deals', { count: n });
  const value = (amount = ''): string => (amount === '' ? '' : money({ amount, currency }));
  const left = totals !== undefined && totals.notConverted > 0 ? <NotConvertedNote left={totals} /> : null;
  return (
    <Figures label={say('customer.totals', { currency })}>
      <Figure
        label={say('customer.total.open')}
        value={value(totals?.open.base)}
        about={left ?? deals(totals?.open.count)}
        {...(left !== null && { tone: 'over' as const })}
      />
      <Figure
        label={say('customer.total.weighted')}
        value={totals && <WeightedTotal weighted={totals.weighted} currency={currency} />}
        about={say('customer.total.of-open')}
      />
      <Figure
        label={say('customer.total.won')}
        value={value(totals?.won.base)}
        about={deals(totals?.won.count)}
        {...(totals !== undefined && totals.won.count > 0 && { tone: 'won' as const })}
      />
      <Figure
        label={say('customer.total.lost')}
        value={value(totals?.lost.base)}
        about={deals(totals?.lost.count)}
      />
      {notStarted !== undefined && notStarted.count > 0 && (
        <Figure
          label={say('customer.deals.not-started')}
          value={value(notStarted.base)}
          about={
            notStarted.notConverted > 0 ? <NotConvertedNote left={notStarted} /> : deals(notStarted.count)
          }
        />
      )}
    </Figures>
  );
}

function WeightedTotal({ weighted, currency }: { readonly weighted: string; readonly currency: string }) {
  const formats = useFormats();
  return (
    <Explained words={weightedTotalWords({ base: currency, rateDate: formats.today }, formats)}>
      {formats.money({ amount: weighted, currency })}
    </Explained>
  );
}
