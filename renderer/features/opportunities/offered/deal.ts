import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { Formats } from '../../../state/locale.ts';

export type Deal = OutputOf<'opportunity.get'>;
export type DealRow = OutputOf<'opportunity.list'>['rows'][number];
export type DealEntry = OutputOf<'opportunity.entries'>['entries'][number];
export type DealStages = OutputOf<'opportunity.stages'>;
export type StageOption = DealStages['stages'][number];
export type Cycle = OutputOf<'cycle.list'>['items'][number];

/** An amount with its currency, as short as is honest: without decimals while they are zero. */
export function briefly(amount: string, currency: string, formats: Formats): string {
  return /\.0*[1-9]/.test(amount) ? formats.money({ amount, currency }) : formats.whole(amount, currency);
}
