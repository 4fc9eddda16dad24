import { z } from 'zod';
import { importKinds } from '../import/kinds.ts';
import { templateKinds } from '../import/templates.ts';
import { systemKeys } from '../import/systems.ts';
import { chosenFile, fileFormat, filePath } from './app-calls.ts';
import { action } from './define.ts';
import { topics } from './events.ts';
import * as f from './fields.ts';
import { columnReading } from './column-reading.ts';
import { importPlan, importState, importTarget } from './import-plan.ts';
import { fileReading, joinChoice, joinedFile, readingChoices } from './import-reading.ts';

export const rowKind = z.enum(['new', 'update', 'unchanged', 'duplicate', 'skipped', 'error']);

/** An issue with a row. A `note` doesn't prevent the row from being imported. */
export const importReason = z.strictObject({
  level: z.enum(['error', 'note']),
  word: z.string(),
  params: f.wordParams,
  message: z.string(),
});

/** What else only a person can decide, through the plan. */
const question = z.discriminatedUnion('about', [
  /** States without a target. */
  z.strictObject({ about: z.literal('states'), count: f.count }),
  /** Rows without a customer. */
  z.strictObject({ about: z.literal('without-customer'), count: f.count }),
  /** A required field that no column fills. */
  z.strictObject({ about: z.literal('field-missing'), field: z.string() }),
]);

/** A name in the file that no record has, the number of its rows, and the known name it resembles. */
const unknownName = z.strictObject({ name: z.string(), rows: f.count, looksLike: z.string().nullable() });
const names = z.strictObject({ total: f.count, first: z.array(unknownName).max(200) });

/** The contents of the file under a given mapping. Lists have at most 200 items; `total` counts all. */
const understanding = z.strictObject({
  plan: importPlan,
  /** Columns whose field was proposed only by what their cells look like. */
  byContent: z.array(z.int().min(0)),
  /** What the cells mean, column by column. The plan has the decisions, as far as there are any. */
  readings: z.array(columnReading),
  questions: z.array(question),
  states: z.strictObject({
    total: f.count,
    first: z
      .array(
        importState.extend({
          rows: f.count,
          target: importTarget.nullable(),
          /** What it looks like, as long as nobody has confirmed it. */
          proposal: importTarget.nullable(),
        }),
      )
      .max(200),
  }),
  /** Cycles of the file that nothing here corresponds to, of which a cycle can be made. */
  pipelines: z
    .array(
      z.strictObject({
        of: z.string(),
        name: z.string(),
        stages: z
          .array(
            z.strictObject({
              of: z.string(),
              name: z.string(),
              rows: f.count,
              chances: f.percent,
              /** The median of the file's chances, rather than a step of ours. */
              isFromFile: z.boolean(),
            }),
          )
          .max(50),
      }),
    )
    .max(20),
  customers: names,
  salespeople: names,
});

const importSheet = z.strictObject({
  /** The file's name, without its folder. */
  file: z.string(),
  rows: f.count,
  reading: fileReading,
  /** Further files, whose columns follow those of the file itself. */
  joins: z.array(joinedFile),
  /** Columns without a heading are "Column 1" and so on; repeated headings are numbered. */
  headings: z.array(z.string()),
  /** The first three rows, unchanged. */
  sample: z.array(z.array(z.string())).max(3),
  system: z.enum(systemKeys),
  /** Possible targets of a column, in the order of the menu; their words are in shared/import/field-words.ts. */
  fields: z.array(
    z.strictObject({
      key: z.string(),
      /** Its name: a key of the catalogue. */
      word: z.string(),
      /** Of a custom field: its name as it is. */
      name: z.string().nullable(),
      kind: z.enum(['text', 'amount', 'number', 'percent', 'date', 'choice', 'name']),
      required: z.boolean(),
    }),
  ),
  understanding,
});

/** Paths of files, headless only. */
const furtherFiles = z.array(f.text(4096)).max(9).default([]);

const counts = z.strictObject({
  new: f.count,
  update: f.count,
  unchanged: f.count,
  duplicate: f.count,
  skipped: f.count,
  error: f.count,
});
/** Records that are created along with the deals. */
const made = z.strictObject({
  cycles: f.count,
  customers: f.count,
  contacts: f.count,
  salespeople: f.count,
  reasons: f.count,
  /** Kinds of deals. */
  kinds: f.count,
  tags: f.count,
  /** Custom fields. */
  fields: f.count,
});

