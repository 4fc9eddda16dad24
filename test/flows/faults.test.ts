import { expect, it } from 'vitest';
import { runFaults } from '../bench/faults.ts';

it(
  '20 kills in the middle of writing lose nothing that was acknowledged, and leave nothing half',
  { timeout: 600_000 },
  async () => {
    const { kills, acknowledged, losses } = await runFaults(20, 7);
    expect(losses).toEqual([]);
    expect(kills).toBe(20);
    expect(acknowledged).toBeGreaterThanOrEqual(20);
  },
);
