import type { DatedRate } from '../../shared/money/rates.ts';
import type { Readable } from './database.ts';
import { prepared } from './database.ts';

/** Every dated rate, by currency and day. The base currency has none: its rate is 1. */
export function listRates(db: Readable): DatedRate[] {
  return prepared<DatedRate>(
    db,
    `SELECT currency, valid_from AS validFrom, rate FROM rate WHERE deleted_txn IS NULL
     ORDER BY currency, valid_from`,
  ).all();
}
