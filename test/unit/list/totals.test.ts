import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../renderer/features/opportunities/list/totals.ts';
import type { Formats } from '../../../renderer/state/locale.ts';
import { say } from '../../../shared/words/say.ts';

const formats = { date: (day: string) => day } as unknown as Formats;
const totals = (count: number, lost: number): string[] =>
  totalsOf(
    {
      count,
      base: 'EUR',
      rateDate: '2026-03-10',
      estimated: '50.00',
      weighted: '20.00',
      lost: { count: lost, estimated: '7.00', notConverted: 0 },
      overdue: 0,
      withoutRevenue: 0,
      notConverted: 0,
      missingRates: [],
    },
    formats,
  ).map(({ label, amount }) => `${label} ${amount}`);

const estimated = `${say('deals.estimated')} 50.00`;
const weighted = `${say('deals.weighted')} 20.00`;
const lost = `${say('deals.estimated.lost')} 7.00`;

describe('the totals of a list', () => {
  it('of lost deals sum what they would have brought', () => {
    expect(totals(3, 3)).toEqual([lost]);
  });

  it('keep lost deals apart from others', () => {
    expect(totals(5, 2)).toEqual([estimated, weighted, lost]);
    expect(totals(5, 0)).toEqual([estimated, weighted]);
    expect(totals(0, 0)).toEqual([estimated, weighted]);
  });
});
