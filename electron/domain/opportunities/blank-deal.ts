import { blankRow } from '../../../shared/records/codec.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { unvalued } from './values.ts';

/** A blank deal with every column, so that all deals have the same shape. */
export const blankDeal: OpportunityRecord = {
  ...blankRow(opportunity),
  ...unvalued,
  id: '',
  baseValue: null,
  baseRate: null,
  stageId: null,
  closeRecordId: null,
};
