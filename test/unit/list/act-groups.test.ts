import { describe, expect, it } from 'vitest';
import { actGroups } from '../../../renderer/features/opportunities/page/act-groups.ts';
import type { Deal, DealStages } from '../../../renderer/features/opportunities/offered/deal.ts';
import { statuses } from '../../../shared/rules/status.ts';
import type { Status } from '../../../shared/rules/status.ts';
import { say } from '../../../shared/words/say.ts';

const noStages = { stages: [], skip: [], jump: [], dates: { redatable: false } } as unknown as DealStages;
const of = (status: Status) =>
  actGroups({ id: 'd', status, chancesOverridden: true } as unknown as Deal, noStages);

describe('the acts on a deal', () => {
  it('of a closed deal are what can be done, then all others below one reason', () => {
    const { possible, refused } = of('won');
    expect(possible).toEqual([['reopen', 'delete']]);
    expect(refused.map(({ reason, acts }) => [reason, acts.length])).toEqual([[say('start.closed'), 14]]);
  });

  it('of a deal that is not started or on hold say the reason most of them share first', () => {
    expect(of('not-started').refused[0]).toEqual({
      reason: say('move.not-started'),
      acts: ['next', 'previous', 'skip', 'jump', 'move', 'follow-stage', 'hold', 'change-cycle'],
    });
    expect(of('on-hold').refused[0]).toEqual({
      reason: say('deal.refused.on-hold'),
      acts: ['next', 'previous', 'skip', 'jump', 'move', 'change-cycle'],
    });
  });

  it.each(statuses)('are all there once, %s', (status) => {
    const { possible, refused } = of(status);
    const acts = [...possible.flat(), ...refused.flatMap((group) => group.acts)];
    expect(acts).toHaveLength(16);
    expect(new Set(acts).size).toBe(16);
  });
});
