import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { MinorUnits } from '../money/money.ts';
import type { PercentHundredths } from '../money/percent.ts';
import type { Refusal } from './refusal.ts';
import type { Status } from './status.ts';

/** What the rules need to know of a stage. Stages may come in any order: they are ordered by `number`. */
export interface StageFacts {
  readonly id: string;
  readonly number: number;
  /** Default chances for deals that enter, in 1/100 %. */
  readonly chances: PercentHundredths;
  /** Completed, in 1/100 %. */
  readonly completed: PercentHundredths;
  readonly quoteRequired: boolean;
  readonly allowSkip: boolean;
  /** Offset for a blank close date, such as `+2W`; null or blank for none. */
  readonly dateFormula: string | null;
}

export type MoveKind = 'next' | 'previous' | 'skip' | 'jump';
export type MoveAction = 'Next' | 'Previous' | 'Skipped' | 'Jumped';

export interface OfferedMoves {
  readonly next: StageFacts | null;
  readonly previous: StageFacts | null;
  readonly skip: readonly StageFacts[];
  readonly jump: readonly StageFacts[];
}

/** Chances in 1/100 %, and whether they were typed and differ from the stage's default. */
export interface ChancesState {
  readonly chances: PercentHundredths;
  readonly overridden: boolean;
}

/** Ways into a stage: the four moves, the start, and the restart by a change of cycle. */
export type EnteringKind = MoveKind | 'start' | 'restart';

/** `not-checked` while the Documents module is off. */
export type QuoteState = 'present' | 'missing' | 'not-checked';

export interface MoveInput {
  readonly kind: MoveKind;
  readonly stages: readonly StageFacts[];
  readonly currentId: string | null;
  readonly targetId: string | null;
  readonly status: Status;
  readonly dateOfChange: CalendarDate | null;
  readonly activeEntryDate: CalendarDate;
  readonly today: CalendarDate;
  readonly revenueMinor: MinorUnits | null;
  readonly chances: ChancesState;
  readonly typedChances?: PercentHundredths | null;
  readonly closeDate: CalendarDate | null;
  readonly quote: QuoteState;
  readonly openRequiredItems?: number;
}

export interface StartInput {
  readonly status: Status;
  readonly cycle: { readonly blocked: boolean; readonly stages: readonly StageFacts[] } | null;
  readonly dateOfChange: CalendarDate | null;
  readonly activeEntryDate: CalendarDate;
  readonly today: CalendarDate;
}

export interface UpdateInput {
  readonly status: Status;
  readonly dateOfChange: CalendarDate | null;
  readonly activeEntryDate: CalendarDate;
  readonly today: CalendarDate;
  readonly before: { readonly revenueMinor: MinorUnits | null; readonly closeDate: CalendarDate | null };
  readonly after: { readonly revenueMinor: MinorUnits | null; readonly closeDate: CalendarDate | null };
}

export declare function skipList(stages: readonly StageFacts[], currentId: string): StageFacts[];
export declare function offeredMoves(stages: readonly StageFacts[], currentId: string): OfferedMoves;
export declare function actionFor(
  kind: MoveKind,
  stages: readonly StageFacts[],
  currentId: string,
  targetId: string,
): MoveAction;
export declare function moveTo(
  stages: readonly StageFacts[],
  currentId: string,
  targetId: string,
): { readonly kind: MoveKind } | { readonly refusal: Refusal };
export declare function checkMove(input: MoveInput): Refusal[];
export declare function checkStart(input: StartInput): Refusal[];
export declare function checkUpdate(input: UpdateInput): Refusal[];
export declare function chancesOnEntering(
  kind: EnteringKind,
  current: ChancesState,
  target: StageFacts,
  typed?: PercentHundredths | null,
): ChancesState;
export declare function closeDateOnEntering(
  closeDate: CalendarDate | null,
  dateOfChange: CalendarDate,
  targetFormula: string | null,
): CalendarDate | null;
