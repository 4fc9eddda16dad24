import { Select } from '@mantine/core';
import { firstStage } from '../../../../shared/rules/stage-order.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import type { Cycle } from '../offered/deal.ts';
import type { NewDeal } from './new-deal.ts';
import styles from './new-deal.module.css';

export interface NewDealFields {
  readonly deal: NewDeal;
  readonly cycles: readonly Cycle[];
  change(this: void, part: Partial<NewDeal>): void;
  /** The refusal of a field. */
  problem(this: void, name: string): string | null;
}

/** How much, and when. */
export function ValueFields({ deal, cycles, change, problem }: NewDealFields) {
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  const codes = currencies.map(({ code }) => code);
  return (
    <div className={styles.values}>
      <AmountField
        label={say('new-deal.revenue')}
        currency={deal.currency}
        value={deal.revenue}
        onChange={(revenue) => change({ revenue })}
        {...(codes.length > 1 && {
          onCurrency: (currency: string) => codes.includes(currency) && change({ currency }),
        })}
        error={problem('estimatedRevenue')}
      />
      {codes.length > 1 && (
        <Select
          label={say('new-deal.currency')}
          data={codes}
          value={deal.currency}
          onChange={(currency) => currency !== null && change({ currency })}
          allowDeselect={false}
          error={problem('currency')}
        />
      )}
      <DateField
        label={say('new-deal.closeDate')}
        value={deal.closeDate}
        onChange={(closeDate) => change({ closeDate, proposed: false })}
        hint={proposalWords(deal, cycles)}
        error={problem('closeDate')}
      />
    </div>
  );
}

function proposalWords({ proposed, cycleId, closeDate }: NewDeal, cycles: readonly Cycle[]): string {
  if (!proposed || closeDate === null) return '';
  const stage = firstStage(cycles.find(({ id }) => id === cycleId)?.stages ?? []);
  if (!stage?.dateFormula) return say('new-deal.closeDate.proposed');
  return say('new-deal.closeDate.formula', { stage: stage.name, formula: stage.dateFormula });
}
