import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { nameKey } from '../../../shared/import/names.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { DealCells } from './deal-cells.ts';
import type { DealGround } from './deal-ground.ts';
import type { DealNames } from './deal-names.ts';
import type { TwinBook } from './twin-book.ts';

/** On what a row is judged. */
export interface RowGround {
  readonly ground: DealGround;
  readonly plan: ImportPlan;
  readonly names: DealNames;
  readonly cells: DealCells;
  readonly twins: TwinBook;
}

/** Two customers may share a name: the one the deal has is meant, whichever is found first. */
export function isItsCustomer(
  { names }: RowGround,
  { customer }: { customer: string },
  deal: OpportunityRecord,
): boolean {
  const now = names.customers.byId.get(deal.customerId);
  return now !== undefined && nameKey(now.name) === nameKey(customer);
}
