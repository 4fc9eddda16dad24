import { z } from 'zod';
import { mostMerged } from '../rules/merging.ts';
import { act } from './app-calls.ts';
import { customer, customerTotals } from './customer-rows.ts';
import { action, query } from './define.ts';
import * as f from './fields.ts';

const inCurrency = z.strictObject({ count: f.count, amount: f.decimal });

/** An account of a family, with its own deals and those of its contacts. */
const familyRow = z.strictObject({
  id: f.id,
  name: z.string(),
  active: z.boolean(),
  parentId: f.id.nullable(),
  /** 0 for the head of the family. */
  depth: f.count,
  /** Accounts directly below it, whether or not they are among the rows. */
  children: f.count,
  deals: customerTotals,
});

/** The customer that stays, and those that become part of it. */
const merging = {
  survivor: f.id,
  losers: z
    .array(f.id)
    .min(1)
    .max(mostMerged - 1),
} as const;

const sameContacts = z.strictObject({ names: z.array(z.string()).max(20), n: f.count });

/** How many rows come to refer to the survivor. */
const moves = z.strictObject({
  deals: f.count,
  /** Deals with one of them as primary contact. */
  contactOf: f.count,
  /** Deals in which one of them has a role or a note, and the survivor has neither. */
  roles: f.count,
  contacts: f.count,
  /** Accounts of which one of them is the parent. */
  children: f.count,
  /** Tags that the survivor doesn't have. */
  tags: f.count,
  /** External quotes of the deals. */
  quotes: f.count,
});

const told = {
  moves,
  /** Names that contacts of more than one of the accounts have. They stay apart. */
  sameContacts,
} as const;

export const familyCalls = {
  /**
   * The accounts above, below and beside an account, with the deals of all of them. At most 200 rows, in reading order;
   * the totals contain every account.
   */
  'customer.family': query(
    z.strictObject({ id: f.id }),
    z.strictObject({
      /** The accounts above, from the head of the family on. At most 200: the nearest. */
      path: z.array(f.ref).max(200),
      rows: z.array(familyRow).max(200),
      /** How many accounts the family has. */
      count: f.count,
      totals: customerTotals,
      /** The same deals in their own currencies; estimated revenue, of won deals the actual one. */
      currencies: z.array(
        z.strictObject({
          currency: f.currencyCode,
          open: inCurrency,
          notStarted: inCurrency,
          won: inCurrency,
          lost: inCurrency,
        }),
      ),
    }),
    ['customer', 'opportunity', 'currency', 'day'],
  ),
  /** What a merge would do. Nothing is written. */
  'customer.mergePreview': query(
    z.strictObject(merging),
    z.strictObject({
      kind: f.customerKind,
      /** The survivor first; each with the parent that it could give to the survivor, so that no account is its own. */
      records: z.array(customer).max(mostMerged),
      fields: z.array(
        z.strictObject({
          /** As a change names it: `parentId`, `custom.` and an id. The parts of an address are one field, `address`. */
          field: z.string(),
          /** The customer with the fullest value, which is taken unless something else is chosen. */
          proposed: f.id,
          differs: z.boolean(),
        }),
      ),
      ...told,
    }),
    ['customer', 'opportunity', 'salesperson', 'tag', 'customField'],
  ),
  /**
   * Makes one customer of several of a kind: everything that refers to the others refers to the survivor from then on, and
   * the others are deleted. One undoable act. `choose` names the customer whose value a field takes.
   */
  'customer.merge': action(
    z.strictObject({ ...merging, choose: z.record(z.string(), f.id).default({}) }),
    z.strictObject({ id: f.id, ...told, act }),
  ),
  /** The live customer that a deleted one has become part of by merges; null for any other. */
  'customer.mergedInto': query(
    z.strictObject({ id: f.id }),
    z.strictObject({
      merged: z.strictObject({ name: z.string(), into: f.ref.extend({ number: z.string() }) }).nullable(),
    }),
    ['customer'],
  ),
  /** The customers that have become part of one, the latest first. At most 50. */
  'customer.merged': query(
    z.strictObject({ id: f.id }),
    z.strictObject({ rows: z.array(f.ref.extend({ number: z.string() })) }),
    ['customer'],
  ),
} as const;
