/** Explanations of weighted values: of one deal, and of a sum of deals. */
import type { OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import { say } from '../../../shared/words/say.ts';
import type { Formats } from '../../state/locale.ts';

export type Weighed = Pick<
  OpportunityRow,
  'status' | 'method' | 'chances' | 'completed' | 'probability' | 'weighted' | 'estimatedRevenue' | 'currency'
>;

/** "€31,500.00 × 60 % = €18,900.00. Probability by Multiply: …", or why there is no weighted value. */
export function weightedWords(deal: Weighed, formats: Formats): string {
  const formula = formulaOf(deal, formats);
  if (formula === null || deal.method === null) return say('deal.weighted.no-stage');
  const { weighted, estimatedRevenue, currency, status } = deal;
  if (estimatedRevenue === null || weighted === null) return say('deal.weighted.no-revenue');
  const words = say('deal.weighted.about', {
    revenue: formats.money(estimatedRevenue),
    probability: formats.percent(deal.probability),
    weighted: formats.money({ amount: weighted, currency }),
    method: say(`method.${deal.method}`),
    formula,
  });
  if (isClosed(status)) return `${words} ${say('deal.weighted.closed')}`;
  return status === 'on-hold' ? `${words} ${say('deal.weighted.held')}` : words;
}

/** "Probability by Multiply: chances 60 % × completed 75 % ÷ 100 = 45 %." */
export function probabilityWords(
  deal: Weighed & { readonly chancesOverridden: boolean },
  formats: Formats,
): string | null {
  const formula = formulaOf(deal, formats);
  if (formula === null || deal.method === null) return null;
  const words = say('deal.probability.about', { method: say(`method.${deal.method}`), formula });
  if (!deal.chancesOverridden) return words;
  return `${words} ${say('deals.overridden', { chances: formats.percent(deal.chances) })}`;
}

function formulaOf(
  { method, chances, completed, probability }: Weighed,
  { percent }: Formats,
): string | null {
  if (method === null || probability === null) return null;
  return say(`deal.weighted.formula.${method}`, {
    chances: percent(chances),
    completed: percent(completed),
    probability: percent(probability),
  });
}

/** The subject of a total, and the date of its rates. */
export function weightedTotalWords(
  { base, rateDate }: { readonly base: string; readonly rateDate: string },
  { date }: Formats,
): string {
  return say('weighted.total.about', { base, date: date(rateDate, 'long') });
}
