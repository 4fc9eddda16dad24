import { useEffect } from 'react';
import { say } from '../../../shared/words/say.ts';
import { wordsOf } from '../../commands/refusals.ts';
import { useCall } from '../../api/queries.tsx';
import { inputOf, useForecastView } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import { ApartLine } from './apart-line.tsx';
import { columnsOf } from './columns.ts';
import type { ForecastColumn } from './columns.ts';
import { FiguresStrip } from './figures-strip.tsx';
import { rangeName } from './forecast-range.ts';
import { ForecastSheet } from './forecast-sheet.tsx';
import { Legend } from './legend.tsx';
import { lineName, seriesOf } from './series.ts';
import { useDealFilterWords } from '../opportunities/offered/filter-words.ts';
import type { PaperProps } from '../../components/paper/paper-props.ts';
import { Sheet } from '../../components/paper/sheet.tsx';

const ignore = (): void => undefined;

/** The number of columns that fit on a sheet; more of them continue below. */
const acrossSheet = 16;

/** The current forecast: figures, bars, and the numbers below them. */
export function ForecastPaper({ onReady, onFailed }: PaperProps) {
  const formats = useFormats();
  const view = useForecastView();
  const { data: answer, error } = useCall('forecast.byCloseDate', inputOf(view));
  const words = useDealFilterWords(view.filter);
  const title = say('forecast.title');
  const isThere = answer !== undefined && words !== null;
  useEffect(() => {
    if (error) onFailed(wordsOf(error));
    else if (isThere) onReady(`${title} ${formats.today}`);
  }, [error, isThere, title, formats.today, onReady, onFailed]);
  if (!answer || !words) return null;
  const series = seriesOf(answer, view.stack);
  const caption = say('forecast.caption', { currency: answer.base, date: formats.date(answer.rateDate) });
  const about = [rangeName(view, formats), ...words.slice(1), caption];
  return (
    <Sheet title={title} landscape about={about}>
      <div className="paper-forecast">
        <FiguresStrip answer={answer} />
        <Legend series={series} line={lineName(answer)} />
        {inPieces(columnsOf(answer, view.unit, formats)).map((columns) => (
          <ForecastSheet
            key={columns[0]?.id}
            answer={answer}
            columns={columns}
            series={series}
            opened={null}
            onOpen={ignore}
          />
        ))}
        <ApartLine answer={answer} opened={null} onOpen={ignore} />
      </div>
    </Sheet>
  );
}

/** The total stays next to the last columns. */
function inPieces(columns: readonly ForecastColumn[]): readonly (readonly ForecastColumn[])[] {
  const whole = columns.filter(({ kind }) => kind === 'whole');
  const others = columns.filter(({ kind }) => kind !== 'whole');
  const count = Math.max(1, Math.ceil(others.length / acrossSheet));
  const size = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, index) => {
    const piece = others.slice(index * size, (index + 1) * size);
    return index === count - 1 ? [...piece, ...whole] : piece;
  });
}
