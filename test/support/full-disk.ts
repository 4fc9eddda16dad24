/**
 * Fills the disk of a folder to several levels, and prints as JSON what the app answers at each. Run on a small file system
 * of its own: `node full-disk.ts FOLDER`.
 */
import { closeSync, openSync, readdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setUpKim } from './seed.ts';
import { openTestService } from './service.ts';

const folder = process.argv[2] ?? '';
const filler = join(folder, 'filler');
const profileDir = join(folder, 'profile');
const log = (): void => undefined;
const open = () => openTestService({ profileDir, log });

/** Fills the disk until this many bytes are left. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const file = openSync(filler, 'a');
  try {
    for (let n = 0; n < (bavail * bsize - left) / 4096; n += 1) writeSync(file, Buffer.alloc(4096, 1));
  } catch {
    // Full.
  } finally {
    closeSync(file);
  }
}

let service = await open();
const answer = async (...[name, input]: Parameters<typeof service.send>): Promise<string> => {
  const envelope = await service.send(name, input);
  return envelope.ok ? 'done' : envelope.error.code;
};
await setUpKim(service);
await service.call('backup.now', {});
let saved = 0;
for (const left of [400_000, 100_000, 32_768, 8192, 0]) {
  fill(left);
  let create = 'done';
  for (; create === 'done' && saved < 2000; saved += create === 'done' ? 1 : 0) {
    create = await answer('customer.create', { kind: 'account', name: 'Acme', remarks: 'y'.repeat(3000) });
  }
  fill(0);
  const { backups, folder: place } = await service.call('backup.list', {});
  const answers = [
    create,
    await answer('backup.now', {}),
    await answer('customer.export', { path: join(folder, 'x.csv') }),
  ];
  answers.push(await answer('backup.open', { name: backups.at(-1)?.name ?? '' }));
  const { failure } = (await service.call('app.status', {})).backup;
  await service.close();
  fill(0);
  service = await open();
  const full = (await service.call('app.status', {})).trouble?.kind ?? null;
  rmSync(filler);
  const again = (await service.call('app.retry', {})).state;
  const kept = (await service.call('customer.summary', {})).count;
  const leftOvers = [...readdirSync(place), ...readdirSync(folder)].filter((one) => one.includes('.part'));
  const result = {
    left,
    answers,
    failure: failure?.code ?? null,
    full,
    again,
    lost: saved - kept,
    leftOvers,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
await service.close();
