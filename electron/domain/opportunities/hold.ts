import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { checkDateOfChange } from '../../../shared/rules/dated-act.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import type { ActContext } from '../context.ts';
import { record } from './entries.ts';
import { loadDeal, refuseIfAny } from './load.ts';
import { datedAct } from './move.ts';
import { revalued } from './update.ts';

/** Puts an open deal on hold, or resumes it: same stage, same values. */
export function setHold(
  act: ActContext,
  input: ParsedInputOf<'opportunity.hold'>,
  hold: boolean,
): { id: string } {
  const deal = loadDeal(act.db, input.id);
  const dateOfChange = input.dateOfChange ?? act.today;
  const status = checkStatusAct(hold ? 'hold' : 'resume', deal.status);
  refuseIfAny(status ? [status] : checkDateOfChange(datedAct(act, deal, dateOfChange)));
  const change = { ...revalued(act, deal, false), status: hold ? 'on-hold' : 'in-progress' } as const;
  record(act, deal, change, { action: hold ? 'Held' : 'Resumed', dateOfChange });
  act.describe(hold ? 'act.opportunity.hold' : 'act.opportunity.resume', { topic: deal.topic });
  return { id: deal.id };
}
