import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { findBy, insertRecord, updateRecord } from '../../store/records/records-io.ts';
import type { NumberSeriesRecord } from '../../store/records/records.ts';
import { initialSeries } from '../../store/setup/series.ts';
import type { ActContext } from '../context.ts';
import { found } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';

/** Changes how future numbers start. Existing numbers stay, and the count continues. */
export function updateSeries(act: ActContext, input: ParsedInputOf<'series.update'>): Record<string, never> {
  const { kind } = input;
  const changes = trimmed(input.changes) as Partial<NumberSeriesRecord>;
  const series = findBy(act.db, 'number_series', 'kind', kind);
  if (series) updateRecord(act.db, 'number_series', series.id, changes);
  else {
    const initial = found(initialSeries(act.db, kind));
    insertRecord(act.db, 'number_series', { ...initial, ...changes, id: act.newId(), kind });
  }
  act.describe('act.series.update');
  return {};
}
