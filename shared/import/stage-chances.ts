/** The middle one of some chances, in 1/100 %; of two, their mean, rounded down. Null without any. */
export function medianOf(chances: readonly number[]): number | null {
  const sorted = chances.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? null : Math.floor((low + high) / 2);
}

/**
 * Chances for stages about which a file says nothing, in 1/100 %: rising in equal steps of whole 5 %, from above 0 to
 * below 100. House rule.
 */
export function risingChances(stages: number): number[] {
  return Array.from({ length: stages }, (_, i) => Math.round((20 * (i + 1)) / (stages + 1)) * 500);
}
