import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { findBy, updateRecord } from '../../store/records/records-io.ts';
import type { NumberSeriesRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';

/** Changes how future numbers start. Existing numbers stay, and the count continues. */
export function updateSeries(act: ActContext, input: ParsedInputOf<'series.update'>): Record<string, never> {
  const series = found(findBy(act.db, 'number_series', 'kind', input.kind));
  updateRecord(act.db, 'number_series', series.id, trimmed(input.changes) as Partial<NumberSeriesRecord>);
  act.describe('act.series.update');
  return {};
}
