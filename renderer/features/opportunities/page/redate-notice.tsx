import { Button } from '@mantine/core';
import { daysBetween } from '../../../../shared/calendar/calendar-date.ts';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { perform } from '../deal-acts.ts';
import type { Deal, DealStages } from '../offered/deal.ts';
import styles from './head.module.css';

interface RedateNoticeProps {
  readonly deal: Deal;
  readonly stages: DealStages;
}

/** Offers to redate a deal with an entry far ahead of today, as a clock that ran ahead leaves it. */
export function RedateNotice({ deal, stages }: RedateNoticeProps) {
  const { today } = useFormats();
  const { latest, redatable } = stages.dates;
  if (!redatable) return null;
  return (
    <div className={styles.notice} role="status">
      <p>{say('deal.redate.about', { latest, n: daysBetween(today, latest) })}</p>
      <Button size="compact-sm" variant="default" onClick={() => perform('redate', deal, stages)}>
        {say('deal.act.redate')}
      </Button>
    </div>
  );
}
