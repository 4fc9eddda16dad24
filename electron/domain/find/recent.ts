import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { noteRecent } from '../../store/notebook/recent.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { found } from '../refusal.ts';

/**
 * Records that the page of a record was opened. This is not an action: it can't be undone and doesn't trigger a
 * backup.
 */
export function noteOpened(
  { db, now }: ActContext,
  input: ParsedInputOf<'recent.note'>,
): Record<string, never> {
  found(findRecord(db, input.kind, input.id));
  noteRecent(db, input, now);
  return {};
}
