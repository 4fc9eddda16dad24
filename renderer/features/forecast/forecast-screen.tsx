import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { Page, Panel } from '../../components/frame/page.tsx';
import { SearchBox } from '../../components/fields/search-box.tsx';
import { openDialog, useDialogs } from '../../state/dialogs.ts';
import { forecastInput, inputOf, setForecastView, useForecastView } from '../../state/forecast-view.ts';
import type { Opened } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import { ApartLine } from './apart-line.tsx';
import { columnsOf } from './columns.ts';
import type { ForecastAnswer } from './columns.ts';
import { DealsPane } from './deals-pane.tsx';
import { FiguresStrip } from './figures-strip.tsx';
import { ForecastSheet } from './forecast-sheet.tsx';
import { ForecastToolbar } from './forecast-toolbar.tsx';
import { Legend } from './legend.tsx';
import { lineName, seriesOf } from './series.ts';
import styles from './forecast-screen.module.css';
import { keyOf } from '../../state/keys.ts';

/** Estimated revenue by close date: figures, bars, the same numbers as a table, and the deals behind a bar. */
export function ForecastScreen() {
  const view = useForecastView();
  const { data: answer } = useCall('forecast.byCloseDate', inputOf(view), { keepPrevious: true });
  const search = view.filter.search ?? '';
  return (
    <Page
      title={say('forecast.title')}
      search={<SearchBox label={say('forecast.search')} value={search} onChange={narrowByWords} />}
      actions={
        <Button
          variant="default"
          onClick={() => openDialog({ kind: 'export-forecast', input: forecastInput() })}
        >
          {say('forecast.export')}
        </Button>
      }
    >
      {answer && <FiguresStrip answer={answer} />}
      <ForecastToolbar />
      {answer && <Content answer={answer} />}
    </Page>
  );
}

function narrowByWords(search: string): void {
  const { filter } = useForecastView.getState();
  const { search: _, ...rest } = filter;
  setForecastView({ filter: search === '' ? rest : { ...rest, search }, opened: null });
}

function Content({ answer }: { readonly answer: ForecastAnswer }) {
  const formats = useFormats();
  const { unit, stack, opened } = useForecastView();
  const columns = useMemo(() => columnsOf(answer, unit, formats), [answer, unit, formats]);
  const series = useMemo(() => seriesOf(answer, stack), [answer, stack]);
  const { open, close } = useOpening(opened);
  if (isEmpty(answer)) return <Nothing />;
  return (
    <div className={styles.content}>
      <Panel label={say('forecast.title')} flush fill>
        <div className={styles.caption}>
          <p>{say('forecast.caption', { currency: answer.base, date: formats.date(answer.rateDate) })}</p>
          <Legend series={series} line={lineName(answer)} />
        </div>
        <ForecastSheet {...{ answer, columns, series, opened }} onOpen={open} />
        <ApartLine answer={answer} opened={opened} onOpen={open} />
      </Panel>
      {opened && (
        <DealsPane opened={opened} answer={answer} columns={columns} series={series} onClose={close} />
      )}
    </div>
  );
}

/** Opening stores the origin; Esc closes and returns there. A second press closes as well. */
function useOpening(opened: Opened | null) {
  const origin = useRef<Element | null>(null);
  const open = useCallback((next: Opened) => {
    const now = useForecastView.getState().opened;
    const same = now !== null && JSON.stringify(now) === JSON.stringify(next);
    origin.current = document.activeElement;
    setForecastView({ opened: same ? null : next });
  }, []);
  const close = useCallback(() => {
    setForecastView({ opened: null });
    if (origin.current instanceof HTMLElement) origin.current.focus();
  }, []);
  const isOpen = opened !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const busy = event.defaultPrevented || useDialogs.getState().stack.length > 0;
      if (keyOf(event) === 'Escape' && !busy) close();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOpen, close]);
  return { open, close };
}

function isEmpty({ whole, onHold, notStarted, omitted }: ForecastAnswer): boolean {
  return [whole.open, whole.won, onHold, notStarted, omitted].every(({ count }) => count === 0);
}

function Nothing() {
  const narrowed = useForecastView(({ filter }) => Object.keys(filter).length > 0);
  return (
    <Panel label={say('forecast.title')} fill>
      {narrowed ? (
        <EmptyState
          title={say('forecast.narrowed.title')}
          act={
            <Button variant="default" onClick={() => setForecastView({ filter: {} })}>
              {say('forecast.narrowed.act')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          title={say('forecast.empty.title')}
          about={say('forecast.empty.about')}
          act={
            <Button onClick={() => openDialog({ kind: 'new-opportunity' })}>
              {say('forecast.empty.act')}
            </Button>
          }
        />
      )}
    </Panel>
  );
}
