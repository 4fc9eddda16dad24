import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateIn } from '../../shared/calendar/calendar-date.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { datesOfChange } from '../../shared/rules/dated-act.ts';
import { dealOn } from '../support/deals.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { callOf, steps } from '../support/random-acts.ts';
import type { Step } from '../support/random-acts.ts';
import { setUpKim } from '../support/seed.ts';
import { zones } from '../unit/zones.ts';

/** More, longer and other runs: ROADBOOK_RUNS=500 ROADBOOK_ACTS=120 ROADBOOK_SEED=... */
const runs = Number(process.env['ROADBOOK_RUNS'] ?? 14);
const most = Number(process.env['ROADBOOK_ACTS'] ?? 40);
const seed = Number(process.env['ROADBOOK_SEED'] ?? 911);
const hour = 3_600_000;

/** How a laptop's clock goes on before an action: the hours that pass, and the time zone that it is in then. */
const tick = fc.record({
  // Hours of work, a battery that loses the date, a year set wrongly and set right again.
  hours: fc.oneof(
    fc.integer({ min: 0, max: 30 }),
    fc.constantFrom(-24, -72, 400 * 24, -400 * 24, -9000, 9000),
  ),
  zone: fc.constantFrom(...zones),
});
type Tick = Readonly<{ hours: number; zone: (typeof zones)[number] }>;

interface Dated {
  number: string;
  action: string;
  date: string;
  /** The latest date of the entries before it. */
  before: string | null;
}

const lastRecord = ({ db }: TestWorkspace): number =>
  db.prepare<[], number>('SELECT max(id) FROM txn').pluck().get() ?? 0;

/** The entries that a record added. */
function added({ db }: TestWorkspace, txn: number): Dated[] {
  return db
    .prepare<[number], Dated>(
      `SELECT o.number, e.action, e.date_of_change AS date, (SELECT max(p.date_of_change) FROM entry p
         WHERE p.opportunity_id = e.opportunity_id AND p.sequence < e.sequence AND p.deleted_txn IS NULL) AS before
       FROM entry e JOIN opportunity o ON o.id = e.opportunity_id
       WHERE e.deleted_txn IS NULL AND e.created_txn = ?`,
    )
    .all(txn);
}

/** An entry is never dated before an earlier one, unless it closes, nor after both today and all earlier ones. */
function checkDates(entries: readonly Dated[], today: string): void {
  for (const { number, action, date, before } of entries) {
    const { first, last } = datesOfChange(before, today);
    const closes = action === 'Won' || action === 'Lost';
    if (!closes && first !== null)
      expect(date >= first, `${number} ${action} ${date} after ${first}`).toBe(true);
    expect(date <= last, `${number} ${action} ${date} up to ${last}`).toBe(true);
  }
}

const dateWords = /^(?:move|close)\.date-/;

/** Whatever is tried with any deal, on the default day, its dates are no reason to refuse it. */
async function checkUnlocked({ call }: TestWorkspace): Promise<void> {
  const reasonId = (await call('reason.list', {})).items.find(({ outcome }) => outcome === 'lost')?.id ?? '';
  const acts: InputOf<'opportunity.rehearseBulk'>['act'][] = [
    { kind: 'update', changes: { category: 'committed' } },
    { kind: 'update', changes: { closeDate: '2031-05-05' } },
    { kind: 'start' },
    { kind: 'move', to: 'previous' },
    { kind: 'move', to: 'next' },
    { kind: 'hold' },
    { kind: 'resume' },
    { kind: 'reopen' },
    { kind: 'close', outcome: 'lost', reasonId },
  ];
  for (const act of acts) {
    const outcome = await call('opportunity.rehearseBulk', { selection: { filter: {} }, act });
    expect(
      outcome.refused.reasons.filter(({ word }) => dateWords.test(word)),
      act.kind,
    ).toEqual([]);
  }
}

async function ground(now: string): Promise<TestWorkspace> {
  const workspace = openTestWorkspace({ now });
  await setUpKim(workspace, {
    presets: ['large-deals', 'small-deals', 'existing-customer', 'status-pipeline'],
    reasons: [
      { code: 'W', description: 'Won', outcome: 'won' },
      { code: 'L', description: 'Lost', outcome: 'lost' },
    ],
  });
  await workspace.call('salesperson.create', { code: 'A', name: 'Ada' });
  for (const code of ['LARGE', 'SMALL', 'EXISTING', 'PIPELINE']) {
    await (await dealOn(workspace, code, { chances: '20', closeDate: '2030-09-30' })).noteQuote();
  }
  return workspace;
}

const heard = new Map<string, number>();

async function live(taken: readonly (readonly [Step, Tick])[]): Promise<void> {
  let now = Date.parse('2026-03-10T12:00:00Z');
  const workspace = await ground('2026-03-10');
  try {
    for (const [step, { hours, zone }] of taken) {
      now += hours * hour;
      const today = dateIn(zone, now);
      workspace.at(today);
      const [name, input] = callOf(workspace.db, step);
      const before = lastRecord(workspace);
      const answer = await workspace.send(name, input);
      const record = lastRecord(workspace);
      const told = `${today} in ${zone}: ${name} ${JSON.stringify(input)}`;
      if (!answer.ok) {
        expect(answer.error.code, told).not.toBe('internal');
        continue;
      }
      heard.set(name, (heard.get(name) ?? 0) + 1);
      if (record > before && !name.startsWith('history.')) checkDates(added(workspace, record), today);
      checkInvariants(workspace.db);
    }
    await checkUnlocked(workspace);
  } finally {
    await workspace.close();
  }
}

it('no clock and no time zone ever locks a deal: dates never fall, and days open are never below 0', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps(most).chain((taken) =>
        fc
          .array(tick, { minLength: taken.length, maxLength: taken.length })
          .map((ticks) => taken.map((step, i) => [step, ticks[i] as Tick] as const)),
      ),
      live,
    ),
    { numRuns: runs, seed, endOnFailure: true },
  );
  for (const name of ['opportunity.move', 'opportunity.close', 'opportunity.bulk', 'opportunity.redate'])
    expect(heard.get(name) ?? 0, name).toBeGreaterThan(1);
});

it('a deal changed in Kiritimati is changed again in Pago Pago at the same hour, and back', async () => {
  const workspace = await ground('2026-03-10');
  const deal = await dealOn(workspace, 'PIPELINE', { closeDate: '2030-09-30' });
  const noon = Date.parse('2026-03-10T10:30:00Z');
  const days: string[] = [];
  for (const [i, zone] of (
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Kiritimati'] as const
  ).entries()) {
    workspace.at(dateIn(zone, noon));
    await deal.update({ estimatedRevenue: `${100 + i}` });
    days.push((await deal.entries()).at(-1)?.dateOfChange ?? '');
  }
  expect([dateIn('Pacific/Kiritimati', noon), dateIn('Pacific/Pago_Pago', noon)]).toEqual([
    '2026-03-11',
    '2026-03-09',
  ]);
  expect(days).toEqual(['2026-03-11', '2026-03-11', '2026-03-11']);
  await workspace.close();
});
