import type { ImportPlan } from '../../../shared/contract/import-plan.ts';

/** The answers with which the plan of any file begins, whatever kind of record it contains. */
export const usualAnswers = {
  decimalSign: null,
  dateOrder: null,
  states: [],
  unknownCustomers: 'create',
  lookalikes: 'use',
  suspects: 'create',
  unknownSalespeople: 'create',
  unknownReasons: 'create',
  newCycles: [],
  readings: [],
  withoutCustomer: null,
  blankClears: false,
} as const satisfies Partial<ImportPlan>;
