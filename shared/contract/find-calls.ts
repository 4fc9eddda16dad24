import { z } from 'zod';
import { recordKinds } from '../records/record-kinds.ts';
import { query, quietCommand } from './define.ts';
import * as f from './fields.ts';

/** A deal or a customer in search results and recent items. */
const record = z.strictObject({
  kind: z.enum(['opportunity', 'account', 'contact']),
  id: f.id,
  /** Topic of a deal, name of a customer. */
  name: z.string(),
  number: z.string(),
  /** Customer of a deal, account of a contact, or else the city; may be empty. */
  about: z.string(),
  /** Deals only. */
  status: f.status.nullable(),
});
export type RecordHit = z.output<typeof record>;

/** The text is the number itself, matches the start of the name, or its words are found. */
export const matchedBy = z.enum(['number', 'name', 'words']);

export const findCalls = {
  /** Deals and customers that match the text, best first: by number, by the start of the name, by words. */
  'search.find': query(
    z.strictObject({ text: f.text(200), limit: z.int().min(1).max(50).default(12) }),
    z.strictObject({ rows: z.array(record.extend({ match: matchedBy })) }),
    ['opportunity', 'customer', 'tag'],
  ),
  /** Recently viewed deals and customers, newest first, without deleted ones. */
  'recent.list': query(
    z.strictObject({ limit: z.int().min(1).max(50).default(12) }),
    z.strictObject({ rows: z.array(record) }),
    ['recent', ...recordKinds],
  ),
  /** Records that the page of a record was opened. */
  'recent.note': quietCommand(z.strictObject({ kind: z.enum(recordKinds), id: f.id }), f.none, ['recent']),
} as const;
