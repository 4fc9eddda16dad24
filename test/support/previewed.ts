import type { Decision } from '../../shared/import/readings.ts';
import type { ImportBench } from './imports.ts';
import { asked } from './readings.ts';

/** What a file asks, and what becomes of its rows with these decisions. Nothing is committed. */
export async function previewed(bench: ImportBench, lines: readonly string[], readings: Decision[] = []) {
  const { understanding: found } = await bench.read(lines);
  const kept = found.plan.readings.filter(({ about }) => !readings.some((one) => one.about === about));
  const plan = { ...found.plan, readings: [...kept, ...readings] };
  return { asked: asked(found), found, rehearsal: await bench.call('import.rehearse', { plan }) };
}
