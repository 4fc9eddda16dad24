import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { Badge } from '../show/badge.tsx';
import { stageName } from '../show/stage-name.ts';

/** The status of a deal and what it is worth; a lost one is worth nothing. */
export function OutcomeBadge({ row }: { readonly row: OpportunityRow }) {
  const formats = useFormats();
  const status = say(`status.${row.status}`);
  const amount = row.status === 'won' ? row.actualRevenue : row.estimatedRevenue;
  const worth = amount && row.status !== 'lost' ? formats.money(amount) : '';
  const words = row.status === 'in-progress' ? say('status.open') : status;
  const stage = row.stage ? stageName(row.stage) : undefined;
  return <Badge title={stage}>{[words, worth].filter(Boolean).join(' ')}</Badge>;
}
