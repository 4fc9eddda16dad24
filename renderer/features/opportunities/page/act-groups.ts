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

export interface OfferedAct {
  readonly act: DealAct;
  /** Why it isn't possible now; null when it is. */
  readonly refusal: string | null;
}

/**
 * Every action on a deal, in related groups. Redating is left out where it isn't possible: nobody looks for it on a
 * deal with sound dates.
 */
export function actGroups(deal: Deal, stages: DealStages): readonly (readonly OfferedAct[])[] {
  return groups.map((acts) =>
    acts
      .map((act) => ({ act, refusal: reasonOf(act, deal, stages) }))
      .filter(({ act, refusal }) => act !== 'redate' || refusal === null),
  );
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
