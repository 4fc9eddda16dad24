const day = 86_400_000;

/** How many of the latest days, weeks and months keep one backup each, beyond the last two days. */
const keep = [
  { length: day, count: 12 },
  { length: 7 * day, count: 10 },
  { length: 30 * day, count: 9 },
] as const;

/**
 * The automatic backups to keep: all of the last 2 days, then the newest of each of 12 days, 10 weeks and 9 months
 * (of 30 days), counting back from now. Times in UTC milliseconds. House rule (data-exchange 4).
 */
export function keptBackups(times: readonly number[], now: number): Set<number> {
  const newestFirst = [...times].sort((a, b) => b - a);
  const kept = new Set(newestFirst.filter((time) => now - time <= 2 * day));
  for (const { length, count } of keep) {
    const seen = new Set<number>();
    for (const time of newestFirst) {
      const age = Math.floor((now - time) / length);
      if (age < count && !seen.has(age)) {
        seen.add(age);
        kept.add(time);
      }
    }
  }
  return kept;
}

/** Whether an automatic backup is due: something changed, and the last one is more than a day old. */
export function backupDue(lastAt: number | null, changed: boolean, now: number): boolean {
  return changed && (lastAt === null || now - lastAt > day);
}
