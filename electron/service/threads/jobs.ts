import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ReadContext } from '../../domain/context.ts';
import type { ExportTable } from '../../domain/export/table.ts';
import { contactsOf } from '../../domain/customers/contacts.ts';
import { exportCustomers } from '../../domain/customers/export.ts';
import { exportTemplate } from '../../domain/export/template.ts';
import { exportForecast } from '../../domain/forecast/export.ts';
import { exportDeals } from '../../domain/opportunities/export.ts';
import { replaceFile } from '../../files/atomic-file.ts';
import { say } from '../../../shared/words/say.ts';
import { writeContacts } from '../../files/contacts/write-contacts.ts';
import { writeCsv } from '../../files/csv-file.ts';
import { writeWorkbook } from '../../files/workbook/workbook-file.ts';
import { openForBulk, shrinkLog } from '../../store/connection/database.ts';
import { reorderNames } from '../../store/names/derive-all.ts';
import { backUp, type BackupInfo, type BackupReason } from '../../store/workspace-file/backup.ts';
import { lookAt, rebuildFrom } from '../../store/workspace-file/rebuild.ts';
import { pruneBackups } from '../../store/workspace-file/rotation.ts';
import { doBulk, type BulkDone, type BulkWork } from './bulk-work.ts';
import { withReader, withWriter, type Writing } from './connections.ts';
import { mergeBy } from './merge-work.ts';
import type { Progress, Runners, ThreadWork } from './protocol.ts';
import { turnBy, type Turn } from './turn.ts';
import { makeSampleFile } from './sample-file.ts';
import { writable } from './writable.ts';

/** Long work that runs in a thread, so that the window stays responsive: input and output of each job. */
export interface Jobs {
  readonly 'back-up': {
    readonly input: { file: string; folder: string; reason: BackupReason; at: number };
    readonly output: BackupInfo;
  };
  /** Checks a foreign file through a copy, which it creates in that folder, and counts its records. */
  readonly 'look-at': {
    readonly input: { source: string; folder: string };
    readonly output: { opportunities: number; customers: number };
  };
  /** Creates a workspace file with sample deals around a day. */
  readonly 'make-sample': { readonly input: { file: string; today: string }; readonly output: null };
  /** Deletes the backups that the rotation doesn't keep. */
  readonly 'prune-backups': { readonly input: { folder: string }; readonly output: null };
  /** Puts the names of a workspace in the order of a locale. */
  readonly 'reorder-names': { readonly input: { file: string; locale: string }; readonly output: null };
  readonly rebuild: {
    readonly input: { source: string; target: string; seen: string };
    readonly output: null;
  };
  /** Undo or redo of an action too large for the main thread. */
  readonly 'turn-history': {
    readonly input: Writing & { turn: Turn };
    readonly output: { value: OutputOf<'history.undo'>; changed: boolean };
  };
  /** A merge of customers with many deals. */
  readonly 'merge-customers': {
    readonly input: Writing & { merge: ParsedInputOf<'customer.merge'> };
    readonly output: OutputOf<'customer.merge'>;
  };
  /** A bulk action, or its preview. */
  readonly bulk: { readonly input: Writing & { work: BulkWork }; readonly output: BulkDone };
  readonly export: {
    readonly input: { file: string; today: string; path: string; what: Exported };
    readonly output: { rows: number };
  };
  /** Writes a file that a person chose. */
  readonly 'save-file': { readonly input: { path: string; content: Uint8Array }; readonly output: null };
}
/** The contents of a file. */
export type Exported =
  | { readonly kind: 'forecast'; readonly input: ParsedInputOf<'forecast.export'> }
  | { readonly kind: 'deals'; readonly input: ParsedInputOf<'opportunity.export'> }
  | { readonly kind: 'template'; readonly input: ParsedInputOf<'template.save'> }
  | { readonly kind: 'customers'; readonly input: ParsedInputOf<'customer.export'> }
  | { readonly kind: 'contacts'; readonly input: ParsedInputOf<'customer.exportContacts'> };
type JobName = keyof Jobs;

const runners: Runners<Jobs> = {
  'back-up': ({ file, folder, reason, at }) => withReader(file, (db) => backUp(db, folder, reason, at)),
  'look-at': ({ source, folder }) => lookAt(source, folder),
  'make-sample': ({ file, today }) => (makeSampleFile(file, today), null),
  'prune-backups': ({ folder }) => (pruneBackups(folder), null),
  'reorder-names': reorder,
  rebuild: ({ source, target, seen }) => (rebuildFrom(source, target, seen), null),
  'turn-history': turnHistory,
  'merge-customers': ({ merge, ...writing }) => withWriter(writing, (writer) => mergeBy(writer, merge)),
  bulk,
  export: ({ file, today, path, what }, progress) =>
    withReader(file, (db) => {
      const tick = (done: number): void => progress(done, null);
      if (what.kind === 'contacts') {
        const contacts = contactsOf({ db, today }, what.input);
        return { rows: writable(() => writeContacts(path, contacts, tick)) };
      }
      const { headings, rows } = tableOf({ db, today }, what);
      const format = what.input;
      const sheet = say(`export.sheet.${what.kind}`);
      return {
        rows: writable(() =>
          format.type === 'xlsx'
            ? writeWorkbook(path, sheet, headings, rows, tick)
            : writeCsv(path, headings, rows, format, tick),
        ),
      };
    }),
  'save-file': ({ path, content }) => (writable(() => replaceFile(path, content)), null),
};

function tableOf(context: ReadContext, what: Exclude<Exported, { kind: 'contacts' }>): ExportTable {
  switch (what.kind) {
    case 'deals':
      return exportDeals(context, what.input);
    case 'customers':
      return exportCustomers(context, what.input);
    case 'template':
      return exportTemplate(context, what.input);
    case 'forecast':
      return exportForecast(context, what.input);
  }
}

function reorder({ file, locale }: Jobs['reorder-names']['input']): null {
  const db = openForBulk(file);
  try {
    reorderNames(db, locale);
    shrinkLog(db);
    return null;
  } finally {
    db.close();
  }
}

function turnHistory({ turn, ...writing }: Jobs['turn-history']['input']) {
  return withWriter(writing, (writer) => {
    const { value, changed } = turnBy(writer, turn);
    return { value, changed };
  });
}

function bulk({ work, ...writing }: Jobs['bulk']['input'], progress: Progress) {
  return withWriter(writing, (writer) => doBulk(writer, work, progress));
}

/** Does a job. */
export const jobs: ThreadWork<Jobs> = {
  run: <N extends JobName>(name: N, input: Jobs[N]['input'], progress: Progress) =>
    runners[name](input, progress),
};
