import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { KnownNames } from './deal-book.ts';
import type { RowGround } from './deal-ground.ts';

/** By what rows are judged. */
export interface Basis {
  readonly plan: ImportPlan;
  readonly ground: RowGround;
  /** What the rows so far name, this one included. */
  readonly book: KnownNames;
}
