import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { actOnMany, rehearseBulk, selected, type BulkKind, type Tick } from '../../domain/bulk/bulk.ts';
import { customerBulk } from '../../domain/bulk/customers.ts';
import { dealBulk } from '../../domain/bulk/deals.ts';
import type { ReadContext } from '../../domain/context.ts';
import { actOnWire } from '../../domain/history.ts';
import type { Writer } from './writer.ts';

/** The kinds of record with bulk actions, by the first word of their calls. */
const kinds = { opportunity: dealBulk, customer: customerBulk } as const;
export type BulkName = keyof typeof kinds;

/** A bulk action, or its preview. */
export type BulkWork<N extends BulkName = BulkName> = {
  [K in N]: { readonly kind: K } & (
    | { readonly rehearse: true; readonly input: ParsedInputOf<`${K}.rehearseBulk`> }
    | { readonly rehearse: false; readonly input: ParsedInputOf<`${K}.bulk`> }
  );
}[N];
export type BulkDone<N extends BulkName = BulkName> = OutputOf<`${N}.bulk`>;

type AnyKind = BulkKind<object, unknown, unknown, { id: string; number: string }, object>;

/** The kinds differ only in their types, which TypeScript can't follow from the name to the input. */
function kindOf({ kind }: BulkWork): AnyKind {
  return kinds[kind];
}

/** How many records an action has as targets. Refuses more than one action may change. */
export function countOf({ db, today }: ReadContext, work: BulkWork): number {
  return selected(kindOf(work), db, work.input.selection, today).length;
}

/** Runs it with a writer of this thread. */
export function doBulk(writer: Writer, work: BulkWork, tick: Tick): BulkDone {
  const kind = kindOf(work);
  if (work.rehearse) {
    const outcome = writer.tryOut((act) => rehearseBulk(kind, act, work.input, tick));
    return { ...outcome, act: null } as unknown as BulkDone;
  }
  const { input } = work;
  const { value, txn } = writer.run('act', `${work.kind}.bulk`, (act) => actOnMany(kind, act, input, tick));
  return { ...value, act: txn === null ? null : actOnWire(writer.db, txn) } as unknown as BulkDone;
}
