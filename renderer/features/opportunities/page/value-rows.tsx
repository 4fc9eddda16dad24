import { openCategory, priority, rating } from '../../../../shared/contract/fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import { lockOf } from '../deal-acts.ts';
import type { Deal, DealRow } from '../offered/deal.ts';
import { ChoiceRow, TypedRow, dealSaver } from './deal-rows.tsx';
import styles from './details.module.css';

interface DealProps {
  readonly deal: Deal;
}

export function RevenueRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  const { money } = useFormats();
  return (
    <TypedRow
      label={say('deal.revenue.short')}
      value={deal.estimatedRevenue?.amount ?? null}
      shown={money(deal.estimatedRevenue)}
      lock={lockOf(deal)}
      onSave={(estimatedRevenue) => save({ estimatedRevenue })}
    >
      {(field) => <AmountField {...field} currency={deal.currency} />}
    </TypedRow>
  );
}

export function CurrencyRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  return (
    <ChoiceRow
      label={say('deal.currency')}
      value={deal.currency}
      options={currencies.map(({ code }) => ({ value: code, label: code }))}
      onSave={(currency) => save({ currency })}
      lock={lockOf(deal)}
    />
  );
}

/** The rep's own estimate; once typed it no longer follows the stage, and says so. */
export function ChancesRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  const { percent } = useFormats();
  const notStarted = deal.status === 'not-started' ? say('deals.edit.not-started') : null;
  return (
    <TypedRow
      label={say('deal.chances')}
      value={deal.chances}
      shown={percent(deal.chances)}
      lock={notStarted ?? lockOf(deal)}
      onSave={(chances) => (chances === null ? Promise.resolve(null) : save({ chances }))}
      about={
        !deal.chancesOverridden || lockOf(deal) !== null ? undefined : (
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
        )
      }
    >
      {(field) => <PercentField {...field} />}
    </TypedRow>
  );
}

export function CloseDateRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  const { date } = useFormats();
  return (
    <TypedRow
      label={say('deal.closeDate')}
      value={deal.closeDate}
      shown={date(deal.closeDate, 'weekday')}
      lock={lockOf(deal)}
      onSave={(closeDate) => save({ closeDate })}
    >
      {(field) => <DateField {...field} />}
    </TypedRow>
  );
}

export function CategoryRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  const options: readonly DealRow['category'][] =
    lockOf(deal) === null ? openCategory.options : [deal.category];
  return (
    <ChoiceRow
      label={say('deal.category')}
      value={deal.category}
      options={options.map((value) => ({ value, label: say(`category.${value}`) }))}
      onSave={(value) => save({ category: openCategory.options.find((one) => one === value) })}
      lock={lockOf(deal)}
    />
  );
}

export function RatingRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  return (
    <ChoiceRow
      label={say('deal.rating')}
      value={deal.rating ?? ''}
      options={rating.options.map((value) => ({ value, label: say(`rating.${value}`) }))}
      onSave={(value) => save({ rating: rating.options.find((one) => one === value) ?? null })}
      optional
    />
  );
}

export function PriorityRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  return (
    <ChoiceRow
      label={say('deal.priority')}
      value={deal.priority}
      options={priority.options.map((value) => ({ value, label: say(`priority.${value}`) }))}
      onSave={(value) => save({ priority: priority.options.find((one) => one === value) })}
    />
  );
}

/** Chosen freely before the start; afterwards an act of its own. */
export function CycleRow({ deal }: DealProps) {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  const offered = cycles.filter(({ blocked, id }) => !blocked || id === deal.cycle?.id);
  const started = deal.status === 'in-progress' || deal.status === 'on-hold';
  const choose = (id: string): Promise<string | null> => {
    const input = { id: deal.id, cycleId: id === '' ? null : id };
    return saveInPlace('opportunity.setCycle', input);
  };
  return (
    <ChoiceRow
      label={say('deal.cycle')}
      value={deal.cycle?.id ?? ''}
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
      onSave={choose}
      lock={started ? say('deal.cycle.locked') : lockOf(deal)}
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
