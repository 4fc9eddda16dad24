import { z } from 'zod';
import { chosenFile, fileFormat, filePath } from './app-calls.ts';
import { opportunity as described } from '../records/opportunity.ts';
import { exportSample } from './export-shapes.ts';
import { action, command, query } from './define.ts';
import { writtenSchema } from './record-schemas.ts';
import { closingReason } from './setup-calls.ts';
import * as f from './fields.ts';
import { newContactOfDeal, newCustomer } from './customer-calls.ts';
import { customColumns, customWritten } from './custom-values.ts';
import {
  entry,
  filter,
  group,
  groupKey,
  groups,
  opportunity,
  opportunityRow,
  sortKey,
  summary,
} from './opportunity-rows.ts';

/** Fields that a form or a list writes. Some of them add an entry to the history of an open deal. */
const fields = writtenSchema(described).extend({ custom: customWritten.optional() });

const byId = z.strictObject({ id: f.id });
/** Defaults to the later of today and the deal's latest date of change, before which it can't be. */
const dateOfChange = f.date.optional();
const writes = ['opportunity'] as const;

const stageOption = z.strictObject({
  stageId: f.id,
  number: z.int(),
  name: z.string(),
  remark: z.string(),
  /** The move that reaches it, or null with the reason why none does. */
  move: z.enum(['next', 'previous', 'skip', 'jump', 'update']).nullable(),
  refusals: z.array(
    z.strictObject({
      word: z.string(),
      params: f.wordParams,
      message: z.string(),
      field: z.string().nullable(),
    }),
  ),
  /** Defaults for the move dialog. */
  chances: f.percent.nullable(),
  closeDate: f.date.nullable(),
});

/** What is exported: the deals of a list, or its groups with their totals; and how. */
const exported = {
  filter: filter.default({}),
  sort: sortKey.default('closeDate'),
  direction: f.direction.default('asc'),
  groupBy: groupKey.optional(),
  ...fileFormat.shape,
} as const;

