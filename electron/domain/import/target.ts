import type { StageRecord } from '../../store/records/records.ts';
import type { CycleFacts } from './deal-ground.ts';

/** The target of the rows with a state, including the records themselves. */
export type Target =
  | { readonly kind: 'not-started'; readonly cycle: CycleFacts | null }
  | {
      readonly kind: 'stage';
      readonly cycle: CycleFacts;
      readonly stage: StageRecord;
      readonly hold: boolean;
    }
  | { readonly kind: 'won' | 'lost'; readonly cycle: CycleFacts | null; readonly reasonId: string | null };
