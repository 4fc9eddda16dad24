import type { OutputOf } from '../../../../shared/contract/contract.ts';

export type Deal = OutputOf<'opportunity.get'>;
export type DealRow = OutputOf<'opportunity.list'>['rows'][number];
export type DealEntry = OutputOf<'opportunity.entries'>['entries'][number];
export type DealStages = OutputOf<'opportunity.stages'>;
export type StageOption = DealStages['stages'][number];
export type Cycle = OutputOf<'cycle.list'>['items'][number];