export const opportunityCalls = {
  'opportunity.list': query(
    z.strictObject({
      ...f.page,
      filter: filter.default({}),
      sort: sortKey.default('closeDate'),
      direction: f.direction.default('asc'),
      /** Only the deals of this group. */
      group: group.optional(),
      /** The custom fields that the rows have. */
      custom: customColumns,
    }),
    z.strictObject({ rows: z.array(opportunityRow) }),
    ['opportunity', 'customer', 'cycle', 'salesperson', 'kind', 'tag', 'reason', 'customField', 'day'],
  ),
  /** Writes the deals of a list as CSV or a workbook, in its order, including closed ones. Atomic. */
  'opportunity.export': action(
    z.strictObject({ ...exported, ...filePath.shape }),
    chosenFile.extend({ rows: f.count }),
  ),
  /** The first rows that such an export would write. */
  'opportunity.exportSample': query(z.strictObject(exported), exportSample, [
    'opportunity',
    'customer',
    'cycle',
    'salesperson',
    'kind',
    'tag',
    'reason',
    'customField',
    'currency',
    'day',
  ]),
  /** The deals of a list in groups, each with count and totals. */
  'opportunity.groups': query(z.strictObject({ filter: filter.default({}), by: groupKey }), groups, [
    'opportunity',
    'customer',
    'cycle',
    'salesperson',
    'kind',
    'currency',
    'day',
  ]),
  'opportunity.summary': query(z.strictObject({ filter: filter.default({}) }), summary, [
    'opportunity',
    'customer',
    'currency',
    'day',
  ]),
  'opportunity.get': query(byId, opportunity, [
    'opportunity',
    'customer',
    'cycle',
    'salesperson',
    'kind',
    'role',
    'tag',
    'reason',
  ]),
  'opportunity.entries': query(byId, z.strictObject({ entries: z.array(entry) }), [
    'opportunity',
    'cycle',
    'reason',
  ]),
  /** Other deals of the same account (or contact), without the deal itself. */
  'opportunity.others': query(byId, z.strictObject({ rows: z.array(opportunityRow) }), [
    'opportunity',
    'customer',
    'kind',
    'tag',
    'reason',
  ]),
  /** The stages of its cycle, each with the move that reaches it or the reasons why none does. */
  'opportunity.stages': query(
    z.strictObject({ id: f.id, dateOfChange }),
    z.strictObject({
      stages: z.array(stageOption),
      skip: z.array(f.id),
      jump: z.array(f.id),
      /** Dates of change of the deal's entries: the first, the latest of all, and whether `opportunity.redate` works. */
      dates: z.strictObject({ created: f.date, latest: f.date, redatable: z.boolean() }),
    }),
    ['opportunity', 'cycle', 'day'],
  ),
  'opportunity.create': command(
    fields.extend({
      topic: f.name(300),
      /** An existing customer, or `newCustomer` to create one in the same action. */
      customerId: f.id.optional(),
      newCustomer: newCustomer.optional(),
      /** The primary contact, created in the same action, instead of `contactId`. */
      newContact: newContactOfDeal.optional(),
      cycleId: f.id.nullable().optional(),
      /** Enter the first stage right away, so that the deal is in the forecast. */
      start: z.boolean().default(false),
      dateOfChange,
    }),
    z.strictObject({ id: f.id, number: z.string() }),
    ['opportunity', 'customer'],
  ),
  'opportunity.update': command(
    z.strictObject({
      id: f.id,
      changes: fields,
      /** The primary contact, created in the same action, instead of `changes.contactId`. */
      newContact: newContactOfDeal.optional(),
      dateOfChange,
    }),
    f.done,
    ['opportunity', 'customer'],
  ),
  /**
   * Adds a contact to the people of a deal, or changes the role or note of one of them. The primary contact is one of them
   * without this call. What is left out stays as it is.
   */
  'opportunity.setPerson': command(
    z.strictObject({
      id: f.id,
      contactId: f.id.optional(),
      /** Instead of `contactId`: a contact to create in the same action. */
      newContact: newContactOfDeal.optional(),
      roleId: f.id.nullable().optional(),
      note: f.text(2000).optional(),
    }),
    z.strictObject({ contactId: f.id }),
    ['opportunity', 'customer', 'role'],
  ),
  /** Removes a contact from the people of a deal. The primary contact is then none. */
  'opportunity.removePerson': command(z.strictObject({ id: f.id, contactId: f.id }), f.none, [
    'opportunity',
    'role',
  ]),
  'opportunity.start': command(
    z.strictObject({
      id: f.id,
      cycleId: f.id.optional(),
      chances: f.percent.optional(),
      closeDate: f.date.optional(),
      dateOfChange,
    }),
    f.done,
    writes,
  ),
  'opportunity.move': command(
    z.strictObject({
      id: f.id,
      move: z.enum(['next', 'previous', 'skip', 'jump']),
      /** Required for skip and jump; next and previous determine their own. */
      stageId: f.id.optional(),
      dateOfChange,
      /** Values set in the same action. */
      estimatedRevenue: f.amount.optional(),
      chances: f.percent.optional(),
      closeDate: f.date.optional(),
      category: f.openCategory.optional(),
    }),
    f.done,
    writes,
  ),
  'opportunity.setCycle': command(z.strictObject({ id: f.id, cycleId: f.id.nullable() }), f.done, writes),
  'opportunity.changeCycle': command(
    z.strictObject({ id: f.id, cycleId: f.id, stageId: f.id, dateOfChange }),
    f.done,
    writes,
  ),
  'opportunity.followStage': command(z.strictObject({ id: f.id, dateOfChange }), f.done, writes),
  'opportunity.hold': command(z.strictObject({ id: f.id, dateOfChange }), f.done, writes),
  'opportunity.resume': command(z.strictObject({ id: f.id, dateOfChange }), f.done, writes),
  'opportunity.close': command(
    z.strictObject({
      id: f.id,
      outcome: f.outcome,
      ...closingReason,
      closeDate: f.date.optional(),
      /** In the deal's currency. Won: above 0, defaults to the estimate. Lost: defaults to 0. */
      actualRevenue: f.amount.optional(),
      description: f.text(20_000).default(''),
    }),
    f.done,
    ['opportunity', 'customer', 'reason'],
  ),
  'opportunity.reopen': command(z.strictObject({ id: f.id, dateOfChange }), f.done, writes),
  /** Dates every entry that lies ahead of today on today, if one is more than 2 days ahead. */
  'opportunity.redate': command(byId, f.done, ['opportunity']),
  'opportunity.remove': command(byId, f.none, writes),
  'externalQuote.note': command(
    z.strictObject({
      opportunityId: f.id,
      number: f.name(60),
      amount: f.amount.nullable().default(null),
      note: f.text(2000).default(''),
      notedOn: f.date.optional(),
    }),
    f.done,
    writes,
  ),
  'externalQuote.remove': command(byId, f.none, writes),
} as const;
