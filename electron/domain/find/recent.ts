import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { noteRecent } from '../../store/notebook/recent.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { found } from '../refusal.ts';

/** Notes that the page of a record was opened. No act: it is not undone, and no backup is made because of it. */
export function noteOpened(
  { db, now }: ActContext,
  input: ParsedInputOf<'recent.note'>,
): Record<string, never> {
  found(findRecord(db, input.kind, input.id));
  noteRecent(db, input, now);
  return {};
}
