import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Explained } from '../../components/show/explained.tsx';
import { Figure, Figures } from '../../components/show/figures.tsx';
import { weightedTotalWords } from '../../components/show/weighted-words.ts';
import { inputOf, useForecastView } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import type { ForecastAnswer } from './columns.ts';
import { rangeWords } from './forecast-range.ts';
import { sumOf } from './series.ts';

export function FiguresStrip({ answer }: { readonly answer: ForecastAnswer }) {
  const { whole, overdue, undated, base } = answer;
  const formats = useFormats();
  const { whole: money } = formats;
  return (
    <Figures label={say('forecast.figures')}>
      <WonFigure answer={answer} />
      <CommittedFigure base={base} />
      <Figure
        label={say('forecast.figure.weighted')}
        value={
          <Explained words={weightedTotalWords(answer, formats)}>
            {money(whole.open.weighted, base)}
          </Explained>
        }
        about={say('forecast.figure.weighted.about', { amount: money(whole.open.value, base) })}
      />
      <Figure
        label={say('forecast.figure.overdue')}
        value={money(overdue.open.value, base)}
        about={<Deals count={overdue.open.count} />}
        {...(overdue.open.count > 0 && { tone: 'over' })}
      />
      <Figure
        label={say('forecast.figure.undated')}
        value={money(undated.open.value, base)}
        about={<Deals count={undated.open.count} />}
      />
    </Figures>
  );
}

/** What was won in the periods shown. */
function WonFigure({ answer }: { readonly answer: ForecastAnswer }) {
  const formats = useFormats();
  const view = useForecastView();
  const won = answer.periods.map((period) => period.won);
  const count = won.reduce((sum, figure) => sum + figure.count, 0);
  const range = rangeWords(view, formats);
  return (
    <Figure
      label={say('forecast.figure.won', { range })}
      value={formats.whole(sumOf(won.map(({ value }) => value)), answer.base)}
      about={<Deals count={count} />}
      {...(count > 0 && { tone: 'won' })}
    />
  );
}

/** Committed is a part of the stack by category; with that stack on the screen the cache answers. */
function CommittedFigure({ base }: { readonly base: string }) {
  const formats = useFormats();
  const view = useForecastView();
  const input = inputOf({ ...view, stack: 'category' });
  const { data } = useCall('forecast.byCloseDate', input, { keepPrevious: true });
  const committed = data?.whole.parts.find(({ key }) => key === 'committed');
  return (
    <Figure
      label={say('forecast.figure.committed')}
      value={formats.whole(committed?.value ?? '0', base)}
      about={<Deals count={committed?.count ?? 0} />}
    />
  );
}

function Deals({ count }: { readonly count: number }) {
  return say('forecast.deals', { count });
}
