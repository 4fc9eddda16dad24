import type { DealField, DealFieldKey, DealNameKey } from '../../../shared/import/deal-fields.ts';

/** The order in which the cells of a row are read and their problems reported. */
export const readingOrder = ['name', 'amount', 'percent', 'date', 'choice', 'tags', 'text'] as const;
export type Manner = (typeof readingOrder)[number];

/**
 * `together`: combined with other columns, into the identity or the state of the deal. `first`: read before the rest,
 * which depends on it (deal-reading.ts).
 */
type Special = 'together' | 'first' | Manner;

/** Fields that are not read by kind. Every field of names must be listed here. */
const special = {
  recordId: 'together',
  externalId: 'together',
  number: 'together',
  customer: 'together',
  status: 'together',
  cycle: 'together',
  stage: 'together',
  actualCurrency: 'together',
  topic: 'first',
  currency: 'first',
  contact: 'name',
  salesperson: 'name',
  kind: 'name',
  closeReason: 'name',
  tags: 'tags',
} as const satisfies Partial<Record<DealFieldKey, Special>> & Record<DealNameKey, Special>;

type SpecialKey = keyof typeof special;

export type ReadTogether = {
  [K in SpecialKey]: (typeof special)[K] extends 'together' ? K : never;
}[SpecialKey];

/** How a field is read: specially, or by kind. */
export function mannerOf({ key, kind }: DealField): Special {
  return isSpecial(key) ? special[key] : kind;
}

function isSpecial(key: DealFieldKey): key is SpecialKey {
  return Object.hasOwn(special, key);
}
