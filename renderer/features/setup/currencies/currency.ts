import type { OutputOf } from '../../../../shared/contract/contract.ts';

export type Currency = OutputOf<'currency.list'>['items'][number];
