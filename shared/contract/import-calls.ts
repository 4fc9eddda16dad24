import { z } from 'zod';
import { systemKeys } from '../import/systems.ts';
import { chosenFile, filePath } from './app-calls.ts';
import { action } from './define.ts';
import { topics } from './events.ts';
import * as f from './fields.ts';
import { importPlan, importState, importTarget } from './import-plan.ts';

export const rowKind = z.enum(['new', 'update', 'unchanged', 'duplicate', 'skipped', 'error']);

/** Something said about a row. A `note` does not keep the row from being imported. */
export const importReason = z.strictObject({
  level: z.enum(['error', 'note']),
  word: z.string(),
  params: f.wordParams,
  message: z.string(),
});

/** What only a person can answer. It is answered by the plan; asking ends when nothing is open. */
const question = z.discriminatedUnion('about', [
  /** A cell such as 1,120, and what it would be read as by each sign. */
  z.strictObject({
    about: z.literal('decimal-sign'),
    heading: z.string(),
    example: z.string(),
    choices: z.array(z.strictObject({ value: z.enum(['.', ',']), reads: z.string() })),
  }),
  /** A cell such as 03/04/05, and the day it would be in each order. */
  z.strictObject({
    about: z.literal('date-order'),
    heading: z.string(),
    example: z.string(),
    choices: z.array(z.strictObject({ value: z.enum(['ymd', 'dmy', 'mdy']), reads: z.string() })),
  }),
  /** States without a target. */
  z.strictObject({ about: z.literal('states'), count: f.count }),
  /** Rows that name no customer. */
  z.strictObject({ about: z.literal('without-customer'), count: f.count }),
  /** A required field that no column fills. */
  z.strictObject({ about: z.literal('field-missing'), field: z.string() }),
  /** Amounts are taken to be in this currency; no column says otherwise. */
  z.strictObject({ about: z.literal('currency'), currency: f.currencyCode }),
]);

/** A name of the file that no record has, with how many rows, and the known name it looks like. */
const unknownName = z.strictObject({ name: z.string(), rows: f.count, looksLike: z.string().nullable() });
const names = z.strictObject({ total: f.count, first: z.array(unknownName).max(200) });

/** What the file says by a choice of columns. Lists hold at most 200 items; `total` counts all. */
const understanding = z.strictObject({
  plan: importPlan,
  questions: z.array(question),
  states: z.strictObject({
    total: f.count,
    first: z.array(importState.extend({ rows: f.count, target: importTarget.nullable() })).max(200),
  }),
  customers: names,
  salespeople: names,
});

const importSheet = z.strictObject({
  rows: f.count,
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  separator: z.enum([',', ';', '\t', '|']),
  /** Whether the first row names the columns; otherwise `headings` are "Column 1" and so on. */
  headed: z.boolean(),
  headings: z.array(z.string()),
  /** The first three rows as they are. */
  sample: z.array(z.array(z.string())).max(3),
  system: z.enum(systemKeys),
  /** What a column can be, in the order in which it is offered; shared/import/field-words.ts has their words. */
  fields: z.array(
    z.strictObject({
      key: z.string(),
      kind: z.enum(['text', 'amount', 'percent', 'date', 'choice', 'name']),
      required: z.boolean(),
    }),
  ),
  understanding,
});

const counts = z.strictObject({
  new: f.count,
  update: f.count,
  unchanged: f.count,
  duplicate: f.count,
  skipped: f.count,
  error: f.count,
});
/** Records that are made beside the deals. */
const made = z.strictObject({
  customers: f.count,
  contacts: f.count,
  salespeople: f.count,
  reasons: f.count,
  tags: f.count,
});

export const importedRow = z.strictObject({
  /** Row of the file, counted from 1 with the headings. */
  row: z.int().min(1),
  kind: rowKind,
  topic: z.string(),
  customer: z.string(),
  amount: f.money.nullable(),
  reasons: z.array(importReason),
});

const rehearsal = z.strictObject({
  rows: f.count,
  counts,
  made,
  /** Rows without id and number that look like a deal that is there. */
  suspected: f.count,
  /** Of the rows that would be made: actual revenue of won ones, estimated revenue of the others. */
  totals: z.array(
    z.strictObject({
      currency: f.currencyCode,
      outcome: z.enum(['not-started', 'open', 'won', 'lost']),
      count: f.count,
      amount: f.decimal,
    }),
  ),
  /** The first rows that are errors. */
  problems: z.array(importedRow).max(20),
});

/**
 * An import goes: read -> (examine) -> rehearse -> (rows, saveErrors) -> commit. The file stays in memory between
 * the calls, until `close`, another `read` or another workspace. Long ones report `progress` of the job `import`.
 */
export const importCalls = {
  /** Reads a file: headless `path`, with a window the dialog asks. `sheet` is null when none was chosen. */
  'import.read': action(filePath, chosenFile.extend({ sheet: importSheet.nullable() })),
  /**
   * What the file says by other columns: signs, dates, states and names are found anew; the rest of the plan
   * stays as it is, targets of states that were there before included.
   */
  'import.examine': action(z.strictObject({ plan: importPlan }), understanding),
  /** What a commit by this plan would do. Writes nothing. */
  'import.rehearse': action(z.strictObject({ plan: importPlan }), rehearsal),
  /** Rows of the last rehearsal, all or of one kind. */
  'import.rows': action(
    z.strictObject({ kind: rowKind.optional(), ...f.page }),
    z.strictObject({ total: f.count, rows: z.array(importedRow) }),
  ),
  /** Writes the erroneous rows of the last rehearsal as CSV, with the reasons in a column of their own. */
  'import.saveErrors': action(filePath, chosenFile.extend({ rows: f.count })),
  /**
   * Does what was rehearsed, as one act of the history, all or nothing. Refused while rows are errors, unless they
   * are to be left out. `txn` is null when there was nothing to do. Commands answer `busy` meanwhile.
   */
  'import.commit': action(
    z.strictObject({ leaveOutErrors: z.boolean().default(false) }),
    z.strictObject({ txn: z.int().min(1).nullable(), counts, made }),
    { writes: [...topics] },
  ),
  /** Stops what is running; it is then refused as `import.stopped` and leaves nothing behind. */
  'import.stop': action(f.none, f.none),
  /** Forgets the file. */
  'import.close': action(f.none, f.none),
} as const;
