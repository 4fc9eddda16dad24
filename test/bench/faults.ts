import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHeadless, type Headless } from '../support/headless.ts';
import { readTruth, type Truth } from '../support/truth.ts';

/** An integer between two bounds, inclusive; a seed always gives the same sequence. */
type Random = (min: number, max: number) => number;

function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (min, max) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return min + Math.floor((state / 2 ** 32) * (max - min + 1));
  };
}

export interface FaultReport {
  readonly kills: number;
  /** Commands that were answered before a kill. */
  readonly acknowledged: number;
  /** Problems that were found. */
  readonly losses: readonly string[];
}

/** The promises of the killed processes: the acknowledged deals, with the last revenue of each. */
interface Promised {
  readonly revenue: Map<string, string>;
  acknowledged: number;
}

/**
 * Kills the app without a window `kills` times in the middle of its writes, and checks each time that everything
 * acknowledged is there, nothing is incomplete, and the file is intact. Seeded, though kills never hit the same spot
 * twice.
 */
export async function runFaults(kills: number, seed = 1): Promise<FaultReport> {
  const profile = mkdtempSync(join(tmpdir(), 'roadbook-faults-'));
  const promised: Promised = { revenue: new Map(), acknowledged: 0 };
  const random = seeded(seed);
  const losses: string[] = [];
  try {
    await prepare(profile);
    for (let n = 1; n <= kills; n += 1) {
      await killWhileWriting(profile, random, promised);
      losses.push(...lossesIn(readTruth(profile), promised).map((loss) => `kill ${n}: ${loss}`));
    }
    return { kills, acknowledged: promised.acknowledged, losses };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function prepare(profile: string): Promise<void> {
  const app = startHeadless(profile);
  const presets = ['large-deals'];
  const answer = await app.send('workspace.setUp', {
    repName: 'Kim',
    initials: 'K',
    baseCurrency: 'EUR',
    presets,
  });
  if (answer?.ok !== true) throw new Error(`The first start failed: ${app.errors()}`);
  await app.end();
}

/** Writes as fast as the app answers; some actions later the process is killed, at any moment of the next one. */
async function killWhileWriting(profile: string, random: Random, promised: Promised): Promise<void> {
  const app = startHeadless(profile);
  await app.send('app.status');
  for (let acts = random(1, 4); acts > 0; acts -= 1) await write(app, random, promised);
  const killed = sleep(random(0, 25)).then(() => app.kill());
  for (let alive = true; alive;) alive = await write(app, random, promised);
  await killed;
}

/** One action: a new deal of three records, or another revenue. False when the process died before it answered. */
async function write(app: Headless, random: Random, promised: Promised): Promise<boolean> {
  const amount = `${random(1, 1_000_000)}.00`;
  const ids = [...promised.revenue.keys()];
  const id = ids.length > 0 && random(0, 2) > 0 ? (ids[random(0, ids.length - 1)] ?? null) : null;
  const answer =
    id === null
      ? await app.send('opportunity.create', newDeal(amount))
      : await app.send(...update(id, amount));
  if (answer === null) {
    // The action may have been written and its answer lost: either amount is correct then.
    if (id !== null) promised.revenue.set(id, `${promised.revenue.get(id) ?? ''}|${amount}`);
    return false;
  }
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  promised.revenue.set((answer.value as { id: string }).id, amount);
  promised.acknowledged += 1;
  return true;
}

function newDeal(estimatedRevenue: string): object {
  const newCustomer = { kind: 'account', name: 'Acme' };
  return { topic: 'Deal', newCustomer, estimatedRevenue, closeDate: '2027-01-31', start: true };
}

function update(id: string, estimatedRevenue: string): [string, object] {
  return ['opportunity.update', { id, changes: { estimatedRevenue } }];
}

function lossesIn(truth: Truth, promised: Promised): string[] {
  const losses = [...truth.faults];
  for (const [id, amounts] of promised.revenue) {
    const found = truth.revenue.get(id);
    if (found === undefined) losses.push(`deal ${id} is missing`);
    else if (!amounts.split('|').includes(found)) losses.push(`deal ${id} is worth ${found}, not ${amounts}`);
    if (found !== undefined) promised.revenue.set(id, found);
  }
  return losses;
}

async function main(): Promise<void> {
  const kills = Number(process.argv[2] ?? 300);
  const { acknowledged, losses } = await runFaults(kills, Number(process.argv[3] ?? 1));
  for (const loss of losses) console.log(loss);
  console.log(`${kills} kills, ${acknowledged} acknowledged acts, ${losses.length} losses`);
  process.exitCode = losses.length === 0 && acknowledged > kills ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
