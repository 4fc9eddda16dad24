import { Button, SegmentedControl } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { Page, Panel } from '../../components/frame/page.tsx';
import { textScale } from '../../components/frame/text-scale.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useKept } from '../../state/kept.ts';
import { useFormats } from '../../state/locale.ts';
import { DuePanel } from './due-panel.tsx';
import { PaceStrip } from './pace-strip.tsx';
import { RecentPanel } from './recent-panel.tsx';
import { readUnit, rowsFor, shareRows, units } from './today.ts';
import type { Today, Unit } from './today.ts';
import styles from './today.module.css';

/** What is due, what was viewed recently, and this period compared with the last one. */
export function TodayScreen() {
  const { date, today } = useFormats();
  const [unit, setUnit, ready] = useKept<Unit>('today.period', 'month', readUnit);
  const { height } = useViewportSize();
  const rows = rowsFor(height / textScale());
  const { data } = useCall(
    'today.get',
    { unit, limit: rows },
    { enabled: ready && height > 0, keepPrevious: true },
  );
  const empty = data?.empty === true;
  return (
    <Page
      title={say('today.title')}
      beside={<span className={styles.date}>{date(today, 'weekday')}</span>}
      actions={
        <>
          {!empty && <UnitChoice unit={unit} onChange={setUnit} />}
          {!empty && <NewDeal />}
        </>
      }
    >
      {empty ? <NoDeals /> : data && <Content today={data} unit={unit} rows={rows} />}
    </Page>
  );
}

interface ContentProps {
  readonly today: Today;
  readonly unit: Unit;
  /** Rows that fit into both lists. */
  readonly rows: number;
}

function Content({ today, unit, rows }: ContentProps) {
  const most = shareRows(rows, today.due.count, today.overdue.count);
  return (
    <div className={styles.scroll}>
      <PaceStrip today={today} unit={unit} />
      <div className={styles.columns}>
        <div className={styles.lists}>
          <DuePanel which="due" today={today} most={most.due} />
          <DuePanel which="overdue" today={today} most={most.overdue} />
        </div>
        <RecentPanel />
      </div>
    </div>
  );
}

interface UnitChoiceProps {
  readonly unit: Unit;
  onChange(this: void, unit: Unit): void;
}

function UnitChoice({ unit, onChange }: UnitChoiceProps) {
  return (
    <SegmentedControl
      aria-label={say('today.period')}
      value={unit}
      onChange={(value) => onChange(readUnit(value) ?? unit)}
      data={units.map((one) => ({ value: one, label: say(`today.period.${one}`) }))}
    />
  );
}

function NewDeal() {
  return (
    <Button onClick={() => openDialog({ kind: 'new-opportunity' })} rightSection={<kbd>N</kbd>}>
      {say('deals.new')}
    </Button>
  );
}

function NoDeals() {
  return (
    <Panel fill>
      <EmptyState title={say('today.empty.title')} about={say('today.empty.about')} act={<NewDeal />} />
    </Panel>
  );
}
