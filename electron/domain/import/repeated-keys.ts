/**
 * The rows whose key other rows may have too, in order; blank keys don't count. Goes by short sums of the keys, since all
 * keys of a large file would take as much memory as the file.
 */
export function* repeatedKeys(
  rows: number,
  keyOf: (index: number) => string,
): Iterable<readonly [index: number, key: string]> {
  const sums = Uint32Array.from({ length: rows }, (_, index) => sumOf(keyOf(index)));
  const repeated = new Set<number>();
  let before = 0;
  for (const sum of sums.toSorted()) {
    if (sum === before && sum !== 0) repeated.add(sum);
    before = sum;
  }
  if (repeated.size === 0) return;
  for (let index = 0; index < rows; index += 1) {
    if (repeated.has(sums[index] ?? 0)) yield [index, keyOf(index)];
  }
}

/** FNV-1a, with 0 for blank keys alone. */
function sumOf(key: string): number {
  if (key === '') return 0;
  let sum = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) sum = Math.imul(sum ^ key.charCodeAt(i), 0x01000193);
  return sum >>> 0 || 1;
}
