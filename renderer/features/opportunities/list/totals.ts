import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import type { ListTotal } from '../../../components/list/foot/list-foot.tsx';
import { weightedTotalWords } from '../../../components/show/weighted-words.ts';
import type { Formats } from '../../../state/locale.ts';

export type Summary = OutputOf<'opportunity.summary'>;

/** The estimate that stands for some deals: lost ones count only where there are no others. */
export function estimateOf({
  count,
  estimated,
  lost,
}: Pick<Summary, 'count' | 'estimated' | 'lost'>): Pick<ListTotal, 'label' | 'amount'> {
  return count > 0 && count === lost.count
    ? { label: say('deals.estimated.lost'), amount: lost.estimated }
    : { label: say('deals.estimated'), amount: estimated };
}

/** What the deals of a list come to. Lost deals are never added to others, and have a total of their own. */
export function totalsOf(summary: Summary, formats: Formats): readonly ListTotal[] {
  const { base, rateDate, weighted, lost } = summary;
  const at = { base, date: formats.date(rateDate, 'long') };
  const ofLost = { ...estimateOf({ ...summary, count: lost.count }), about: say('deals.lost.about', at) };
  if (lost.count > 0 && lost.count === summary.count) return [ofLost];
  return [
    { ...estimateOf(summary), about: say('deals.totals.about', at) },
    { label: say('deals.weighted'), amount: weighted, about: weightedTotalWords(summary, formats) },
    ...(lost.count > 0 ? [ofLost] : []),
  ];
}
