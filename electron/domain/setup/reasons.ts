import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { usesOfReason } from '../../store/setup/reasons.ts';
import { findRecord, insertRecord, removeRecord, updateRecord } from '../../store/records/records-io.ts';
import type { CloseReasonRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found, notAllowed } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';
import { refuseTakenCode } from './codes.ts';
import { requireSettings } from './required-settings.ts';

/** Adds a reason for winning or losing a deal. The code is unique, ignoring case. */
export function createReason(act: ActContext, input: ParsedInputOf<'reason.create'>): { id: string } {
  requireSettings(act.db);
  const reason = trimmed(input);
  refuseTakenCode(act.db, 'close_reason', reason.code, 'code');
  const id = act.newId();
  insertRecord(act.db, 'close_reason', { id, ...reason, blocked: 0 });
  act.describe('act.reason.create', { code: reason.code });
  return { id };
}

/** Changes a reason. The outcome of a used one is fixed, since changing it would turn won deals into lost ones. */
export function updateReason(act: ActContext, input: ParsedInputOf<'reason.update'>): { id: string } {
  const { id } = input;
  const before = found(findRecord(act.db, 'close_reason', id));
  const { blocked, ...rest } = trimmed(input.changes);
  if (rest.code !== undefined) refuseTakenCode(act.db, 'close_reason', rest.code, 'changes.code', id);
  if (rest.outcome !== undefined && rest.outcome !== before.outcome) {
    const n = usesOfReason(act.db, id);
    if (n > 0) throw notAllowed('setup.reason-outcome-fixed', { code: before.code, n });
  }
  updateRecord(act.db, 'close_reason', id, {
    ...(rest as Partial<CloseReasonRecord>),
    ...(blocked !== undefined && { blocked: blocked ? 1 : 0 }),
  });
  act.describe('act.reason.update', { code: rest.code ?? before.code });
  return { id };
}

/** Deletes a reason that no closing uses; any other can only be blocked. */
export function removeReason(act: ActContext, id: string): Record<string, never> {
  const { code } = found(findRecord(act.db, 'close_reason', id));
  const n = usesOfReason(act.db, id);
  if (n > 0) throw notAllowed('setup.reason-in-use', { code, n });
  removeRecord(act.db, 'close_reason', id);
  act.describe('act.reason.remove', { code });
  return {};
}
