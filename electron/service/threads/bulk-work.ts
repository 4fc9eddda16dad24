import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { bulkOpportunities, rehearseBulk, type Tick } from '../../domain/bulk/bulk.ts';
import { actOnWire } from '../../domain/history.ts';
import type { Writer } from './writer.ts';

/** An act on many deals, or its rehearsal. */
export type BulkWork =
  | { readonly rehearse: true; readonly input: ParsedInputOf<'opportunity.rehearseBulk'> }
  | { readonly rehearse: false; readonly input: ParsedInputOf<'opportunity.bulk'> };
export type BulkDone = OutputOf<'opportunity.bulk'>;

/** Does it, by a writer of this thread. */
export function doBulk(writer: Writer, work: BulkWork, tick: Tick): BulkDone {
  if (work.rehearse) return { ...writer.tryOut((act) => rehearseBulk(act, work.input, tick)), act: null };
  const { value, txn } = writer.run('act', (act) => bulkOpportunities(act, work.input, tick));
  return { ...value, act: txn === null ? null : actOnWire(writer.db, txn) };
}
