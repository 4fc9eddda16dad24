import { closeSync, openSync, writeSync } from 'node:fs';
import { addDays } from '../../shared/calendar/calendar-date.ts';
import { createRandom } from '../../shared/random/seeded.ts';

const headings =
  'Id,Topic,Account,Owner,Stage,Amount,Currency,Start date,Expected close date,Actual close date,Actual revenue,Rating,Lead source,Description,Region';
const linesAtOnce = 1000;
const stages = ['Open', 'Needs analysis', 'Negotiation', 'Won', 'Won', 'Lost'] as const;

/**
 * Writes a CSV of deals like the export of another system: 5,000 accounts, 30 salespeople, half of the deals closed.
 */
export function writeImportFile(path: string, rows: number, today: string): void {
  const random = createRandom(3);
  const days = Array.from({ length: 900 }, (_, ago) => addDays(today, -ago));
  const ahead = Array.from({ length: 400 }, (_, days) => addDays(today, days));
  const file = openSync(path, 'w');
  let lines = [headings];
  for (let i = 1; i <= rows; i += 1) {
    const stage = random.pick(stages);
    const closed = stage === 'Won' || stage === 'Lost';
    const begun = 200 + random.below(700);
    const amount = `${1 + random.below(90_000)}.${String(random.below(100)).padStart(2, '0')}`;
    lines.push(
      [
        `X${String(i).padStart(7, '0')}`,
        `"Renewal of scanners, site ${random.below(20_000)}"`,
        `Account number ${random.below(5000)}`,
        `Seller ${random.below(30)}`,
        stage,
        amount,
        random.pick(['EUR', 'EUR', 'USD']),
        days[begun],
        closed ? '' : ahead[random.below(400)],
        closed ? days[begun - random.below(200)] : '',
        stage === 'Won' ? amount : '',
        random.pick(['Hot', 'Warm', 'Cold', '']),
        random.pick(['Trade fair', 'Referral', 'Web']),
        'Asked for a quote at the fair',
        random.pick(['North', 'South']),
      ].join(','),
    );
    // Piece by piece, since a million lines would stay in the memory that is measured.
    if (lines.length === linesAtOnce || i === rows) {
      writeSync(file, `${lines.join('\r\n')}\r\n`);
      lines = [];
    }
  }
  closeSync(file);
}
