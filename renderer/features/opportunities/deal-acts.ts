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
  delete: 'delete',
};

/** Why the act is not possible now, and what to do; null when it is. What data is missing, its dialog asks. */
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
    default:
      return null;
  }
}

/** The stage an adjacent move leads to. */
export function optionFor(move: 'next' | 'previous', stages: DealStages): StageOption | undefined {
  return stages.stages.find((option) => option.move === move);
}

/** Acts that need nothing but the deal. */
const plainCalls = {
  hold: 'opportunity.hold',
  resume: 'opportunity.resume',
  'follow-stage': 'opportunity.followStage',
} as const;

/** Does the act, or opens the dialog that asks what it needs. */
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
 * Goes to a stage. Next and Previous that lack nothing are done at once; Skip and Jump change the chances, and what
 * lacks data has to be asked: these open the dialog at the missing field.
 */
export function enterStage(id: string, option: StageOption): void {
  const { move, stageId } = option;
  if (move === null || move === 'update') return;
  const asks = option.refusals.length > 0 || move === 'skip' || move === 'jump';
  if (asks) openDialog({ kind: 'move', id, stageId, move });
  else void run('opportunity.move', { id, move });
}

/** Why a field of a closed deal cannot be written; null while the deal is not closed. */
export function lockOf(deal: { readonly status: Deal['status'] }): string | null {
  return isClosed(deal.status)
    ? say('deal.locked', { status: say(`status.${deal.status}`).toLowerCase() })
    : null;
}
