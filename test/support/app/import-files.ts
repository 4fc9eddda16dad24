import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../../shared/words/say.ts';
import type { Seed } from './seed.ts';

/** Everything in it is understood. */
export const plainFile = [
  'Topic,Account,Owner,Status,Stage,Amount,Currency,Closes,Closed on,Actual revenue',
  'Scanners,Acme,Kim Sommer,Open,Negotiation,1000.50,EUR,2026-12-05,,',
  'Sensors,Acme,Ada Berg,Won,,1200.50,EUR,,2026-10-01,1100.00',
  'Later,Öz,,Not started,,,,,,',
];

/** Amounts, dates, a state, a customer and the currency have to be asked about. */
export const doubtfulFile = [
  'Deal name,Company,Deal stage,Amount,Expected close date,Remark',
  'Scanners,Acme,Negotiation,"1,120",03/04/2027,first',
  'Cameras,,Demo booked,"2,240",05/06/2027,second',
];

/** The second and the third row are wrong. */
export const wrongFile = [
  'Topic,Account,Status,Amount,Currency,Closes',
  'Scanners,Acme,Open,1000.50,EUR,2026-12-05',
  ',Acme,Open,5.00,EUR,2026-12-05',
  'Sensors,Acme,Open,3956.65x,EUR,2026-12-05',
];

/** Writes a file into a folder and answers its path. */
export function writeImport(folder: string, lines: readonly string[], name = 'deals.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Kim Sommer's empty workspace in euro. */
export const kimsWorkspace: Seed<void> = {
  name: 'kim',
  now: '2026-11-20',
  fill: async (call) => {
    await call('workspace.setUp', {
      repName: 'Kim Sommer',
      initials: 'KS',
      baseCurrency: 'EUR',
      presets: ['status-pipeline'],
    });
  },
};

/** What a step of the wizard is called where it leads back to it. */
export function stepName(number: number, step: 'file' | 'understand' | 'rehearse' | 'commit'): string {
  return `${say('wizard.step')} ${number} ${say('wizard.step.of', { all: 4 })} ${say(`wizard.step.${step}`)}`;
}
