import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { DealRow } from '../offered/deal.ts';
import type { DealFilter, DealShape } from './deal-view.ts';

/** The types of deals in a list. */
export interface DealTypes {
  readonly row: DealRow;
  readonly shape: DealShape;
  readonly narrowed: DealFilter;
  readonly groups: OutputOf<'opportunity.groups'>;
}
