import type { OutputOf } from '../../../shared/contract/contract.ts';

export type CustomerRow = OutputOf<'customer.list'>['rows'][number];
export type Customer = OutputOf<'customer.get'>;
