import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { dealsUsing } from '../../store/setup/deal-uses.ts';
import {
  findRecord,
  insertRecord,
  listBy,
  removeRecord,
  removeWhere,
  updateRecord,
} from '../../store/records/records-io.ts';
import type { CycleRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found, invalid, notAllowed } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';
import { refuseTakenCode } from './codes.ts';
import { requireSettings } from './required-settings.ts';

type Changes = ParsedInputOf<'cycle.update'>['changes'];

/** Adds a cycle without stages. The code is unique, ignoring case. */
export function createCycle(act: ActContext, input: ParsedInputOf<'cycle.create'>): { id: string } {
  requireSettings(act.db);
  const cycle = trimmed(input);
  refuseTakenCode(act.db, 'cycle', cycle.code, 'code');
  const id = act.newId();
  insertRecord(act.db, 'cycle', { id, ...cycle, blocked: 0, isDefault: 0 });
  act.describe('act.cycle.create', { name: cycle.name });
  return { id };
}

/**
 * Changes a cycle; deals on it are not changed, since their entries are snapshots. At most one cycle is the default
 * for new deals, and a blocked one never is: blocking the default leaves none (House rule).
 */
export function updateCycle(act: ActContext, id: string, changes: Changes): { id: string } {
  const before = found(findRecord(act.db, 'cycle', id));
  const { blocked, isDefault, ...texts } = trimmed(changes);
  if (texts.code !== undefined) refuseTakenCode(act.db, 'cycle', texts.code, 'changes.code', id);
  const blockedAfter = blocked ?? before.blocked === 1;
  if (isDefault === true && blockedAfter) {
    throw invalid('changes.isDefault', 'setup.cycle-blocked-default', { name: before.name });
  }
  if (isDefault === true) clearOtherDefault(act, id);
  const defaultAfter = blockedAfter ? false : isDefault;
  updateRecord(act.db, 'cycle', id, {
    ...(texts as Partial<CycleRecord>),
    ...(blocked !== undefined && { blocked: blocked ? 1 : 0 }),
    ...(defaultAfter !== undefined && { isDefault: defaultAfter ? 1 : 0 }),
  });
  act.describe('act.cycle.update', { name: texts.name ?? before.name });
  return { id };
}

function clearOtherDefault(act: ActContext, id: string): void {
  for (const other of listBy(act.db, 'cycle', 'isDefault', 1)) {
    if (other.id !== id) updateRecord(act.db, 'cycle', other.id, { isDefault: 0 });
  }
}

/** Deletes a cycle with its stages. A cycle that any deal uses, including Not started, can't be deleted (S24). */
export function removeCycle(act: ActContext, id: string): Record<string, never> {
  const { name } = found(findRecord(act.db, 'cycle', id));
  const n = dealsUsing(act.db, 'cycle_id', id);
  if (n > 0) throw notAllowed('setup.cycle-in-use', { name, n });
  removeWhere(act.db, 'stage', 'cycleId', id);
  removeRecord(act.db, 'cycle', id);
  act.describe('act.cycle.remove', { name });
  return {};
}