export const importedRow = z.strictObject({
  /** Row of the file, counting from 1 and including the headings. */
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
  /** Rows without id and number that resemble an existing deal. */
  suspected: f.count,
  /** Of the rows that would be created: actual revenue of won ones, estimated revenue of the others. */
  totals: z.array(
    z.strictObject({
      currency: f.currencyCode,
      outcome: z.enum(['not-started', 'open', 'won', 'lost']),
      count: f.count,
      amount: f.decimal,
    }),
  ),
  /** The first rows with errors. */
  problems: z.array(importedRow).max(20),
});

/** In UTF-16 code units. */
export const mostPasted = 20_000_000;

/**
 * The steps of an import: read -> (reread) -> (examine) -> rehearse -> (rows, saveErrors) -> commit. The file stays in memory
 * between the calls, until `close`, another `read` or another workspace. Long calls report `progress` of the job
 * `import`.
 */
export const importCalls = {
  /** Writes a template for an import: its headings, and an example that is skipped when it comes back unchanged. */
  'template.save': action(
    z.strictObject({ template: z.enum(templateKinds), ...filePath.shape, ...fileFormat.shape }),
    chosenFile.extend({ rows: f.count }),
  ),
  /**
   * Reads a file of text or a workbook: headless from `path`, with a window from the dialog; or a table as a spreadsheet
   * puts it on the clipboard, with tabs between its cells. `sheet` is null when no file was chosen. Of several files, the
   * one that refers to the others is imported, and names are looked up in the others.
   */
  'import.read': action(
    filePath.extend({
      entity: z.enum(importKinds).default('opportunity'),
      pasted: z.string().min(1).max(mostPasted, 'import.pasted-large').optional(),
      further: furtherFiles,
    }),
    chosenFile.extend({ sheet: importSheet.nullable() }),
  ),
  /**
   * Reads the same file again by these decisions, which replace earlier ones. If it can't be read that way, the earlier
   * reading stays.
   */
  'import.reread': action(z.strictObject({ choices: readingChoices }), importSheet),
  /**
   * Adds further files, in which ids and names of the file are looked up. `sheet` is null when no file was chosen. A file
   * of the same name replaces the one before.
   */
  'import.join': action(
    z.strictObject({ further: furtherFiles }),
    z.strictObject({ sheet: importSheet.nullable() }),
  ),
  /** Looks up in other columns, or not at all. Replaces earlier decisions; files without one are matched by their values. */
  'import.rejoin': action(z.strictObject({ joins: z.array(joinChoice).max(9) }), importSheet),
  /**
   * Evaluates the file under another mapping: readings without a decision, states and names are detected again. The
   * rest of the plan stays the same, including the targets of known states.
   */
  'import.examine': action(z.strictObject({ plan: importPlan }), understanding),
  /** Previews a commit with this plan. Writes nothing. Refused while a question about the reading is open. */
  'import.rehearse': action(z.strictObject({ plan: importPlan }), rehearsal),
  /** Rows of the last preview, all or of one kind. */
  'import.rows': action(
    z.strictObject({ kind: rowKind.optional(), ...f.page }),
    z.strictObject({ total: f.count, rows: z.array(importedRow) }),
  ),
  /** Writes the rows with errors of the last preview as CSV, with the reasons in a separate column. */
  'import.saveErrors': action(filePath, chosenFile.extend({ rows: f.count })),
  /**
   * Runs the previewed import as one action in the history, all or nothing. Refused while rows have errors, unless
   * they are left out. `txn` is null when there was nothing to do. Commands answer `busy` meanwhile.
   */
  'import.commit': action(
    z.strictObject({ leaveOutErrors: z.boolean().default(false) }),
    /** `act` is its `uid`, by which lists show what it made or changed. */
    z.strictObject({ txn: z.int().min(1).nullable(), act: f.id.nullable(), counts, made }),
    { writes: [...topics] },
  ),
  /** Stops the running step, which is then refused as `import.stopped` and changes nothing. */
  'import.stop': action(f.none, f.none),
  /** Discards the file. */
  'import.close': action(f.none, f.none),
} as const;
