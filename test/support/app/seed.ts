import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { withLock } from '../../../build/setup/lock.ts';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { english } from '../../../shared/words/language.ts';
import { startHeadless } from '../headless.ts';

/** Calls the app; a refusal throws. */
export type Call = <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/**
 * A profile that many tests start with. It is created once per run, without a window, and copied for each test:
 *
 *   const { page, seeded } = await launch({ seed: sampleDeals });
 */
export interface Seed<T> {
  /** Names the seed's folder: it must be unique. */
  readonly name: string;
  /** The current day for creating and testing it, `YYYY-MM-DD`. */
  readonly now: string;
  /** Fills an empty profile. Every test gets its result, mainly ids, as `seeded`. */
  readonly fill: (call: Call) => Promise<T>;
}

/** Copies the seed into an empty profile folder. The first caller creates it; the others wait for it. */
export async function plant<T>(seed: Seed<T>, profileDir: string): Promise<T> {
  const folder = join(tmpdir(), 'seeds', seed.name);
  if (!existsSync(folder)) await withLock(`${folder}.lock`, () => make(seed, folder));
  cpSync(join(folder, 'profile'), profileDir, { recursive: true });
  return deserialize(readFileSync(join(folder, 'seeded'))) as T;
}

async function make<T>(seed: Seed<T>, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const app = startHeadless(join(fresh, 'profile'), ['--now', seed.now]);
  const call: Call = async (name, input) => {
    const answer = await app.send(name, input);
    if (answer?.ok !== true)
      throw new Error(`${seed.name}: ${name}: ${JSON.stringify(answer)} ${app.errors()}`);
    return answer.value as never;
  };
  try {
    writeFileSync(join(fresh, 'seeded'), serialize(await seed.fill(call)));
  } finally {
    await app.end();
  }
  // In one step, so that an existing seed is complete.
  renameSync(fresh, folder);
}

/** The name of a seed's workspace: it is created without a window, where the app speaks English. */
export const firstWorkspace = english.words['workspace.first-name'];

/** The app's own sample data. */
export const sampleWorkspace: Seed<void> = {
  name: 'sample',
  now: '2026-11-20',
  fill: async (call) => {
    await call('workspace.createSample', {});
  },
};
