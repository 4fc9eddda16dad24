import { checkDateOfChange, datesOfChange } from '../../../shared/rules/dated-act.ts';
import type { Refusal } from '../../../shared/rules/refusal.ts';
import { latestDateOfChange } from '../../store/opportunities/entries.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { ReadContext } from '../context.ts';

/** The facts about the date of an action on a deal: the given day, or the default. */
export function datedAct({ db, today }: ReadContext, deal: OpportunityRecord, asked: string | undefined) {
  const latest = latestDateOfChange(db, deal.id);
  const dateOfChange = asked ?? datesOfChange(latest, today).proposed;
  return { status: deal.status, dateOfChange, latest, today };
}

/** The date of an action, and the reasons against it: the status if it forbids the action, or else the date. */
export function dateOf(
  context: ReadContext,
  deal: OpportunityRecord,
  asked: string | undefined,
  status: Refusal | null,
): { readonly dateOfChange: string; readonly refusals: readonly Refusal[] } {
  const dated = datedAct(context, deal, asked);
  return { dateOfChange: dated.dateOfChange, refusals: status ? [status] : checkDateOfChange(dated) };
}
