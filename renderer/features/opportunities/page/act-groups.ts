import type { DealAct } from '../../../../shared/commands/commands.ts';
import { isClosed } from '../../../../shared/rules/status.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { refusalOf } from '../deal-acts.ts';
import type { Deal, DealStages } from '../offered/deal.ts';

const groups: readonly (readonly DealAct[])[] = [
  ['start', 'next', 'previous', 'skip', 'jump', 'move'],
  ['update', 'follow-stage', 'quote', 'hold', 'resume', 'change-cycle'],
  ['won', 'lost', 'reopen', 'delete'],
];

/** Acts that one reason keeps from being done. */
export interface RefusedActs {
  readonly reason: string;
  readonly acts: readonly DealAct[];
}

export interface ActGroups {
  /** What can be done, in groups of what belongs together; none of them is empty. */
  readonly possible: readonly (readonly DealAct[])[];
  /** What cannot: the reason that most acts share comes first. */
  readonly refused: readonly RefusedActs[];
}

/** Every act on a deal: what can be done now, and what cannot by its reason, which is then said once. */
export function actGroups(deal: Deal, stages: DealStages): ActGroups {
  const reasons = new Map<string, DealAct[]>();
  const isPossible = (act: DealAct): boolean => {
    const reason = reasonOf(act, deal, stages);
    if (reason === null) return true;
    reasons.set(reason, [...(reasons.get(reason) ?? []), act]);
    return false;
  };
  const possible = groups.map((group) => group.filter(isPossible)).filter((group) => group.length > 0);
  const refused = [...reasons].map(([reason, acts]) => ({ reason, acts }));
  return { possible, refused: refused.toSorted((a, b) => b.acts.length - a.acts.length) };
}

const needsResume: readonly DealAct[] = ['next', 'previous', 'skip', 'jump', 'move', 'change-cycle'];
const needsStart: readonly DealAct[] = [...needsResume, 'hold', 'follow-stage'];

/** A status that refuses many acts speaks for all of them in the same words. */
function reasonOf(act: DealAct, deal: Deal, stages: DealStages): string | null {
  const refusal = refusalOf(act, deal, stages);
  if (refusal === null) return null;
  const { status } = deal;
  if (isClosed(status)) return sayAny('start.closed', {});
  if (status === 'not-started' && needsStart.includes(act)) return sayAny('move.not-started', {});
  if (status === 'on-hold' && needsResume.includes(act)) return say('deal.refused.on-hold');
  return refusal;
}
