import { Checkbox, Select } from '@mantine/core';
import { usableCycles } from '../../../../shared/rules/proposals.ts';
import { firstStage } from '../../../../shared/rules/stage-order.ts';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Cycle } from '../offered/deal.ts';
import type { NewDealFields } from './new-deal-values.tsx';
import { closeDateFor } from './new-deal.ts';
import type { NewDeal } from './new-deal.ts';
import styles from './new-deal.module.css';

/** The cycle, and whether the deal enters its first stage right away. */
export function StartFields({ deal, cycles, change, problem }: NewDealFields) {
  const formats = useFormats();
  const choices = usableCycles(cycles);
  const cycle = choices.find(({ id }) => id === deal.cycleId);
  const stage = firstStage(cycle?.stages ?? []);
  const choose = (cycleId: string | null): void => {
    const next = choices.find(({ id }) => id === cycleId);
    change({
      cycleId,
      ...(deal.proposed && { closeDate: closeDateFor(next, formats) }),
      start: deal.start && (next?.stages.length ?? 0) > 0,
    });
  };
  return (
    <div className={styles.start}>
      <Select
        label={say('new-deal.cycle')}
        placeholder={say('new-deal.cycle.none')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={deal.cycleId}
        onChange={choose}
        // A deal that starts needs a cycle.
        clearable={!deal.start}
        allowDeselect={!deal.start}
        clearButtonProps={{ 'aria-label': say('quiet.clear', { label: say('new-deal.cycle') }) }}
        error={problem('cycleId')}
      />
      <Checkbox
        className={styles.tick ?? ''}
        label={stage ? say('new-deal.start', { stage: stage.name }) : say('deal.act.start')}
        description={aboutStart(deal, stage, formats)}
        checked={deal.start && stage !== undefined}
        disabled={stage === undefined}
        onChange={(event) => change({ start: event.currentTarget.checked })}
      />
    </div>
  );
}

function aboutStart(deal: NewDeal, stage: Cycle['stages'][number] | undefined, { percent }: Formats): string {
  if (!stage) return say('new-deal.start.impossible');
  if (!deal.start) return say('new-deal.start.off');
  return say('new-deal.start.about', { chances: percent(deal.chances ?? stage.chances) });
}
