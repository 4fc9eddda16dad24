import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { mergeCustomers } from '../../domain/customers/merge/merge.ts';
import { actOnWire } from '../../domain/history.ts';
import type { Writer } from './writer.ts';

/** A merge of customers by a writer, of this thread or another. */
export function mergeBy(writer: Writer, input: ParsedInputOf<'customer.merge'>): OutputOf<'customer.merge'> {
  const { value, txn } = writer.run('act', 'customer.merge', (act) => mergeCustomers(act, input));
  if (txn === null) throw new Error('A merge that changed nothing');
  return { ...value, act: actOnWire(writer.db, txn) };
}
