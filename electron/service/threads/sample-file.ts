import { fixedClock } from '../../domain/clock.ts';
import { makeSample } from '../../domain/sample/make-sample.ts';
import { setUpWorkspace } from '../../domain/setup/set-up.ts';
import { openWritable } from '../../store/connection/database.ts';
import { migrate } from '../../store/workspace-file/migrate.ts';
import { Writer } from './writer.ts';

/** Writes a workspace with sample deals dated around a day into a new file. */
export function makeSampleFile(file: string, today: string): void {
  const db = openWritable(file);
  try {
    migrate(db, () => undefined);
    const writer = new Writer({ db, clock: fixedClock(today), user: 'sample', device: 'sample' });
    const setUp = {
      repName: 'Anna Keller',
      initials: 'K',
      baseCurrency: 'EUR',
      presets: ['large-deals', 'status-pipeline'],
    } as const;
    writer.run('act', 'workspace.createSample', (act) =>
      setUpWorkspace(act, { ...setUp, presets: [...setUp.presets] }, 1),
    );
    writer.run('act', 'workspace.createSample', (act) => makeSample(act));
  } finally {
    db.close();
  }
}
