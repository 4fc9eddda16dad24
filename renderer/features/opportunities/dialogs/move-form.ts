import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { isSettled } from '../../../../shared/rules/move-answers.ts';
import type { MoveAnswers } from '../../../../shared/rules/move-answers.ts';
import type { DialogOf } from '../../../state/dialogs.ts';
import type { Deal, DealStages, StageOption } from '../offered/deal.ts';
import { sayAny } from '../../../../shared/words/say.ts';

/** The values typed into the dialog; undefined uses the deal's or the stage's. */
export interface MoveTyped {
  readonly stageId: string | undefined;
  readonly revenue: string | null | undefined;
  readonly chances: string | null | undefined;
  readonly closeDate: string | null | undefined;
}

export type SetTyped = (change: Partial<MoveTyped>) => void;

export function useMoveTyped(): readonly [MoveTyped, SetTyped] {
  const [typed, setTyped] = useState<MoveTyped>({
    stageId: undefined,
    revenue: undefined,
    chances: undefined,
    closeDate: undefined,
  });
  return [typed, (change) => setTyped((now) => ({ ...now, ...change }))];
}

/** Stages of the dialog: those that its action can reach. */
export function targetsOf(stages: DealStages, move: DialogOf<'move'>['move']): readonly StageOption[] {
  const reachable = stages.stages.filter((option) => option.move !== null && option.move !== 'update');
  if (move === 'skip') return reachable.filter((option) => stages.skip.includes(option.stageId));
  if (move === 'jump') return reachable.filter((option) => stages.jump.includes(option.stageId));
  return reachable;
}

/** The requested stage, or else the most likely target of the action. */
export function firstTarget(
  targets: readonly StageOption[],
  dialog: DialogOf<'move'>,
): StageOption | undefined {
  const asked = targets.find((option) => option.stageId === dialog.stageId);
  if (asked) return asked;
  if (dialog.move === 'skip') return targets.find((option) => option.move === 'skip') ?? targets[0];
  if (dialog.move === 'jump') return targets.findLast((option) => option.move === 'jump') ?? targets[0];
  return targets.find((option) => option.move === (dialog.move ?? 'next')) ?? targets[0];
}

/** The values of the deal after the move, typed or proposed. */
export function valuesOf(deal: Deal, target: StageOption | undefined, typed: MoveTyped): MoveAnswers {
  const pick = (said: string | null | undefined, otherwise: string | null): string | null =>
    said === undefined ? otherwise : said;
  return {
    revenue: pick(typed.revenue, deal.estimatedRevenue?.amount ?? null),
    chances: pick(typed.chances, target?.chances ?? deal.chances),
    closeDate: pick(typed.closeDate, target?.closeDate ?? deal.closeDate),
  };
}

export interface Missing {
  readonly field: string | null;
  readonly words: string;
}

/** The remaining obstacles, considering the typed values. */
export function missingOf(
  target: StageOption | undefined,
  values: MoveAnswers,
  date: string | null,
  today: string,
): Missing[] {
  return (target?.refusals ?? [])
    .filter(({ field }) => !isSettled(field, values, date, today))
    .map((refusal) => ({ field: refusal.field, words: sayAny(refusal.word, refusal.params) }));
}

/** The command; null while no stage is chosen. */
export function moveInput(
  deal: Deal,
  target: StageOption | undefined,
  typed: MoveTyped,
  dateOfChange: string | null,
): InputOf<'opportunity.move'> | null {
  if (!target || target.move === null || target.move === 'update') return null;
  const { revenue, chances, closeDate } = typed;
  return {
    id: deal.id,
    move: target.move,
    stageId: target.stageId,
    ...(dateOfChange !== null && { dateOfChange }),
    ...(typeof revenue === 'string' && { estimatedRevenue: revenue }),
    ...(typeof chances === 'string' && { chances }),
    ...(typeof closeDate === 'string' && { closeDate }),
  };
}
