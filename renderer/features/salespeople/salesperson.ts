import type { OutputOf } from '../../../shared/contract/contract.ts';

export type Salesperson = OutputOf<'salesperson.get'>;
