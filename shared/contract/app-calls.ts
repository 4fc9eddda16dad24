import { z } from 'zod';
import { dateStyles } from '../export/file-format.ts';
import { isLocale } from '../format/region.ts';
import { action, command, query, quietCommand } from './define.ts';
import { errorCodes } from './envelope.ts';
import { count, currencyCode, id, instant, limit, name, none, offset, text, wordParams } from './fields.ts';
import { topics } from './events.ts';

const trouble = z.strictObject({
  kind: z.enum(['locked', 'damaged', 'newer', 'foreign', 'unwritable', 'full', 'disk', 'memory', 'unknown']),
  message: z.string(),
});

/** The last backup of the open workspace, and why a later one failed. */
const backupStatus = z.strictObject({
  lastAt: instant.nullable(),
  failure: z.strictObject({ at: instant, code: z.enum(errorCodes), message: z.string() }).nullable(),
});

const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

const locale = z.string().max(60).refine(isLocale, 'field.choice');

/** Null follows the system. */
const preferences = z.strictObject({
  /** Display language, from the next start on. */
  language: locale.nullable(),
  numbers: locale.nullable(),
  dates: locale.nullable(),
  firstWeekday: weekday.nullable(),
});

export const appStatus = z.strictObject({
  state: z.enum(['ready', 'first-start', 'trouble']),
  trouble: trouble.nullable(),
  backup: backupStatus,
  workspace: z.string().nullable(),
  /** Whether the open workspace contains sample data. */
  sample: z.boolean(),
  version: z.string(),
  /** The system's region. */
  locale: z.string(),
  /** How numbers and dates are written: the system's region, or what was chosen instead. */
  region: z.strictObject({ numbers: z.string(), dates: z.string(), firstWeekday: weekday }),
  today: z.string(),
  platform: z.string(),
});

const workspaceInfo = z.strictObject({
  name: z.string(),
  current: z.boolean(),
  sample: z.boolean(),
  /** The installation marks of its numbers; none before it is set up. */
  marks: z.array(z.string()).readonly(),
  modifiedAt: instant.nullable(),
});

const backupName = z.string().regex(/^\d+-[a-z]+\.roadbook$/, 'field.text');

const backup = z.strictObject({
  /** File name in the backups folder. */
  name: z.string(),
  at: instant,
  reason: z.enum(['automatic', 'manual', 'migration', 'restore', 'import']),
  bytes: count,
  opportunities: count,
  customers: count,
});

/** A file that the system handed to the app. Either its contents or the reason why it can't be opened is null. */
const offeredBackup = z.strictObject({
  file: z.string(),
  /** When it was last modified. */
  at: instant,
  holds: z.strictObject({ opportunities: count, customers: count }).nullable(),
  trouble: z.string().nullable(),
});

/** An action in the history, in words. */
export const act = z.strictObject({
  /** Its number in this file, by which the history calls name it. */
  txn: z.int().min(1),
  /** Its name on every laptop. */
  uid: id,
  /** The call that did it, such as `opportunity.move`; null for actions from before calls were kept. */
  call: z.string().nullable(),
  word: z.string(),
  params: wordParams,
  message: z.string(),
  at: instant,
  undone: z.boolean(),
});

const undone = z.strictObject({
  undone: z.array(act),
  /** Set when later changes depend on the action and `withLater` is off: nothing was changed. */
  blockedBy: z.array(act),
});

const presetKey = z.enum(['status-pipeline', 'large-deals', 'small-deals', 'existing-customer']);

/** A file to write to or read from: headless, the caller names it; with a window, the dialog asks. */
export const filePath = z.strictObject({ path: text(4096).optional() });
/** How to write a file of rows. A workbook (`xlsx`) takes no notice of separator, signs, dates, `bom` and `raw`. */
export const fileFormat = z.strictObject({
  type: z.enum(['csv', 'xlsx']).default('csv'),
  separator: z.enum([',', ';', '\t']).default(','),
  decimalSign: z.enum(['.', ',']).default('.'),
  /** Order and sign of year, month and day. */
  dates: z.enum(dateStyles).default('y-m-d'),
  bom: z.boolean().default(true),
  /** Headings in the app's language instead of the fixed English field names. */
  localHeadings: z.boolean().default(false),
  /** For machines: text that a spreadsheet might read as a formula is not escaped. */
  raw: z.boolean().default(false),
});
export const chosenFile = z.strictObject({ file: z.string().nullable() });
/**
 * A folder name that works on every system: Windows strips trailing points and spaces and reserves the names of
 * devices.
 */
const workspaceName = name(60)
  .regex(/^[^/\\:*?"<>|.\s]([^/\\:*?"<>|]*[^/\\:*?"<>|.\s])?$/, 'field.text')
  .regex(/^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))/i, 'field.text');
const key = z.string().min(1).max(200);
const json = z.string().max(200_000);
/** Identifies a draft: any form of any kind of record. */
const draftPlace = z.strictObject({
  kind: z.string().regex(/^[a-z-]{1,40}$/, 'field.text'),
  record: z.union([id, z.literal('new')]),
  /** Distinguishes forms of one record that are opened in different ways. */
  way: z.string().max(200).default(''),
});

