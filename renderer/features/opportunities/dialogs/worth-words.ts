import { probabilityOf, weightedOf } from '../../../../shared/rules/worth.ts';
import type { Likelihood } from '../../../../shared/rules/worth.ts';
import { say } from '../../../../shared/words/say.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Deal } from '../offered/deal.ts';

/** Values of a deal after an action. Percentages as wire decimals, revenue in the deal's currency. */
export interface Prospect extends Likelihood {
  readonly revenue: string | null;
  /** Typed chances stay when the stage changes. */
  readonly kept: boolean;
}

/** Chances, probability and weighted value, from -> to, before they are changed. */
export function worthWords(deal: Deal, next: Prospect, formats: Formats): string[] {
  const { percent } = formats;
  return [
    chancesWords(deal, next, formats),
    ...(deal.probability === null
      ? []
      : [
          say('move.values.probability', {
            from: percent(deal.probability),
            to: percent(probabilityOf(next)),
          }),
        ]),
    ...weightedWords(deal, next, formats),
  ];
}

function chancesWords(deal: Deal, next: Prospect, { percent }: Formats): string {
  const to = percent(next.chances);
  if (deal.chances === null) return say('entry.chances.set', { to });
  if (Number(deal.chances) !== Number(next.chances)) {
    return say('move.values.chances', { from: percent(deal.chances), to });
  }
  return say(next.kept ? 'move.values.chances.kept' : 'move.values.same', { to });
}

function weightedWords(deal: Deal, next: Prospect, formats: Formats): string[] {
  if (next.revenue === null) return [];
  const weighted = weightedOf(next.revenue, next);
  const made = {
    revenue: formats.money({ amount: next.revenue, currency: deal.currency }),
    probability: formats.percent(probabilityOf(next)),
  };
  const to = formats.money({ amount: weighted, currency: deal.currency });
  if (deal.weighted === null) return [say('move.values.weighted.set', { to, ...made })];
  if (Number(deal.weighted) === Number(weighted)) return [say('move.values.weighted.same', { to })];
  return [
    say('move.values.weighted', {
      from: formats.money({ amount: deal.weighted, currency: deal.currency }),
      to,
      ...made,
    }),
  ];
}

export function closeDateWords(from: string | null, to: string | null, { date }: Formats): string[] {
  if (to === null || from === to) return [];
  if (from === null) return [say('move.values.closeDate', { to: date(to, 'weekday') })];
  return [say('move.values.closeDate.moved', { from: date(from, 'weekday'), to: date(to, 'weekday') })];
}
