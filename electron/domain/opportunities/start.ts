import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { toHundredths } from '../../../shared/money/percent.ts';
import {
  checkStart,
  chancesOnEntering,
  closeDateOnEntering,
  type EnteringKind,
} from '../../../shared/rules/moves.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { CycleRecord, OpportunityRecord, StageRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found, invalid } from '../refusal.ts';
import { datedAct } from './dates.ts';
import { record } from './entries.ts';
import { loadDeal, refuseIfAny } from './load.ts';
import { stagesOf, toFacts } from './stage-facts.ts';
import { valued } from './values.ts';

/** Starts a deal that is not started: it enters the lowest stage of its cycle (sales-process 6; BC). */
export function startOpportunity(act: ActContext, input: ParsedInputOf<'opportunity.start'>): { id: string } {
  const loaded = loadDeal(act.db, input.id);
  const deal = {
    ...loaded,
    cycleId: input.cycleId ?? loaded.cycleId,
    closeDate: input.closeDate ?? loaded.closeDate,
  };
  const chances = input.chances === undefined ? loaded.chances : toHundredths(input.chances);
  const stage = enterFirstStage(act, deal, { asked: input.dateOfChange, chances });
  act.describe('act.opportunity.start', { topic: deal.topic, stage: stage.name });
  return { id: deal.id };
}

/** Enters the lowest stage on the asked day, or the default one. `chances` in 1/100 %: typed ones, or null for the stage's. */
export function enterFirstStage(
  act: ActContext,
  deal: OpportunityRecord,
  { asked, chances }: { asked: string | undefined; chances: number | null },
): StageRecord {
  const cycle = deal.cycleId === null ? null : findRecord(act.db, 'cycle', deal.cycleId);
  const stages = stagesOf(act.db, cycle?.id ?? null);
  const facts = cycle && { blocked: cycle.blocked === 1, stages: stages.map(toFacts) };
  const dated = datedAct(act, deal, asked);
  const { dateOfChange } = dated;
  refuseIfAny(checkStart({ ...dated, cycle: facts }));
  const stage = found(stages[0]);
  const change = enteringStage(deal, found(cycle), stage, { kind: 'start', dateOfChange, typed: chances });
  record(
    act,
    deal,
    { ...change, cycleId: deal.cycleId, status: 'in-progress' },
    { action: 'Started', dateOfChange },
  );
  return stage;
}

interface Entering {
  readonly kind: EnteringKind;
  readonly dateOfChange: string;
  /** Chances typed for this action, in 1/100 %. */
  readonly typed: number | null;
}

/** Chances, close date, probability and weighted value after entering a stage. */
export function enteringStage(
  deal: OpportunityRecord,
  cycle: CycleRecord,
  stage: StageRecord,
  { kind, dateOfChange, typed }: Entering,
): Partial<OpportunityRecord> {
  const facts = toFacts(stage);
  const now = { chances: deal.chances ?? stage.chances, overridden: deal.chancesOverridden === 1 };
  const { chances, overridden } = chancesOnEntering(kind, now, facts, typed);
  return {
    stageId: stage.id,
    inStageSince: dateOfChange,
    chances,
    chancesOverridden: overridden ? 1 : 0,
    revenue: deal.revenue,
    closeDate: closeDateOnEntering(deal.closeDate, dateOfChange, facts.dateFormula),
    ...valued(cycle.method, deal.revenue, chances, stage.completed),
  };
}

/** Sets or clears the cycle of a deal that is not started. */
export function setCycle(act: ActContext, input: ParsedInputOf<'opportunity.setCycle'>): { id: string } {
  const deal = loadDeal(act.db, input.id);
  if (deal.cycleId === input.cycleId) return { id: deal.id };
  const started = checkStatusAct('start', deal.status);
  if (started) refuseIfAny([{ ...started, field: 'cycleId' }]);
  const cycle = input.cycleId === null ? null : found(findRecord(act.db, 'cycle', input.cycleId));
  if (cycle?.blocked === 1) throw invalid('cycleId', 'start.cycle-blocked');
  const { dateOfChange } = datedAct(act, deal, undefined);
  record(act, deal, { cycleId: input.cycleId }, { action: 'Recorded', dateOfChange });
  act.describe('act.opportunity.setCycle', { topic: deal.topic, cycle: cycle?.name ?? '–' });
  return { id: deal.id };
}
