import type { CalendarDate } from '../calendar/calendar-date.ts';
import { applyDateFormula, parseDateFormula } from '../calendar/date-formula.ts';
import type { MinorUnits } from '../money/money.ts';
import type { PercentHundredths } from '../money/percent.ts';
import type { DatedAct } from './dated-act.ts';
import { checkDateOfChange, earliestCloseDate } from './dated-act.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { higherStages, lowerStages, stageOf } from './stage-order.ts';
import { checkStatusAct } from './status.ts';

/** The facts about a stage that the rules need. Stages may come in any order: they are sorted by `number`. */
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

/** Ways into a stage: the four moves, the start, and the restart after a change of cycle. */
export type EnteringKind = MoveKind | 'start' | 'restart';

export interface MoveInput extends DatedAct {
  readonly kind: MoveKind;
  /** All stages of the deal's cycle. */
  readonly stages: readonly StageFacts[];
  /** Null for a deal without a stage, which is then refused because of its status. */
  readonly currentId: string | null;
  /** Null is enough for Next and Previous, which have one target. */
  readonly targetId: string | null;
  /** Null or 0: none given. */
  readonly revenueMinor: MinorUnits | null;
  /** The deal's current values; the rules below work out the new ones. */
  readonly chances: ChancesState;
  /** Typed for this move. */
  readonly typedChances?: PercentHundredths | null;
  /** As typed; the rules below apply the target's formula. */
  readonly closeDate: CalendarDate | null;
  /** Whether the deal has a valid quote: an external one. */
  readonly hasQuote: boolean;
  /** Required checklist items of the stage being left that are not ticked. */
  readonly openRequiredItems?: number;
}

export interface StartInput extends DatedAct {
  readonly cycle: { readonly blocked: boolean; readonly stages: readonly StageFacts[] } | null;
}

/**
 * The stages that Skip can reach: the next stage, and the one after each stage that allows skip. The first that
 * doesn't allow skip is still reachable and ends the list (S9). Empty at the last stage. Source: BC.
 */
export function skipList(stages: readonly StageFacts[], currentId: string): StageFacts[] {
  const higher = higherStages(stages, currentId);
  const end = higher.findIndex((stage) => !stage.allowSkip);
  return end < 0 ? higher : higher.slice(0, end + 1);
}

/**
 * The moves to offer from a stage, lowest target first. Skip only when the next stage allows skip and at least two
 * stages can be reached, Jump only when at least two lower stages exist (S9, S10); otherwise their lists are empty.
 * RangeError when the stage is not in the list. Source: BC.
 */
export function offeredMoves(stages: readonly StageFacts[], currentId: string): OfferedMoves {
  const higher = higherStages(stages, currentId);
  const lower = lowerStages(stages, currentId);
  const reachable = skipList(stages, currentId);
  return {
    next: higher[0] ?? null,
    previous: lower[lower.length - 1] ?? null,
    skip: higher[0]?.allowSkip && reachable.length >= 2 ? reachable : [],
    jump: lower.length >= 2 ? lower : [],
  };
}

/**
 * The action that the entry records: a Skip to the adjacent stage is Next, a Jump to the adjacent one is Previous.
 * Doesn't check whether the move is allowed. Source: BC.
 */
export function actionFor(
  kind: MoveKind,
  stages: readonly StageFacts[],
  currentId: string,
  targetId: string,
): MoveAction {
  switch (kind) {
    case 'next':
      return 'Next';
    case 'previous':
      return 'Previous';
    case 'skip':
      return higherStages(stages, currentId)[0]?.id === targetId ? 'Next' : 'Skipped';
    case 'jump':
      return lowerStages(stages, currentId).at(-1)?.id === targetId ? 'Previous' : 'Jumped';
  }
}

/**
 * The move that leads to a stage, for a drop on the board or a click on the stage bar: one forward is Next, further
 * forward Skip if reachable, backward Previous or Jump. Otherwise the reason, naming the stage (by number) that can't
 * be skipped. `checkMove` checks the rest. Source: House rule.
 */
export function moveTo(
  stages: readonly StageFacts[],
  currentId: string,
  targetId: string,
): { readonly kind: MoveKind } | { readonly refusal: Refusal } {
  const current = stageOf(stages, currentId);
  const target = stages.find((stage) => stage.id === targetId);
  if (!target) return { refusal: refuse('move.stage-unknown', {}, 'stageId') };
  if (target.number === current.number) {
    return { refusal: refuse('move.same-stage', { stage: target.number }, 'stageId') };
  }
  const offered = offeredMoves(stages, currentId);
  if (target.id === offered.next?.id) return { kind: 'next' };
  if (target.id === offered.previous?.id) return { kind: 'previous' };
  if (target.number < current.number) return { kind: 'jump' };
  const refusal = checkSkipTarget(stages, current, target);
  return refusal ? { refusal } : { kind: 'skip' };
}

/**
 * All reasons against a move, in the order of the dialog; empty when it is allowed. Every move: the deal is In
 * progress, the date of change is one that the deal allows, and the target is reachable. Next and Skip also check revenue, chances, close date, quote and checklist. A wrong status or target is
 * reported alone, since the other checks would not make sense. Sources: BC; S7, S9 to S15.
 */
export function checkMove(input: MoveInput): Refusal[] {
  const { stages, currentId } = input;
  const refusal = checkStatusAct('move', input.status);
  if (refusal) return [refusal];
  if (currentId === null) return [refuse('move.not-started')];
  const target = targetOf(input, currentId);
  if ('word' in target) return [target];
  const refusals = checkDateOfChange(input);
  const action = actionFor(input.kind, stages, currentId, target.id);
  return action === 'Next' || action === 'Skipped' ? [...refusals, ...checkForward(input, target)] : refusals;
}

