import { findJoin } from './find-join.ts';
import type { LookupFile } from './key-columns.ts';

/**
 * Of several files, the place of the one to import: its headings refer to most of the others, or else its values do. Of
 * equal ones the longest, since many records refer to few.
 */
export function firstFile(files: readonly LookupFile[]): number {
  const ranked = files.map((file, place) => {
    const found = files.flatMap((other) => (other === file ? [] : (findJoin(file, other) ?? [])));
    const related = found.filter((join) => join.related).length;
    return { place, rank: [related, found.length, file.rows.length] };
  });
  ranked.sort((a, b) => downwards(a.rank, b.rank));
  return ranked[0]?.place ?? 0;
}

function downwards(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
