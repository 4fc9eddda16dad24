import { z } from 'zod';
import { action, command, query, quietCommand } from './define.ts';
import { count, currencyCode, id, instant, limit, name, none, offset, text } from './fields.ts';
import { topics } from './events.ts';

const trouble = z.strictObject({
  kind: z.enum(['locked', 'damaged', 'newer', 'foreign', 'unwritable', 'full', 'unknown']),
  message: z.string(),
});

export const appStatus = z.strictObject({
  state: z.enum(['ready', 'first-start', 'trouble']),
  trouble: trouble.nullable(),
  workspace: z.string().nullable(),
  /** Whether the open workspace holds made-up data. */
  sample: z.boolean(),
  version: z.string(),
  locale: z.string(),
  today: z.string(),
  platform: z.string(),
});

const workspaceInfo = z.strictObject({
  name: z.string(),
  current: z.boolean(),
  sample: z.boolean(),
  modifiedAt: instant.nullable(),
});

const backupName = z.string().regex(/^\d+-[a-z]+\.roadbook$/, 'field.text');

const backup = z.strictObject({
  /** Name of the file in the folder of backups. */
  name: z.string(),
  at: instant,
  reason: z.enum(['automatic', 'manual', 'migration', 'restore', 'import']),
  bytes: count,
  opportunities: count,
  customers: count,
});

/** A file handed to the app from outside. Either what it holds or why it cannot be opened is null. */
const offeredBackup = z.strictObject({
  file: z.string(),
  /** When it was last written. */
  at: instant,
  holds: z.strictObject({ opportunities: count, customers: count }).nullable(),
  trouble: z.string().nullable(),
});

/** An act of the history: what was done, in words. */
export const act = z.strictObject({
  txn: z.int().min(1),
  word: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  at: instant,
  undone: z.boolean(),
});

const undone = z.strictObject({
  undone: z.array(act),
  /** Set when later changes stand on the act and `withLater` was not said: nothing was changed. */
  blockedBy: z.array(act),
});

const presetKey = z.enum(['status-pipeline', 'large-deals', 'small-deals', 'existing-customer']);

/** A file to write to or read from: headless the caller names it, a window must let the dialog ask. */
export const filePath = z.strictObject({ path: text(4096).optional() });
/** How a CSV file is written. */
export const csvFormat = z.strictObject({
  separator: z.enum([',', ';', '\t']).default(','),
  bom: z.boolean().default(true),
  /** Headings in the words of the app instead of the fixed English field names. */
  localHeadings: z.boolean().default(false),
  /** For machines: text that a spreadsheet could take for a formula is left as it is. */
  raw: z.boolean().default(false),
});
export const chosenFile = z.strictObject({ file: z.string().nullable() });
/** The name of a folder on every system: Windows drops points and blanks at the end and keeps the names of its devices. */
const workspaceName = name(60)
  .regex(/^[^/\\:*?"<>|.\s]([^/\\:*?"<>|]*[^/\\:*?"<>|.\s])?$/, 'field.text')
  .regex(/^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))/i, 'field.text');
const key = z.string().min(1).max(200);
const json = z.string().max(200_000);
/** Where a draft belongs: any form of any kind of record. */
const draftPlace = z.strictObject({
  kind: z.string().regex(/^[a-z-]{1,40}$/, 'field.text'),
  record: z.union([id, z.literal('new')]),
  /** Tells apart forms of one record that are opened in different ways. */
  way: z.string().max(200).default(''),
});

export const appCalls = {
  'app.status': action(none, appStatus, { reads: ['app', 'day'] }),
  /** Opens the profile and its workspace again after trouble. */
  'app.retry': action(none, appStatus, { writes: [...topics] }),
  'app.setTheme': action(z.strictObject({ theme: z.enum(['light', 'dark', 'system']) }), none),
  'app.openExternal': action(
    z.strictObject({ url: z.string().max(2000) }),
    z.strictObject({ opened: z.boolean() }),
  ),
  'app.counts': query(
    none,
    z.strictObject({
      /** Open deals that close within 7 days or should have closed already. */
      due: count,
      opportunities: count,
      customers: count,
    }),
    ['opportunity', 'customer', 'day'],
  ),
  'workspace.list': action(none, z.strictObject({ workspaces: z.array(workspaceInfo) }), { reads: ['app'] }),
  'workspace.create': action(z.strictObject({ name: workspaceName }), appStatus, { writes: [...topics] }),
  'workspace.open': action(z.strictObject({ name: workspaceName }), appStatus, { writes: [...topics] }),
  /** Makes a workspace of its own with made-up deals dated around today, and opens it. */
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
  /** Prints what the window holds ready for it, by the system's own dialog. */
  'print.paper': action(none, z.strictObject({ printed: z.boolean() })),
  /** The same into a PDF file that the dialog chooses. `title` is what the file is called at first. */
  'print.pdf': action(z.strictObject({ title: name(300) }), chosenFile),
  /** Looks for a newer version of the app, in the place it was packed with. Nothing does so by itself. */
  'update.check': action(
    none,
    z.strictObject({
      state: z.enum(['not-installed', 'no-place', 'unreachable', 'newest', 'newer']),
      current: z.string(),
      /** The newer one. */
      version: z.string().nullable(),
    }),
  ),
  /** Fetches the version that was found. Progress is told as the job `update`. */
  'update.download': action(none, z.strictObject({ fetched: z.boolean() })),
  /** Ends the app and puts the fetched version in its place. */
  'update.install': action(none, none),
  'backup.list': action(none, z.strictObject({ backups: z.array(backup), folder: z.string() }), {
    reads: ['backup'],
  }),
  'backup.now': action(none, backup, { writes: ['backup'] }),
  /** The backup that a double click or "open with" handed over, for the window to ask what becomes of it. */
  'backup.offered': action(none, z.strictObject({ backup: offeredBackup.nullable() }), { reads: ['backup'] }),
  'backup.decline': action(none, none, { writes: ['backup'] }),
  /** Opens a listed backup by its name, the offered one, else a file that the dialog (headless: `path`) chooses. */
  'backup.open': action(
    filePath.extend({ name: backupName.optional(), offered: z.literal(true).optional() }),
    chosenFile,
    { writes: [...topics] },
  ),
  'history.list': query(
    z.strictObject({ offset: offset.default(0), limit: limit.default(50) }),
    z.strictObject({ acts: z.array(act) }),
    ['history'],
  ),
  'history.state': query(none, z.strictObject({ undo: act.nullable(), redo: act.nullable() }), ['history']),
  /** Takes an act back. All topics are published when something changed. A large one runs beside the window. */
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
