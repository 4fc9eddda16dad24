import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { usesOfReason } from '../../store/setup/reasons.ts';
import { findRecord, insertRecord, removeRecord, updateRecord } from '../../store/records/records-io.ts';
import type { CloseReasonRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found, notAllowed } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';
import { refuseTakenCode } from './codes.ts';
import { requireSettings } from './required-settings.ts';

type NewReason = ParsedInputOf<'reason.create'>;

/** Adds a reason for winning or losing a deal. */
export function createReason(act: ActContext, input: NewReason): { id: string } {
  requireSettings(act.db);
  const { id, code } = insertReason(act, input);
  act.describe('act.reason.create', { code });
  return { id };
}

/** Adds a reason as part of another action; `path` is its field in the input. The code is unique, ignoring case. */
export function insertReason(act: ActContext, input: NewReason, path = ''): CloseReasonRecord {
  const { code, description, outcome } = trimmed(input);
  refuseTakenCode(act.db, 'close_reason', code, `${path}code`);
  const reason = { id: act.newId(), code, description, outcome, blocked: 0 } as const;
  insertRecord(act.db, 'close_reason', reason);
  return reason;
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
