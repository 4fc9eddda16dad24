import type { DealAct } from '../../../../shared/commands/commands.ts';
import { isClosed } from '../../../../shared/rules/status.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { refusalOf } from '../deal-acts.ts';
import type { Deal, DealStages } from '../offered/deal.ts';

const groups: readonly (readonly DealAct[])[] = [
  ['start', 'next', 'previous', 'skip', 'jump', 'move'],
  ['update', 'follow-stage', 'quote', 'hold', 'resume', 'change-cycle', 'redate'],
  ['won', 'lost', 'reopen', 'delete'],
];

/** Actions that one reason prevents. */
export interface RefusedActs {
  readonly reason: string;
  readonly acts: readonly DealAct[];
}

export interface ActGroups {
  /** Possible actions, in related groups; none of them is empty. */
  readonly possible: readonly (readonly DealAct[])[];
  /** Impossible actions: the most common reason comes first. */
  readonly refused: readonly RefusedActs[];
}

/**
 * Every action on a deal: possible ones, and the others by reason, which is then shown once. Redating is left out where
 * it isn't possible: nobody looks for it on a deal with sound dates.
 */
export function actGroups(deal: Deal, stages: DealStages): ActGroups {
  const reasons = new Map<string, DealAct[]>();
  const isPossible = (act: DealAct): boolean => {
    const reason = reasonOf(act, deal, stages);
    if (reason === null) return true;
    if (act === 'redate') return false;
    reasons.set(reason, [...(reasons.get(reason) ?? []), act]);
    return false;
  };
  const possible = groups.map((group) => group.filter(isPossible)).filter((group) => group.length > 0);
  const refused = [...reasons].map(([reason, acts]) => ({ reason, acts }));
  return { possible, refused: refused.toSorted((a, b) => b.acts.length - a.acts.length) };
}

const needsResume: readonly DealAct[] = ['next', 'previous', 'skip', 'jump', 'move', 'change-cycle'];
const needsStart: readonly DealAct[] = [...needsResume, 'hold', 'follow-stage'];

/** A status that prevents many actions gives one reason for all of them. */
function reasonOf(act: DealAct, deal: Deal, stages: DealStages): string | null {
  const refusal = refusalOf(act, deal, stages);
  if (refusal === null) return null;
  const { status } = deal;
  if (isClosed(status)) return sayAny('start.closed', {});
  if (status === 'not-started' && needsStart.includes(act)) return sayAny('move.not-started', {});
  if (status === 'on-hold' && needsResume.includes(act)) return say('deal.refused.on-hold');
  return refusal;
}
