import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { fromHundredths } from '../../../shared/money/percent.ts';
import {
  checkMove,
  chancesOnEntering,
  closeDateOnEntering,
  moveTo,
  offeredMoves,
  type MoveKind,
} from '../../../shared/rules/moves.ts';
import type { Refusal as RuleRefusal } from '../../../shared/rules/refusal.ts';
import { checkRedate } from '../../../shared/rules/redate.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { firstDateOfChange } from '../../store/opportunities/entries.ts';
import type { OpportunityRecord, StageRecord } from '../../store/records/records.ts';
import type { ReadContext } from '../context.ts';
import { datedAct } from './dates.ts';
import { loadDeal } from './load.ts';
import { moveFacts } from './move.ts';
import { stagesOf, toFacts } from './stage-facts.ts';

type Options = OutputOf<'opportunity.stages'>;
type Option = Options['stages'][number];

/** Every stage of the deal's cycle with the move that reaches it, or the reasons why none does. */
export function stageOptions(context: ReadContext, input: ParsedInputOf<'opportunity.stages'>): Options {
  const deal = loadDeal(context.db, input.id);
  const stages = stagesOf(context.db, deal.cycleId);
  const { dateOfChange, latest } = datedAct(context, deal, input.dateOfChange);
  const dates = {
    created: firstDateOfChange(context.db, deal.id) ?? deal.lastChange,
    latest: latest ?? deal.lastChange,
    redatable: checkRedate(latest, context.today) === null,
  };
  const options = stages.map((stage) => optionFor(context, deal, stages, stage, dateOfChange));
  if (deal.stageId === null) return { stages: options, skip: [], jump: [], dates };
  const { skip, jump } = offeredMoves(stages.map(toFacts), deal.stageId);
  return { stages: options, skip: skip.map((stage) => stage.id), jump: jump.map((stage) => stage.id), dates };
}

function optionFor(
  context: ReadContext,
  deal: OpportunityRecord,
  stages: readonly StageRecord[],
  stage: StageRecord,
  dateOfChange: string,
): Option {
  const { id: stageId, number, name, remark } = stage;
  const nothing = {
    stageId,
    number,
    name,
    remark,
    move: null,
    refusals: [],
    chances: null,
    closeDate: null,
  };
  const status = checkStatusAct('move', deal.status);
  if (status || deal.stageId === null) return { ...nothing, refusals: status ? [toWire(status)] : [] };
  if (deal.stageId === stageId) return { ...nothing, move: 'update' };
  const way = moveTo(stages.map(toFacts), deal.stageId, stageId);
  if ('refusal' in way) return { ...nothing, refusals: [toWire(way.refusal)] };
  const move = { move: way.kind, stageId, dateOfChange, typed: null };
  const refusals = checkMove(moveFacts(context, deal, stages, move)).map(toWire);
  return { ...nothing, move: way.kind, refusals, ...proposal(deal, stage, way.kind, dateOfChange) };
}

/** Chances and close date after the move. */
function proposal(deal: OpportunityRecord, stage: StageRecord, kind: MoveKind, dateOfChange: string) {
  const now = { chances: deal.chances ?? 0, overridden: deal.chancesOverridden === 1 };
  const { chances } = chancesOnEntering(kind, now, toFacts(stage));
  const closeDate = closeDateOnEntering(deal.closeDate, dateOfChange, stage.dateFormula);
  return { chances: fromHundredths(chances), closeDate };
}

function toWire(refusal: RuleRefusal): Option['refusals'][number] {
  const { word, params } = refusal;
  return { word, params: { ...params }, message: sayAny(word, params), field: refusal.field ?? null };
}
