import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Explained } from '../../components/show/explained.tsx';
import { NotConvertedNote } from '../../components/show/not-converted.tsx';
import { PaneSplitter } from '../../components/frame/pane-splitter.tsx';
import { scaled } from '../../components/frame/text-scale.ts';
import { weightedTotalWords } from '../../components/show/weighted-words.ts';
import type { Opened } from '../../state/forecast-view.ts';
import { inputOf, useForecastView } from '../../state/forecast-view.ts';
import { useKept } from '../../state/kept.ts';
import { useFormats } from '../../state/locale.ts';
import type { ForecastAnswer, ForecastColumn } from './columns.ts';
import { titleOfKey } from './columns.ts';
import { DealsList } from './deals-list.tsx';
import { differenceOf, wonKey } from './series.ts';
import type { Series } from './series.ts';
import styles from './deals-pane.module.css';

export interface DealsPaneProps {
  readonly opened: Opened;
  readonly answer: ForecastAnswer;
  readonly columns: readonly ForecastColumn[];
  readonly series: readonly Series[];
  onClose(this: void): void;
}

/** The deals behind a bar or a cell, with its sums. */
export function DealsPane(props: DealsPaneProps) {
  const { opened, columns, series } = props;
  const view = useForecastView();
  const input = { ...inputOf(view), ...opened };
  const title = titleOf(opened, columns, series);
  const first = useCall('forecast.deals', { ...input, offset: 0, limit: 100 }, { keepPrevious: true });
  const total = first.data?.total;
  const [width, setWidth] = useKept('forecast.pane', 340, readWidth);
  const label = say('forecast.pane.deals', { title });
  return (
    <>
      <PaneSplitter
        label={say('forecast.pane.resize')}
        width={width}
        least={least}
        most={most}
        onChange={setWidth}
      />
      <aside data-second-pane className={styles.pane} style={{ width: scaled(width) }} aria-label={label}>
        <Head pane={props} title={title} deals={first.data} />
        <DealsList input={input} total={total?.count} label={label} />
      </aside>
    </>
  );
}

type PaneDeals = OutputOf<'forecast.deals'>;

interface HeadProps {
  readonly pane: DealsPaneProps;
  readonly title: string;
  readonly deals: PaneDeals | undefined;
}

function Head({ pane, title, deals }: HeadProps) {
  const { opened, answer, columns, onClose } = pane;
  const heading = useHeadingFocus(opened);
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {deals && <Sums deals={deals} answer={answer} won={wonIn(opened, columns)} />}
      </div>
      <ActionIcon variant="subtle" size={26} aria-label={say('forecast.pane.close')} onClick={onClose}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </header>
  );
}

const least = 280;
const most = 560;

function readWidth(stored: unknown): number | null {
  return typeof stored === 'number' && stored >= least && stored <= most ? stored : null;
}

interface SumsProps {
  readonly deals: PaneDeals;
  readonly answer: ForecastAnswer;
  /** Value of the won deals among them, which are in no weighted value. */
  readonly won: string | null;
}

/** Rounded like the bars and the table. */
function Sums({ deals, answer, won }: SumsProps) {
  const formats = useFormats();
  const { total } = deals;
  const { count, value } = total;
  const weighted = won === null ? null : differenceOf(total.weighted, won);
  return (
    <p className={styles.sums}>
      {say('forecast.pane.sum', {
        count,
        amount: formats.whole(value, answer.base),
      })}
      {weighted !== null && (
        <>
          {' · '}
          <Explained words={weightedTotalWords(answer, formats)}>
            {say('forecast.pane.weighted', { amount: formats.whole(weighted) })}
          </Explained>
        </>
      )}
      {deals.notConverted > 0 && (
        <>
          {' · '}
          <NotConvertedNote left={deals} />
        </>
      )}
    </p>
  );
}

function titleOf(
  { bucket, part }: Opened,
  columns: readonly ForecastColumn[],
  series: readonly Series[],
): string {
  const column = titleOfKey(bucket, columns);
  const name = series.find(({ key }) => key === part)?.name;
  return name === undefined ? column : say('forecast.pane.of', { column, part: name });
}

/** Null where nothing is weighted: among won deals alone. */
function wonIn({ bucket, part }: Opened, columns: readonly ForecastColumn[]): string | null {
  if (part === wonKey) return null;
  if (part !== undefined) return '0';
  const id = bucket.kind === 'period' ? bucket.start : bucket.kind;
  return columns.find((column) => column.id === id)?.bucket.won.value ?? '0';
}

/** The pane gets the focus when it was opened by keyboard; after a mouse click, the focus stays on the bar. */
function useHeadingFocus(opened: Opened) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement?.matches(':focus-visible') === true) heading.current?.focus();
  }, [opened]);
  return heading;
}
