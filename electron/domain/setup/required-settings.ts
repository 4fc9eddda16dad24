import type { Readable } from '../../store/connection/database.ts';
import type { SettingRecord } from '../../store/records/records.ts';
import { getSettings } from '../../store/setup/settings.ts';
import { notAllowed } from '../refusal.ts';

/** The settings of the workspace. Refuses (`setup.not-set-up`) while it has none. */
export function requireSettings(db: Readable): SettingRecord {
  const settings = getSettings(db);
  if (!settings) throw notAllowed('setup.not-set-up');
  return settings;
}
