import type { ImportCycle } from '../../../shared/contract/import-plan.ts';
import { toHundredths } from '../../../shared/money/percent.ts';
import { codeFrom } from '../../../shared/rules/codes.ts';
import { insertRecord } from '../../store/records/records-io.ts';
import { newId } from '../../store/records/new-id.ts';
import type { ActContext } from '../context.ts';
import type { CycleFacts, DealGround } from './deal-ground.ts';

/** Stages are numbered in tens, so that others fit between them. */
const step = 10;

/** The cycles that an import makes, complete with the ids that they will have. Nothing is written. */
export function newCycles(
  { cycles }: Pick<DealGround, 'cycles'>,
  wanted: readonly ImportCycle[],
): CycleFacts[] {
  const taken = [...cycles.values()].map(({ cycle }) => cycle.code);
  return wanted.map(({ name, method, stages }) => {
    const id = newId();
    const code = codeFrom(name, taken, 10);
    taken.push(code);
    return {
      cycle: { id, code, name: name.trim(), method, blocked: 0, isDefault: 0, remark: '' },
      stages: stages.map((stage, i) => ({
        id: newId(),
        cycleId: id,
        number: (i + 1) * step,
        name: stage.name.trim(),
        // As in the ready-made cycle with this method: how far a deal is, is what it is worth.
        completed: toHundredths(stage.chances),
        chances: toHundredths(stage.chances),
        quoteRequired: 0,
        allowSkip: 1,
        dateFormula: null,
        remark: '',
      })),
    };
  });
}

export function makeCycles(act: ActContext, made: readonly CycleFacts[]): void {
  for (const { cycle, stages } of made) {
    insertRecord(act.db, 'cycle', cycle);
    for (const stage of stages) insertRecord(act.db, 'stage', stage);
  }
}
