import { identityKey } from '../names/name-keys.ts';

/** The most customers that become one at a time: side by side, more can't be compared. */
export const mostMerged = 10;

/** What one of the merged records has in a field. */
export interface Candidate {
  /** Of the record. */
  readonly id: string;
  readonly value: string | number | null;
}

const isBlank = ({ value }: Candidate): boolean => value === null || value === '';

/**
 * Whose value is proposed: the survivor's, which comes first, unless another record's is fuller. A filled field is fuller
 * than a blank one, and a text than another one that it contains (`isText`).
 */
export function fullest(candidates: readonly Candidate[], isText: boolean): string | null {
  const [survivor, ...others] = candidates;
  if (survivor === undefined) return null;
  return others.reduce((best, one) => (isFuller(one, best, isText) ? one : best), survivor).id;
}

function isFuller(one: Candidate, than: Candidate, isText: boolean): boolean {
  if (isBlank(one) || isBlank(than)) return isBlank(than) && !isBlank(one);
  if (!isText) return false;
  const [key, shorter] = [identityKey(String(one.value)), identityKey(String(than.value))];
  return key.length > shorter.length && key.includes(shorter);
}

/** Whether there is something to choose. */
export function differ(candidates: readonly Candidate[]): boolean {
  return new Set(candidates.map((one) => (isBlank(one) ? '' : one.value))).size > 1;
}

/**
 * The account above a merged one that can be above all of them: the first one higher than every merged account, so that
 * none becomes its own parent. `above` are the accounts above one of them, from the nearest on. Null: none is left.
 */
export function parentOfMerged(above: readonly string[], merged: ReadonlySet<string>): string | null {
  return above[above.findLastIndex((id) => merged.has(id)) + 1] ?? null;
}
