import { SegmentedControl } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { dealOutcomes } from './deal-outcome.ts';
import type { DealOutcome } from './deal-outcome.ts';

interface OutcomeChoiceProps {
  readonly outcome: DealOutcome;
  /** Undefined until known. */
  readonly counts: Readonly<Record<DealOutcome, number | undefined>>;
  onOutcome(this: void, outcome: DealOutcome): void;
}

/** Open, not started, won or lost, each with its number of deals. */
export function OutcomeChoice({ outcome, counts, onOutcome }: OutcomeChoiceProps) {
  const { count } = useFormats();
  const label = (one: DealOutcome): string => {
    const n = counts[one];
    return `${say(`customer.deals.${one}`)}${n === undefined ? '' : ` ${count(n)}`}`;
  };
  // Most deals are started, so the others are offered only when there are any.
  const shown = dealOutcomes.filter((one) => one !== 'not-started' || one === outcome || counts[one]);
  return (
    <SegmentedControl
      aria-label={say('customer.deals.outcome')}
      value={outcome}
      onChange={(value) => onOutcome(value)}
      data={shown.map((one) => ({ value: one, label: label(one) }))}
    />
  );
}