export const appCalls = {
  'app.status': action(none, appStatus, { reads: ['app', 'day'] }),
  /** Reopens the profile and its workspace after an error. */
  'app.retry': action(none, appStatus, { writes: [...topics] }),
  'app.setTheme': action(z.strictObject({ theme: z.enum(['light', 'dark', 'system']) }), none),
  /** What was chosen for this installation, and what can be. */
  'app.preferences': action(
    none,
    z.strictObject({
      chosen: preferences,
      language: z.string(),
      languages: z.array(z.strictObject({ tag: z.string(), name: z.string() })),
    }),
    { reads: ['app'] },
  ),
  'app.choosePreferences': action(preferences.partial(), none, { writes: ['app'] }),
  'app.openExternal': action(
    z.strictObject({ url: z.string().max(2000) }),
    z.strictObject({ opened: z.boolean() }),
  ),
  'app.counts': query(
    none,
    z.strictObject({
      /** Open deals that close within 7 days or are overdue. */
      due: count,
      opportunities: count,
      customers: count,
    }),
    ['opportunity', 'customer', 'day'],
  ),
  'workspace.list': action(none, z.strictObject({ workspaces: z.array(workspaceInfo) }), { reads: ['app'] }),
  'workspace.create': action(z.strictObject({ name: workspaceName }), appStatus, { writes: [...topics] }),
  'workspace.open': action(z.strictObject({ name: workspaceName }), appStatus, { writes: [...topics] }),
  /** Creates a separate workspace with sample deals dated around today, and opens it. */
  'workspace.createSample': action(none, appStatus, { writes: [...topics] }),
  'workspace.setUp': command(
    z.strictObject({
      repName: name(100),
      initials: z.string().regex(/^[A-Z0-9]{1,5}$/, 'field.initials'),
      baseCurrency: currencyCode,
      presets: z.array(presetKey).min(1).max(4),
      reasons: z
        .array(z.strictObject({ code: name(20), description: text(200), outcome: z.enum(['won', 'lost']) }))
        .max(50)
        .optional(),
    }),
    z.strictObject({ salespersonId: id }),
    ['app', 'workspace', 'cycle', 'reason', 'salesperson', 'currency'],
  ),
  /** Pastes the clipboard into the focused field of the window, as the key does: pages can't read the clipboard. */
  'clipboard.paste': action(none, none),
  /** Prints the document that the window has prepared, with the system's dialog. */
  'print.paper': action(none, z.strictObject({ printed: z.boolean() })),
  /** Prints to a PDF file chosen in the dialog. `title` is the suggested file name. */
  'print.pdf': action(z.strictObject({ title: name(300) }), chosenFile),
  /** Checks for a newer version at the address that the app was packaged with. Runs only on request. */
  'update.check': action(
    none,
    z.strictObject({
      state: z.enum(['not-installed', 'no-place', 'unreachable', 'newest', 'newer']),
      current: z.string(),
      /** The newer version. */
      version: z.string().nullable(),
    }),
  ),
  /** Downloads the version that was found. Progress is reported as the job `update`. */
  'update.download': action(none, z.strictObject({ fetched: z.boolean() })),
  /** Quits the app and installs the downloaded version. */
  'update.install': action(none, none),
  'backup.list': action(none, z.strictObject({ backups: z.array(backup), folder: z.string() }), {
    reads: ['backup'],
  }),
  'backup.now': action(none, backup, { writes: ['backup'] }),
  /** The backup from a double click or "Open with", so that the window can ask what to do with it. */
  'backup.offered': action(none, z.strictObject({ backup: offeredBackup.nullable() }), { reads: ['backup'] }),
  'backup.decline': action(none, none, { writes: ['backup'] }),
  /** Opens a listed backup by name, the offered one, or else a file chosen in the dialog (headless: `path`). */
  'backup.open': action(
    filePath.extend({ name: backupName.optional(), offered: z.literal(true).optional() }),
    /** `putAside` is the new name of the present file when it was too damaged for a backup. */
    chosenFile.extend({ putAside: z.string().nullable() }),
    { writes: [...topics] },
  ),
  /** Stops the exports that are being written. They are refused as `export.stopped` and leave no file. */
  'export.stop': action(none, none),
  'history.list': query(
    /** `call`: only the actions of this call, such as `import.commit`. */
    z.strictObject({
      offset: offset.default(0),
      limit: limit.default(50),
      call: z.string().max(60).optional(),
    }),
    z.strictObject({ acts: z.array(act) }),
    ['history'],
  ),
  'history.state': query(none, z.strictObject({ undo: act.nullable(), redo: act.nullable() }), ['history']),
  /** Undoes an action. All topics are published if something changed. A large undo runs in a thread. */
  'history.undo': action(
    z.strictObject({ txn: z.int().min(1).optional(), withLater: z.boolean().default(false) }),
    undone,
  ),
  'history.redo': action(none, undone),
  'draft.list': query(
    none,
    z.strictObject({ drafts: z.array(draftPlace.extend({ value: json, at: instant })) }),
    ['draft'],
  ),
  'draft.get': query(draftPlace, z.strictObject({ value: json.nullable() }), ['draft']),
  'draft.save': quietCommand(draftPlace.extend({ value: json }), none, ['draft']),
  'draft.remove': quietCommand(draftPlace, none, ['draft']),
  'ui.get': query(z.strictObject({ key }), z.strictObject({ value: json.nullable() }), ['ui']),
  'ui.save': quietCommand(z.strictObject({ key, value: json }), none, ['ui']),
} as const;
