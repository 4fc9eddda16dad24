import { normaliseDateFormula } from '../../../shared/calendar/date-formula.ts';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { tidyTag } from '../../../shared/rules/tags.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import type { DealBulkAct } from './deal-acts.ts';

/** Says in the history what was done to `n` deals. */
export function describeDeals(act: ActContext, how: DealBulkAct, n: number): void {
  switch (how.kind) {
    case 'update':
      return describeUpdate(act, how.changes, n);
    case 'shift-close-date':
      return act.describe('act.bulk.shift-close-date', { n, by: normaliseDateFormula(how.by) ?? how.by });
    case 'tags': {
      const [tag] = how.add;
      if (tag === undefined || how.add.length > 1 || how.remove.length > 0)
        return act.describe('act.bulk.tags', { n });
      return act.describe('act.bulk.tagged', { n, tag: tidyTag(tag) });
    }
    case 'move':
      if (how.to === 'next') return act.describe('act.bulk.next', { n });
      if (how.to === 'previous') return act.describe('act.bulk.previous', { n });
      return act.describe('act.bulk.move', { n, stage: findRecord(act.db, 'stage', how.to)?.name ?? '' });
    case 'close':
      return act.describe(`act.bulk.${how.outcome}`, { n });
    case 'start':
    case 'hold':
    case 'resume':
    case 'reopen':
    case 'remove':
      return act.describe(`act.bulk.${how.kind}`, { n });
    default:
      return assertNever(how);
  }
}

function describeUpdate(
  act: ActContext,
  changes: Extract<DealBulkAct, { kind: 'update' }>['changes'],
  n: number,
): void {
  const person = changes.salespersonId && findRecord(act.db, 'salesperson', changes.salespersonId);
  if (!person || Object.keys(changes).length > 1) return act.describe('act.bulk.update', { n });
  act.describe('act.bulk.salesperson', { n, name: person.name });
}
