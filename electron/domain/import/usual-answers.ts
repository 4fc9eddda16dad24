import type { ImportPlan } from '../../../shared/contract/import-plan.ts';

/** The answers with which the plan of any file begins, whatever kind of record it contains. */
export const usualAnswers: Omit<ImportPlan, 'entity' | 'source' | 'columns' | 'cycleId'> = {
  readings: [],
  states: [],
  unknownCustomers: 'create',
  lookalikes: 'use',
  suspects: 'create',
  unknownSalespeople: 'create',
  unknownReasons: 'create',
  unknownKinds: 'create',
  newFields: [],
  newCycles: [],
  withoutCustomer: null,
  blankClears: false,
};
