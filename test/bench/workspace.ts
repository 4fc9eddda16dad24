import { mkdirSync } from 'node:fs';
import { fixedClock } from '../../electron/domain/clock.ts';
import type { ActContext } from '../../electron/domain/context.ts';
import { addCurrency, setRate } from '../../electron/domain/setup/currencies.ts';
import { setUpWorkspace } from '../../electron/domain/setup/set-up.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { openWritable } from '../../electron/store/connection/database.ts';
import { migrate } from '../../electron/store/workspace-file/migrate.ts';
import { addWorkspace, openProfile } from '../../electron/service/workspace/profile.ts';
import { everywhere, fillCustomFields } from './generate-custom.ts';
import { generateDeals, generatedRates } from './generate.ts';

/** The current day for the generated data. */
export const benchDay = '2026-11-20';

function addDollars(act: ActContext): void {
  addCurrency(act, 'USD');
  setRate(act, { currency: 'USD', validFrom: '2020-01-01', rate: generatedRates.USD });
}

/**
 * Creates a profile with one workspace with that many deals, possibly none; `customFields`: each with ten custom values.
 * Returns the data file.
 */
export function makeProfile(dir: string, deals: number, { customFields = false } = {}): string {
  mkdirSync(dir, { recursive: true });
  const profile = openProfile(dir);
  const { file } = addWorkspace(profile, 'Bench');
  const db = openWritable(file);
  migrate(db, () => undefined);
  const writer = new Writer({ db, clock: fixedClock(benchDay), user: 'rep', device: 'bench' });
  writer.run('act', null, (act) =>
    setUpWorkspace(act, {
      repName: 'Kim Sommer',
      initials: 'K',
      baseCurrency: 'EUR',
      presets: ['large-deals', 'status-pipeline'],
    }),
  );
  writer.run('act', null, (act) => (deals > 0 ? generateDeals(act, deals) : addDollars(act)));
  if (customFields) writer.run('act', null, (act) => fillCustomFields(act, everywhere));
  db.close();
  profile.release();
  return file;
}
