import type { Opportunity } from '../../../shared/contract/opportunity-rows.ts';
import { readOpportunity } from '../../store/opportunities/read.ts';
import { getSettings } from '../../store/setup/settings.ts';
import type { ReadContext } from '../context.ts';
import { found } from '../refusal.ts';

/** A deal with everything its page shows. */
export function getOpportunity({ db }: ReadContext, id: string): Opportunity {
  return found(readOpportunity(db, id, found(getSettings(db)).baseCurrency));
}
