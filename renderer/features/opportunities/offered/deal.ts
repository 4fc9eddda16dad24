import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { daysBetween } from '../../../../shared/calendar/calendar-date.ts';
import { exact, plain } from '../../../../shared/money/decimal.ts';
import { fromMillionths, toHundredths } from '../../../../shared/money/percent.ts';
import { probabilityMillionths } from '../../../../shared/rules/probability.ts';
import type { Method } from '../../../../shared/rules/probability.ts';
import { isOpen } from '../../../../shared/rules/status.ts';
import type { Formats } from '../../../state/locale.ts';

export type Deal = OutputOf<'opportunity.get'>;
export type DealRow = OutputOf<'opportunity.list'>['rows'][number];
export type DealEntry = OutputOf<'opportunity.entries'>['entries'][number];
export type DealStages = OutputOf<'opportunity.stages'>;
export type StageOption = DealStages['stages'][number];
export type Cycle = OutputOf<'cycle.list'>['items'][number];

/** Open, and its close date has passed. */
export function isOverdue(deal: DealRow, today: string): boolean {
  return isOpen(deal.status) && deal.closeDate !== null && deal.closeDate < today;
}

/** Calendar days since the stage was entered; null without a stage. */
export function daysInStage(deal: DealRow, today: string): number | null {
  return deal.inStageSince === null ? null : Math.max(0, daysBetween(deal.inStageSince, today));
}

/** The close date that says most: when it did close, else when it should. */
export function shownCloseDate(deal: DealRow): string | null {
  return deal.actualCloseDate ?? deal.closeDate;
}

export interface Worth {
  /** Percent. */
  readonly probability: string;
  /** Exact, in the deal's currency; null without a revenue. */
  readonly weighted: string | null;
}

/** What a deal would be worth with these percentages, told before it is done. Source: BC. */
export function worthWith(method: Method, chances: string, completed: string, revenue: string | null): Worth {
  const millionths = probabilityMillionths(method, toHundredths(chances), toHundredths(completed));
  const probability = fromMillionths(millionths);
  const weighted = revenue === null ? null : plain(exact(revenue).times(probability).div(100));
  return { probability, weighted };
}

/** `2 Understanding needs`. */
export function stageName(stage: { readonly number: number; readonly name: string }): string {
  return `${stage.number} ${stage.name}`;
}

/** An amount with its currency, as short as is honest: without decimals while they are zero. */
export function briefly(amount: string, currency: string, formats: Formats): string {
  return /\.0*[1-9]/.test(amount) ? formats.money({ amount, currency }) : formats.whole(amount, currency);
}
