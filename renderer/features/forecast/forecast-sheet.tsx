import type { CSSProperties } from 'react';
import { say } from '../../../shared/words/say.ts';
import { StackedChart } from '../../components/charts/stacked-chart.tsx';
import type { ChartColumn, ChartPart } from '../../components/charts/stacked-chart.tsx';
import { scaled } from '../../components/frame/text-scale.ts';
import type { Opened } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import type { ForecastColumn } from './columns.ts';
import { NumbersTable } from './numbers-table.tsx';
import { useSheetLayout } from './sheet-layout.ts';
import { isWeightless, totalOf, valueOf } from './series.ts';
import type { Series } from './series.ts';
import type { SheetProps } from './sheet-props.ts';
import styles from './forecast-sheet.module.css';

/** Chart and table in one scrolling sheet: every bar is above the column with its numbers. */
export function ForecastSheet({ answer, columns, series, opened, onOpen }: Omit<SheetProps, 'scale'>) {
  const formats = useFormats();
  const drawn = columns.filter(({ kind }) => kind !== 'whole');
  const hasLine = !isWeightless(answer.whole);
  const { scale, head, column, total, digits } = useSheetLayout(columns, series);
  const sheet = {
    '--columns': drawn.length,
    '--head': scaled(head),
    '--column': scaled(column),
    '--total': scaled(total),
    '--digits': scaled(digits),
  } as CSSProperties;
  return (
    <div
      className={styles.sheet}
      data-scale={scale}
      style={sheet}
      tabIndex={0}
      role="region"
      aria-label={say('forecast.title')}
    >
      {/* Time runs from left to right in every language. */}
      <div className={styles.inner} dir="ltr">
        <div className={styles.chart}>
          <StackedChart
            label={say('forecast.chart')}
            help={say('forecast.chart.help')}
            columns={drawn.map((column) => chartColumn(column, series, formats, hasLine))}
            series={series}
            openId={openId(opened)}
            tick={(value) => formats.compact(String(value))}
            onOpen={(id) => open(id, drawn, onOpen)}
          />
          <div className={styles.overTotal} aria-hidden />
        </div>
        <NumbersTable {...{ answer, columns, series, scale, opened, onOpen }} />
      </div>
    </div>
  );
}

/** The pressed bar: none when only a part of it, or a separate bucket, is open. */
function openId(opened: Opened | null): string | null {
  if (opened === null) return null;
  return opened.bucket.kind === 'period' ? opened.bucket.start : opened.bucket.kind;
}

function open(id: string, columns: readonly ForecastColumn[], onOpen: SheetProps['onOpen']): void {
  const column = columns.find((candidate) => candidate.id === id);
  if (column) onOpen({ bucket: column.key });
}

/** The parts as they lie in the bar, from the top down, then its sums. */
function partsOf(
  { bucket }: ForecastColumn,
  series: readonly Series[],
  formats: Formats,
): readonly ChartPart[] {
  const amount = (value: string): string => formats.whole(value, formats.base);
  const parts = series
    .map(({ key, name, colour }) => ({ name, colour, value: valueOf(bucket, key) }))
    .filter(({ value }) => Number(value) !== 0)
    .map(({ name, colour, value }) => ({ name, colour, amount: amount(value) }))
    .toReversed();
  if (parts.length === 0) return [];
  return [
    ...parts,
    ...(parts.length > 1 ? [{ name: say('forecast.row.total'), amount: amount(totalOf(bucket)) }] : []),
    ...(bucket.open.count > 0
      ? [{ name: say('forecast.row.weighted'), amount: amount(bucket.open.weighted) }]
      : []),
  ];
}

/** Deals before or after the periods are counted, not drawn: one big bar would flatten the others. */
function chartColumn(
  column: ForecastColumn,
  series: readonly Series[],
  formats: Formats,
  hasLine: boolean,
): ChartColumn {
  const { bucket, kind, id, title } = column;
  const beyond = kind === 'earlier' || kind === 'later';
  const shown = formats.compact(totalOf(bucket));
  const total = say(`forecast.total.${beyond ? kind : 'here'}`, { amount: shown });
  const isThere = Number(totalOf(bucket)) !== 0;
  return {
    id,
    title,
    about: partsOf(column, series, formats),
    // The text above the bar is part of its name, for people who use voice control.
    label: say('forecast.bar', {
      title: isThere ? say('forecast.bar.title', { title, total }) : title,
      open: formats.whole(bucket.open.value, formats.base),
      won: formats.whole(bucket.won.value, formats.base),
      weighted: formats.whole(bucket.open.weighted, formats.base),
    }),
    values: beyond ? {} : Object.fromEntries(series.map(({ key }) => [key, Number(valueOf(bucket, key))])),
    line: hasLine && kind === 'period' ? Number(bucket.open.weighted) : null,
    total: isThere ? total : '',
    apart: kind !== 'period',
  };
}