/**
 * All reasons against the start; empty when it is allowed. It needs a cycle that is not blocked and has a stage. A
 * quote required by the first stage is not checked, and neither is revenue (S12). Sources: BC.
 */
export function checkStart(input: StartInput): Refusal[] {
  const refusal = checkStatusAct('start', input.status);
  if (refusal) return [refusal];
  const refusals = checkDateOfChange(input);
  if (!input.cycle) refusals.push(refuse('start.cycle-missing', {}, 'cycleId'));
  else if (input.cycle.blocked) refusals.push(refuse('start.cycle-blocked', {}, 'cycleId'));
  else if (input.cycle.stages.length === 0) refusals.push(refuse('start.cycle-empty', {}, 'cycleId'));
  return refusals;
}

/**
 * The chances of a deal after it enters a stage (S13, S27). Start, Next and Previous set a deal that follows the
 * stage to the target's default and keep an overridden value. Skip and Jump use the default and clear the flag,
 * unless the default is 0: then both stay. Restart uses the new stage's default. Chances typed for this action take
 * precedence; they count as overridden when they differ from the default. Sources: BC, House rule.
 */
export function chancesOnEntering(
  kind: EnteringKind,
  current: ChancesState,
  target: StageFacts,
  typed: PercentHundredths | null = null,
): ChancesState {
  const following: ChancesState = { chances: target.chances, overridden: false };
  if (typed !== null) return { chances: typed, overridden: typed !== target.chances };
  switch (kind) {
    case 'start':
    case 'next':
    case 'previous':
      return current.overridden ? current : following;
    case 'skip':
    case 'jump':
      return target.chances === 0 ? current : following;
    case 'restart':
      return following;
  }
}

/**
 * The close date of a deal after it enters a stage: if blank or equal to the date of change, it becomes the date of
 * change + the stage's formula; without a formula, or with a result outside the calendar, it stays as typed (S16).
 * Only for entering a stage: editing the close date never shifts it further (S30). House rule; BC loses the typed
 * date. RangeError on an invalid formula.
 */
export function closeDateOnEntering(
  closeDate: CalendarDate | null,
  dateOfChange: CalendarDate,
  targetFormula: string | null,
): CalendarDate | null {
  const asks = closeDate === null || closeDate === dateOfChange;
  if (!asks || !targetFormula?.trim()) return closeDate;
  try {
    return applyDateFormula(dateOfChange, targetFormula);
  } catch (error) {
    if (parseDateFormula(targetFormula) === null) throw error;
    return closeDate;
  }
}

function checkForward(input: MoveInput, target: StageFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const { chances } = chancesOnEntering(input.kind, input.chances, target, input.typedChances);
  if (!input.revenueMinor || input.revenueMinor < 0) {
    refusals.push(refuse('move.revenue-missing', {}, 'estimatedRevenue'));
  }
  if (chances <= 0 && target.chances !== 0) refusals.push(refuse('move.chances-missing', {}, 'chances'));
  refusals.push(...checkCloseDate(input, target));
  if (target.quoteRequired && !input.hasQuote) {
    refusals.push(refuse('move.quote-required', { stage: target.number }, 'quote'));
  }
  if (input.openRequiredItems) {
    refusals.push(refuse('move.items-open', { count: input.openRequiredItems }, 'items'));
  }
  return refusals;
}

function checkCloseDate(input: MoveInput, target: StageFacts): Refusal[] {
  const { dateOfChange } = input;
  const closeDate = closeDateOnEntering(input.closeDate, dateOfChange ?? input.today, target.dateFormula);
  if (closeDate === null) return [refuse('move.close-date-missing', {}, 'closeDate')];
  if (dateOfChange === null || closeDate >= earliestCloseDate(dateOfChange, input.today)) return [];
  return [refuse('move.close-date-before-change', { closeDate, dateOfChange }, 'closeDate')];
}

/** The target stage of a move, or the reason why there is none. */
function targetOf(input: MoveInput, currentId: string): StageFacts | Refusal {
  const { kind, stages, targetId } = input;
  const offered = offeredMoves(stages, currentId);
  if (kind === 'next' || kind === 'previous') {
    const only = offered[kind];
    if (!only) return refuse(kind === 'next' ? 'move.no-higher-stage' : 'move.no-lower-stage', {}, 'stageId');
    if (targetId === null || targetId === only.id) return only;
    return refuse(kind === 'next' ? 'move.not-next' : 'move.not-previous', { stage: only.number }, 'stageId');
  }
  const target = stages.find((stage) => stage.id === targetId);
  if (!target) return refuse('move.stage-unknown', {}, 'stageId');
  const current = stageOf(stages, currentId);
  if (kind === 'skip') return checkSkipTarget(stages, current, target) ?? target;
  if (offered.jump.length === 0) return refuse('move.jump-not-offered', { stage: current.number }, 'stageId');
  return offered.jump.includes(target)
    ? target
    : refuse('move.jump-not-lower', { stage: target.number }, 'stageId');
}

function checkSkipTarget(
  stages: readonly StageFacts[],
  current: StageFacts,
  target: StageFacts,
): Refusal | null {
  const reachable = skipList(stages, current.id);
  const blocking = reachable.at(-1);
  if (offeredMoves(stages, current.id).skip.includes(target)) return null;
  if (target.number <= current.number || !blocking || reachable.includes(target)) {
    return refuse('move.skip-not-offered', { stage: target.number }, 'stageId');
  }
  return refuse('move.skip-not-allowed', { stage: target.number, blocking: blocking.number }, 'stageId');
}
