import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Figure, Figures } from '../../components/figures.tsx';
import { inputOf, useForecastView } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import type { ForecastAnswer } from './columns.ts';
import { rangeName } from './forecast-range.ts';
import { sumOf } from './series.ts';

export function FiguresStrip({ answer }: { readonly answer: ForecastAnswer }) {
  const formats = useFormats();
  const view = useForecastView();
  // Committed is a part of the stack by category; with that stack on the screen the cache answers.
  const byCategory = useCall('forecast.byCloseDate', inputOf({ ...view, stack: 'category' }), {
    keepPrevious: true,
  }).data;
  const committed = byCategory?.whole.parts.find(({ key }) => key === 'committed');
  const won = answer.periods.map((period) => period.won);
  const wonCount = won.reduce((sum, { count }) => sum + count, 0);
  const { whole, overdue, undated } = answer;
  const money = (value: string): string => formats.whole(value, answer.base);
  const deals = (n: number): string => say('forecast.deals', { n, count: formats.count(n) });
  return (
    <Figures label={say('forecast.figures')}>
      <Figure
        label={say('forecast.figure.won', {
          range: rangeName(view, formats).toLocaleLowerCase(formats.locale),
        })}
        value={money(sumOf(won.map(({ value }) => value)))}
        about={deals(wonCount)}
        {...(wonCount > 0 && { tone: 'won' })}
      />
      <Figure
        label={say('forecast.figure.committed')}
        value={money(committed?.value ?? '0')}
        about={deals(committed?.count ?? 0)}
      />
      <Figure
        label={say('forecast.figure.weighted')}
        value={money(whole.open.weighted)}
        about={say('forecast.figure.weighted.about', { amount: money(whole.open.value) })}
      />
      <Figure
        label={say('forecast.figure.overdue')}
        value={money(overdue.open.value)}
        about={deals(overdue.open.count)}
        {...(overdue.open.count > 0 && { tone: 'over' })}
      />
      <Figure
        label={say('forecast.figure.undated')}
        value={money(undated.open.value)}
        about={deals(undated.open.count)}
      />
    </Figures>
  );
}
