import { IconAlertTriangle } from '@tabler/icons-react';
import { daysBetween } from '../../../../shared/calendar/calendar-date.ts';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { isOverdue } from '../../../../shared/rules/close-date.ts';
import { say } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { DateRow, PercentRow } from '../../../components/record/kind-rows.tsx';
import type { RowProps } from '../../../components/record/kind-rows.tsx';
import { SelectRow } from '../../../components/record/lockable-row.tsx';
import type { RecordRows } from '../../../components/record/section-rows.tsx';
import { TagsRow } from '../../../components/record/tags-row.tsx';
import { useFormats } from '../../../state/locale.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { Deal } from '../offered/deal.ts';
import { ContactRow, CustomerRow } from './people-rows.tsx';
import styles from './details.module.css';

interface DealProps {
  readonly record: Deal;
}

/** Says how late an open deal is. */
function CloseDateRow({ record: deal, ...row }: RowProps<'date'> & DealProps) {
  const { today } = useFormats();
  const { closeDate } = deal;
  const about =
    closeDate === null || !isOverdue(deal, today) ? undefined : (
      <span className={styles.warning}>
        <IconAlertTriangle size={13} stroke={1.8} aria-hidden />
        {say('today.when.late', { n: daysBetween(closeDate, today) })}
      </span>
    );
  return <DateRow {...row} about={about} />;
}

/** The rep's own estimate; a typed value no longer follows the stage, and says so. */
function ChancesRow({ record: deal, ...row }: RowProps<'percent'> & DealProps) {
  const lock = deal.status === 'not-started' ? say('deals.edit.not-started') : row.lock;
  const about =
    !deal.chancesOverridden || row.lock !== null ? undefined : (
      <>
        <span className={styles.overridden} title={say('deal.chances.overridden.about')}>
          {say('deal.chances.overridden')}
        </span>
        <button
          type="button"
          className={styles.link}
          onClick={() => void run('opportunity.followStage', { id: deal.id })}
        >
          {say('deal.chances.follow')}
        </button>
      </>
    );
  return <PercentRow {...row} lock={lock} about={about} />;
}

/** Can be chosen before the start; afterwards a dedicated call changes it. */
function CycleRow({ record: deal, value, ...row }: RowProps<'reference'> & DealProps) {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  const offered = cycles.filter(({ blocked, id }) => !blocked || id === deal.cycle?.id);
  const started = deal.status === 'in-progress' || deal.status === 'on-hold';
  const choose = (id: string): Promise<string | null> => {
    const input = { id: deal.id, cycleId: id === '' ? null : id };
    return saveInPlace('opportunity.setCycle', input);
  };
  return (
    <SelectRow
      {...row}
      value={value?.id ?? ''}
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
      onSave={choose}
      lock={started ? say('deal.cycle.locked') : row.lock}
      optional
      about={
        deal.status !== 'in-progress' ? undefined : (
          <button
            type="button"
            className={styles.link}
            onClick={() => openDialog({ kind: 'change-cycle', id: deal.id })}
          >
            {say('deal.act.change-cycle')}
          </button>
        )
      }
    />
  );
}

/** The rows of a deal's page; rows that are not listed are rendered by kind. */
export const dealRows: RecordRows<typeof opportunity, Deal> = {
  name: 'deal',
  kind: 'opportunity',
  title: (deal) => deal.topic,
  fields: opportunity,
  placeholder: say('value.none'),
  always: ['tags', 'chances'],
  own: {
    customer: CustomerRow,
    contact: ContactRow,
    cycle: CycleRow,
    closeDate: CloseDateRow,
    chances: ChancesRow,
    tags: (row) => <TagsRow kind="opportunity" {...row} />,
  },
};
