const day = 86_400_000;

/** How many days, weeks and months keep one backup each, beyond the last two days. */
const keep = [
  { length: day, count: 12 },
  { length: 7 * day, count: 10 },
  { length: 30 * day, count: 9 },
] as const;

/** However the clock is set, this many of the latest stay, and not more than `most` count as those of the last two days. */
const atLeast = 3;
const most = 50;

/**
 * The automatic backups to keep, by their places in `times`: UTC milliseconds in the order in which the backups were made,
 * oldest first, whatever the clock said. All of the two days before the newest stay, and the newest of each of the last
 * 12 days, 10 weeks and 9 months (of 30 days) that have one. Nothing is measured against the current time, so a clock
 * that runs ahead makes no backup old, and the latest three always stay. When one of these is more than two days after
 * the one before it, or earlier, the clock may have jumped: what was kept until then stays too. House rule (data-exchange
 * 4).
 */
export function keptBackups(times: readonly number[]): Set<number> {
  const newestFirst = beforeJump(times)
    .map((time, place) => ({ time, place }))
    .reverse();
  const kept = new Set(times.map((_, place) => place).slice(-atLeast));
  for (const place of ofTwoDays(newestFirst)) kept.add(place);
  for (const { length, count } of keep) {
    const seen = new Set<number>();
    for (const { time, place } of newestFirst) {
      const span = Math.floor(time / length);
      if (seen.has(span)) continue;
      if (seen.size === count) break;
      seen.add(span);
      kept.add(place);
    }
  }
  return kept;
}

/** The backups before the first of the latest ones for which the clock may have jumped; without a jump, all. */
function beforeJump(times: readonly number[]): readonly number[] {
  const jump = times.findIndex((time, place) => {
    const before = times[place - 1];
    if (before === undefined || place < times.length - atLeast) return false;
    return time < before || time - before > 2 * day;
  });
  return jump < 0 ? times : times.slice(0, jump);
}

interface Made {
  readonly time: number;
  readonly place: number;
}

function ofTwoDays(newestFirst: readonly Made[]): number[] {
  const newest = newestFirst[0]?.time ?? 0;
  const recent = newestFirst.filter(({ time }) => time <= newest && newest - time <= 2 * day);
  return recent.slice(0, most).map(({ place }) => place);
}

/**
 * Whether an automatic backup is due: something changed, and the last one is more than a day old, or later than now: the
 * clock was set back, so its age says nothing.
 */
export function backupDue(lastAt: number | null, changed: boolean, now: number): boolean {
  return changed && (lastAt === null || now < lastAt || now - lastAt > day);
}
