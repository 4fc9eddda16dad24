import { describe, expect, it } from 'vitest';
import { actGroups } from '../../../renderer/features/opportunities/page/act-groups.ts';
import type { Deal, DealStages } from '../../../renderer/features/opportunities/offered/deal.ts';
import { statuses } from '../../../shared/rules/status.ts';
import type { Status } from '../../../shared/rules/status.ts';
import { say } from '../../../shared/words/say.ts';

const noStages = { stages: [], skip: [], jump: [], dates: { redatable: false } } as unknown as DealStages;
const of = (status: Status) =>
  actGroups({ id: 'd', status, chancesOverridden: true } as unknown as Deal, noStages);

const possible = (status: Status) =>
  of(status).map((group) => group.filter(({ refusal }) => refusal === null).map(({ act }) => act));
const refused = (status: Status) =>
  of(status)
    .flat()
    .filter(({ refusal }) => refusal !== null);
const refusedBy = (status: Status, reason: string) =>
  refused(status)
    .filter(({ refusal }) => refusal === reason)
    .map(({ act }) => act);

describe('the acts on a deal', () => {
  it('of a closed deal are what can be done; one reason prevents all others', () => {
    expect(possible('won').flat()).toEqual(['reopen', 'delete']);
    expect(refusedBy('won', say('start.closed'))).toHaveLength(14);
  });

  it('of a deal that is not started or on hold give the reason most of them share', () => {
    expect(refusedBy('not-started', say('move.not-started'))).toEqual([
      'next',
      'previous',
      'skip',
      'jump',
      'move',
      'follow-stage',
      'hold',
      'change-cycle',
    ]);
    expect(refusedBy('on-hold', say('deal.refused.on-hold'))).toEqual([
      'next',
      'previous',
      'skip',
      'jump',
      'move',
      'change-cycle',
    ]);
  });

  it.each(statuses)('are all there once, %s', (status) => {
    const acts = [...possible(status).flat(), ...refused(status).map(({ act }) => act)];
    expect(acts).toHaveLength(16);
    expect(new Set(acts).size).toBe(16);
  });
});
