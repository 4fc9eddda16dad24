import type { DealAct } from '../../../shared/commands/commands.ts';
import type { StatusAct } from '../../../shared/rules/status.ts';
import { checkStatusAct, isClosed, isOpen } from '../../../shared/rules/status.ts';
import { say, sayAny } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { Deal, DealStages, StageOption } from './offered/deal.ts';

const statusActs: Readonly<Record<DealAct, StatusAct | null>> = {
  start: 'start',
  next: 'move',
  previous: 'move',
  skip: 'move',
  jump: 'move',
  move: 'move',
  update: 'update',
  hold: 'hold',
  resume: 'resume',
  'change-cycle': 'change-cycle',
  'follow-stage': 'update',
  quote: 'update',
  won: 'close',
  lost: 'close',
  reopen: 'reopen',
  redate: null,
  delete: 'delete',
};

/** Why the action is not possible now, and what to do; null when it is. Its dialog asks for missing data. */
export function refusalOf(act: DealAct, deal: Deal, stages: DealStages): string | null {
  const statusAct = statusActs[act];
  const refusal = statusAct && checkStatusAct(statusAct, deal.status);
  if (refusal) return sayAny(refusal.word, refusal.params);
  switch (act) {
    case 'next':
      return optionFor('next', stages) ? null : sayAny('move.no-higher-stage', {});
    case 'previous':
      return optionFor('previous', stages) ? null : sayAny('move.no-lower-stage', {});
    case 'skip':
      return stages.skip.length > 0 ? null : say('deal.skip.none');
    case 'jump':
      return stages.jump.length > 0 ? null : say('deal.jump.none');
    case 'follow-stage':
      if (!isOpen(deal.status)) return say('deal.follow.not-open');
      return deal.chancesOverridden ? null : say('deal.follow.already');
    case 'redate':
      return stages.dates.redatable ? null : say('deal.redate.none');
    default:
      return null;
  }
}

/** The target stage of an adjacent move. */
export function optionFor(move: 'next' | 'previous', stages: DealStages): StageOption | undefined {
  return stages.stages.find((option) => option.move === move);
}

/** Actions that need nothing but the deal. */
const plainCalls = {
  hold: 'opportunity.hold',
  resume: 'opportunity.resume',
  'follow-stage': 'opportunity.followStage',
  redate: 'opportunity.redate',
} as const;

/** Runs the action, or opens the dialog that asks for its input. */
export function perform(act: DealAct, deal: Deal, stages: DealStages): void {
  const { id } = deal;
  switch (act) {
    case 'start':
    case 'update':
    case 'quote':
    case 'reopen':
    case 'change-cycle':
    case 'move':
      openDialog({ kind: act, id });
      return;
    case 'next':
    case 'previous': {
      const option = optionFor(act, stages);
      if (option) enterStage(id, option);
      return;
    }
    case 'skip':
    case 'jump':
      openDialog({ kind: 'move', id, move: act });
      return;
    case 'won':
    case 'lost':
      openDialog({ kind: 'close', id, outcome: act });
      return;
    case 'hold':
    case 'resume':
    case 'follow-stage':
    case 'redate':
      void run(plainCalls[act], { id });
      return;
    case 'delete':
      openDialog({ kind: 'delete-opportunity', id });
      return;
    default:
      assertNever(act);
  }
}

/**
 * Moves to a stage. Next and Previous run right away if nothing is missing; Skip and Jump change the chances, and
 * missing data has to be entered: these open the dialog at the missing field.
 */
export function enterStage(id: string, option: StageOption): void {
  const { move, stageId } = option;
  if (move === null || move === 'update') return;
  const asks = option.refusals.length > 0 || move === 'skip' || move === 'jump';
  if (asks) openDialog({ kind: 'move', id, stageId, move });
  else void run('opportunity.move', { id, move });
}

/** Why a field of a closed deal can't be changed; null while the deal is not closed. */
export function lockOf(deal: { readonly status: Deal['status'] }): string | null {
  return isClosed(deal.status) ? say('deal.locked', { status: deal.status }) : null;
}
