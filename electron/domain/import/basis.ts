import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { CustomBook } from './custom-book.ts';
import type { KnownNames } from './deal-book.ts';
import type { RowGround } from './deal-ground.ts';
import type { RowRules } from './row-rules.ts';

/** What rows are judged by. */
export interface Basis {
  readonly plan: ImportPlan;
  readonly rules: RowRules;
  readonly ground: RowGround;
  /** The names in the rows so far, including this one. */
  readonly book: KnownNames;
  readonly custom: CustomBook;
}
