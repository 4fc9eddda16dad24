import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import type { ActContext } from '../context.ts';
import { dateOf } from './dates.ts';
import { record } from './entries.ts';
import { loadDeal, refuseIfAny } from './load.ts';
import { revalued } from './update.ts';

/** Puts an open deal on hold, or resumes it: same stage, same values. */
export function setHold(
  act: ActContext,
  input: ParsedInputOf<'opportunity.hold'>,
  hold: boolean,
): { id: string } {
  const deal = loadDeal(act.db, input.id);
  const status = checkStatusAct(hold ? 'hold' : 'resume', deal.status);
  const { dateOfChange, refusals } = dateOf(act, deal, input.dateOfChange, status);
  refuseIfAny(refusals);
  const change = { ...revalued(act, deal, false), status: hold ? 'on-hold' : 'in-progress' } as const;
  record(act, deal, change, { action: hold ? 'Held' : 'Resumed', dateOfChange });
  act.describe(hold ? 'act.opportunity.hold' : 'act.opportunity.resume', { topic: deal.topic });
  return { id: deal.id };
}
