import { nameKey } from '../../../shared/import/names.ts';
import type { Readable } from '../../store/connection/database.ts';
import { topicsOfCustomers } from '../../store/imports/lookups.ts';
import type { Party } from './party-book.ts';

/**
 * Deals that a row without id and number may repeat: same customer, same topic. They are suspected, never matched
 * (House rule: a name alone is no identity). Read when the first such row asks.
 */
export class TwinBook {
  /** Rows that look like a deal that is there, whatever became of them. */
  suspected = 0;
  private readonly db: Readable;
  /** Number by customer and folded topic. */
  private known: ReadonlyMap<string, string> | null = null;

  constructor(db: Readable) {
    this.db = db;
  }

  /** Number of the deal that a row looks like, or null. */
  find(topic: string, customer: Party): string | null {
    if (customer.id === null) return null;
    this.known ??= topicsOfCustomers(this.db);
    const twin = this.known.get(`${customer.id} ${nameKey(topic)}`) ?? null;
    if (twin !== null) this.suspected += 1;
    return twin;
  }
}
