import { checkStatusAct } from '../../../shared/rules/status.ts';
import { removeValues } from '../../store/custom/values.ts';
import { removeRecord, removeWhere } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { untag } from '../tags/record-tags.ts';
import { loadDeal, refuseIfAny } from './load.ts';

/**
 * Deletes a deal that is not open, with everything that belongs to it, as one undoable step. House rule: nothing is
 * left dangling.
 */
export function removeOpportunity(act: ActContext, id: string): Record<string, never> {
  const deal = loadDeal(act.db, id);
  const status = checkStatusAct('delete', deal.status);
  if (status) refuseIfAny([status]);
  removeWhere(act.db, 'entry', 'opportunityId', id);
  removeWhere(act.db, 'external_quote', 'opportunityId', id);
  removeWhere(act.db, 'opportunity_person', 'opportunityId', id);
  untag(act, { kind: 'opportunity', id });
  removeValues(act.db, 'opportunity', id);
  removeWhere(act.db, 'external_id', 'opportunityId', id);
  removeWhere(act.db, 'close_record', 'opportunityId', id);
  removeRecord(act.db, 'opportunity', id);
  act.describe('act.opportunity.remove', { topic: deal.topic });
  return {};
}
