import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Explained } from '../../components/show/explained.tsx';
import { Figure, Figures } from '../../components/show/figures.tsx';
import { weightedTotalWords } from '../../components/show/weighted-words.ts';
import { inputOf, useForecastView } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import type { ForecastAnswer } from './columns.ts';
import { rangeWords } from './forecast-range.ts';
import { isWeightless, sumOf } from './series.ts';

/** The figures of the range, then those that no range contains. */
export function FiguresStrip({ answer }: { readonly answer: ForecastAnswer }) {
  const { overdue, undated, base } = answer;
  const { whole: money } = useFormats();
  return (
    <Figures label={say('forecast.figures')} varied>
      <WonFigure answer={answer} />
      <CommittedFigure base={base} />
      <WeightedFigure answer={answer} />
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

/** Won deals in the periods shown. */
function WonFigure({ answer }: { readonly answer: ForecastAnswer }) {
  const formats = useFormats();
  const won = inRange(answer.periods.map((period) => period.won));
  return (
    <Figure
      label={say('forecast.figure.won', { range: useRangeWords() })}
      value={formats.whole(won.value, answer.base)}
      about={<Deals count={won.count} />}
      {...(won.count > 0 && { tone: 'won' })}
    />
  );
}

/** Committed is a part of the stack by category; if that stack is on the screen, the cache has the answer. */
function CommittedFigure({ base }: { readonly base: string }) {
  const formats = useFormats();
  const view = useForecastView();
  const input = inputOf({ ...view, stack: 'category' });
  const { data } = useCall('forecast.byCloseDate', input, { keepPrevious: true });
  const parts = data?.periods.flatMap((period) => period.parts) ?? [];
  const committed = inRange(parts.filter(({ key }) => key === 'committed'));
  return (
    <Figure
      label={say('forecast.figure.committed', { range: useRangeWords() })}
      value={formats.whole(committed.value, base)}
      about={<Deals count={committed.count} />}
    />
  );
}

/** The weighted value of the open deals in the periods shown. While all of it is 0, it says why. */
function WeightedFigure({ answer }: { readonly answer: ForecastAnswer }) {
  const formats = useFormats();
  const { base, periods } = answer;
  const value = sumOf(periods.map(({ open }) => open.value));
  const weighted = sumOf(periods.map(({ open }) => open.weighted));
  return (
    <Figure
      label={say('forecast.figure.weighted', { range: useRangeWords() })}
      value={
        <Explained words={weightedTotalWords(answer, formats)}>{formats.whole(weighted, base)}</Explained>
      }
      about={
        isWeightless(answer.whole) ? (
          <WhyWeightless />
        ) : (
          say('forecast.figure.weighted.about', { amount: formats.whole(value, base) })
        )
      }
    />
  );
}

/** Names the stages that count 0 %, unless there are too many to read. */
function WhyWeightless() {
  const input = inputOf({ ...useForecastView(), stack: 'stage' });
  const { data } = useCall('forecast.byCloseDate', input, { keepPrevious: true });
  const stages = [...new Set(data?.stacks.map(({ name }) => name))];
  return stages.length === 0 || stages.length > most
    ? say('forecast.figure.weighted.none')
    : say('forecast.figure.weighted.none-past', { stages, share: '0' });
}

const most = 2;

function useRangeWords(): string {
  return rangeWords(useForecastView(), useFormats());
}

function inRange(figures: readonly { readonly value: string; readonly count: number }[]) {
  return {
    value: sumOf(figures.map(({ value }) => value)),
    count: figures.reduce((sum, { count }) => sum + count, 0),
  };
}

function Deals({ count }: { readonly count: number }) {
  return say('forecast.deals', { count });
}
