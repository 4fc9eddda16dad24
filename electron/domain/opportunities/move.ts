import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { toHundredths } from '../../../shared/money/percent.ts';
import { actionFor, checkMove, offeredMoves, type MoveInput } from '../../../shared/rules/moves.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import { countBy, findRecord } from '../../store/records/records-io.ts';
import type { OpportunityRecord, StageRecord } from '../../store/records/records.ts';
import type { ActContext, ReadContext } from '../context.ts';
import { found, invalid } from '../refusal.ts';
import { datedAct, dateOf } from './dates.ts';
import { record } from './entries.ts';
import { cycleOfDeal, loadDeal, refuseIfAny, stageOfDeal } from './load.ts';
import { stagesOf, toFacts } from './stage-facts.ts';
import { enteringStage } from './start.ts';
import { minorOf } from '../records/amounts.ts';
import { valued } from './values.ts';

type Move = ParsedInputOf<'opportunity.move'>;

/** Moves an open deal to another stage of its cycle (sales-process 6; BC). The given values apply with the move. */
export function moveOpportunity(act: ActContext, input: Move): { id: string } {
  const before = loadDeal(act.db, input.id);
  const deal = withTyped(before, input);
  const typed = input.chances === undefined ? null : toHundredths(input.chances);
  const stages = stagesOf(act.db, deal.cycleId);
  const facts = moveFacts(act, deal, stages, { ...input, typed });
  const { dateOfChange } = facts;
  refuseIfAny(checkMove(facts));
  const previousStage = stageOfDeal(act.db, deal);
  const target = targetOf(stages, deal, input);
  const kind = input.move;
  const change = enteringStage(deal, cycleOfDeal(act.db, deal), target, { kind, dateOfChange, typed });
  const action = actionFor(kind, stages.map(toFacts), previousStage.id, target.id);
  record(act, before, { ...change, category: deal.category }, { action, dateOfChange, previousStage });
  const { topic } = deal;
  act.describe('act.opportunity.move.to', { topic, from: previousStage.name, stage: target.name });
  return { id: deal.id };
}

function withTyped(deal: OpportunityRecord, input: Move): OpportunityRecord {
  const { estimatedRevenue, closeDate, category } = input;
  return {
    ...deal,
    ...(estimatedRevenue !== undefined && {
      revenue: minorOf(estimatedRevenue, deal.currency, 'estimatedRevenue'),
    }),
    ...(closeDate !== undefined && { closeDate }),
    ...(category !== undefined && { category }),
  };
}

/** The facts about a deal for the rules of moves. */
export function moveFacts(
  context: ReadContext,
  deal: OpportunityRecord,
  stages: readonly StageRecord[],
  move: Pick<Move, 'move' | 'stageId' | 'dateOfChange'> & { typed: number | null },
): MoveInput & { dateOfChange: string } {
  const quotes = countBy(context.db, 'external_quote', 'opportunityId', deal.id);
  return {
    kind: move.move,
    stages: stages.map(toFacts),
    currentId: deal.stageId,
    targetId: move.stageId ?? null,
    ...datedAct(context, deal, move.dateOfChange),
    revenueMinor: deal.revenue,
    chances: { chances: deal.chances ?? 0, overridden: deal.chancesOverridden === 1 },
    typedChances: move.typed,
    closeDate: deal.closeDate,
    hasQuote: quotes > 0,
  };
}

function targetOf(stages: readonly StageRecord[], deal: OpportunityRecord, input: Move): StageRecord {
  const { move, stageId } = input;
  if (move === 'skip' || move === 'jump') return found(stages.find((stage) => stage.id === stageId));
  const only = offeredMoves(stages.map(toFacts), deal.stageId ?? '')[move];
  return found(stages.find((stage) => stage.id === only?.id));
}

/**
 * Puts an open deal on a stage of another cycle, entry `Restarted`. House rule: BC forbids it, and a wrong cycle
 * would be final.
 */
export function changeCycle(
  act: ActContext,
  input: ParsedInputOf<'opportunity.changeCycle'>,
): { id: string } {
  const deal = loadDeal(act.db, input.id);
  const status = checkStatusAct('change-cycle', deal.status);
  const { dateOfChange, refusals } = dateOf(act, deal, input.dateOfChange, status);
  refuseIfAny(refusals);
  const cycle = findRecord(act.db, 'cycle', input.cycleId);
  if (!cycle) throw invalid('cycleId', 'deal.cycle-gone');
  if (cycle.id === deal.cycleId) throw invalid('cycleId', 'deal.cycle-same');
  if (cycle.blocked === 1) throw invalid('cycleId', 'start.cycle-blocked');
  const stage = stagesOf(act.db, cycle.id).find((one) => one.id === input.stageId);
  if (!stage) throw invalid('stageId', 'move.stage-unknown');
  const previousStage = stageOfDeal(act.db, deal);
  const change = enteringStage(deal, cycle, stage, { kind: 'restart', dateOfChange, typed: null });
  record(act, deal, { ...change, cycleId: cycle.id }, { action: 'Restarted', dateOfChange, previousStage });
  act.describe('act.opportunity.changeCycle', { topic: deal.topic, cycle: cycle.name, stage: stage.name });
  return { id: deal.id };
}

/** Resets the chances to the stage's default, no longer overridden (S27). */
export function followStage(
  act: ActContext,
  input: ParsedInputOf<'opportunity.followStage'>,
): { id: string } {
  const deal = loadDeal(act.db, input.id);
  const status = checkStatusAct('update', deal.status) ?? notYetStarted(deal);
  const { dateOfChange, refusals } = dateOf(act, deal, input.dateOfChange, status);
  refuseIfAny(refusals);
  const stage = stageOfDeal(act.db, deal);
  if (deal.chancesOverridden === 0 && deal.chances === stage.chances) return { id: deal.id };
  const { method } = cycleOfDeal(act.db, deal);
  const values = valued(method, deal.revenue, stage.chances, stage.completed);
  const change = { chances: stage.chances, chancesOverridden: 0, ...values } as const;
  record(act, deal, change, { action: 'Updated', dateOfChange });
  act.describe('act.opportunity.followStage', { topic: deal.topic });
  return { id: deal.id };
}

function notYetStarted(deal: OpportunityRecord) {
  return deal.status === 'not-started' ? checkStatusAct('move', deal.status) : null;
}
