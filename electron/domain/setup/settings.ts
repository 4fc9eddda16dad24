import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { IsoWeekday } from '../../../shared/calendar/calendar-date.ts';
import type { Readable } from '../../store/connection/database.ts';
import { findRecord, updateRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { requireSettings } from './required-settings.ts';
import { refuseUnfitSalesperson } from './salespeople.ts';

type Settings = OutputOf<'settings.get'>;

/** The settings in the form of the contract. Refuses while the workspace has not been set up. */
export function readSettings(db: Readable): Settings {
  const { baseCurrency, fiscalYearStartMonth, weekStart, salespersonId } = requireSettings(db);
  return {
    baseCurrency,
    fiscalYearStartMonth,
    weekStart: weekStart as Extract<IsoWeekday, 1 | 6 | 7>,
    salespersonId,
  };
}

/** Changes settings. House rule: the base currency stays, since rates are relative to it. */
export function updateSettings(
  act: ActContext,
  changes: ParsedInputOf<'settings.update'>,
): Record<string, never> {
  const { id, salespersonId } = requireSettings(act.db);
  if (changes.salespersonId !== undefined && changes.salespersonId !== salespersonId) {
    refuseUnfitSalesperson(findRecord(act.db, 'salesperson', changes.salespersonId), 'salespersonId');
  }
  updateRecord(act.db, 'setting', id, changes as Partial<Settings>);
  act.describe('act.settings.update');
  return {};
}
