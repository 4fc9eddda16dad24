import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';

export type Cycle = OutputOf<'cycle.list'>['items'][number];
export type StageChanges = InputOf<'stage.update'>['changes'];
export type Stage = Cycle['stages'][number];
