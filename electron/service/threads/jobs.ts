import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { CallError } from '../../../shared/contract/envelope.ts';
import type { ReadContext } from '../../domain/context.ts';
import { redo, undo } from '../../domain/history.ts';
import type { ExportTable } from '../../domain/export/table.ts';
import { exportForecast } from '../../domain/forecast/export.ts';
import { exportDeals } from '../../domain/opportunities/export.ts';
import { writeCsv } from '../../files/csv-file.ts';
import { backUp, type BackupInfo, type BackupReason } from '../../store/workspace-file/backup.ts';
import { keepForUndoInFile, openForBulk, openReadable, shrinkLog } from '../../store/connection/database.ts';
import { lookAt, rebuildFrom } from '../../store/workspace-file/rebuild.ts';
import { troubleOf } from '../../store/connection/trouble.ts';
import { notAllowed, Refusal } from '../../domain/refusal.ts';
import { doBulk, type BulkWork } from './bulk-work.ts';
import { logged, toCallError } from './errors.ts';
import { makeSampleFile } from './sample-file.ts';
import type { StartThread } from './thread.ts';
import { Writer } from './writer.ts';

/** What a job that writes has to know: where, when and for whom. */
interface Writing {
  readonly file: string;
  readonly today: string;
  readonly at: number;
  readonly user: string;
  readonly device: string;
}

/** Long work, each kind with what it needs and what it answers. Runs in a worker, so the window stays free. */
export interface Jobs {
  readonly 'back-up': {
    readonly input: { file: string; folder: string; reason: BackupReason; at: number };
    readonly output: BackupInfo;
  };
  /** Checks a file from outside, through a copy in that place, and counts what it holds. */
  readonly 'look-at': {
    readonly input: { source: string; copy: string };
    readonly output: { opportunities: number; customers: number };
  };
  /** Makes a workspace file of made-up deals around a day. */
  readonly 'make-sample': { readonly input: { file: string; today: string }; readonly output: null };
  readonly rebuild: { readonly input: { source: string; target: string }; readonly output: null };
  /** Undo or redo of an act too large for the main thread. */
  readonly 'turn-history': {
    readonly input: Writing & { turn: ParsedInputOf<'history.undo'> | 'redo' };
    readonly output: { value: OutputOf<'history.undo'>; changed: boolean };
  };
  /** An act on many deals, or its rehearsal. The one cell of `stop` is 1 when it is to end. */
  readonly bulk: {
    readonly input: Writing & { work: BulkWork; stop: Int32Array };
    readonly output: OutputOf<'opportunity.bulk'>;
  };
  readonly export: {
    readonly input: { file: string; today: string; path: string; what: Exported };
    readonly output: { rows: number };
  };
}
/** What is written into a CSV file. */
export type Exported =
  | { readonly kind: 'forecast'; readonly input: ParsedInputOf<'forecast.export'> }
  | { readonly kind: 'deals'; readonly input: ParsedInputOf<'opportunity.export'> };
export type JobName = keyof Jobs;
export type Progress = (done: number, total: number | null) => void;

type JobRunners = {
  readonly [N in JobName]: (input: Jobs[N]['input'], progress: Progress) => Jobs[N]['output'];
};

const runners: JobRunners = {
  'back-up': ({ file, folder, reason, at }) => withReader(file, (db) => backUp(db, folder, reason, at)),
  'look-at': ({ source, copy }) => lookAt(source, copy),
  'make-sample': ({ file, today }) => (makeSampleFile(file, today), null),
  rebuild: ({ source, target }) => (rebuildFrom(source, target), null),
  'turn-history': turnHistory,
  bulk,
  export: ({ file, today, path, what }, progress) =>
    withReader(file, (db) => {
      const { headings, rows } = tableOf({ db, today }, what);
      const format = what.input;
      return { rows: writable(() => writeCsv(path, headings, rows, format, (done) => progress(done, null))) };
    }),
};

function tableOf(context: ReadContext, what: Exported): ExportTable {
  return what.kind === 'deals' ? exportDeals(context, what.input) : exportForecast(context, what.input);
}

function turnHistory({ turn, ...writing }: Jobs['turn-history']['input']) {
  return withWriter(writing, (writer) => {
    const { value, changed } = writer.run('none', (act) => (turn === 'redo' ? redo(act) : undo(act, turn)));
    return { value, changed };
  });
}

function bulk({ work, stop, ...writing }: Jobs['bulk']['input'], progress: Progress) {
  return withWriter(writing, (writer) =>
    doBulk(writer, work, (done, total) => {
      if (Atomics.load(stop, 0) === 1) throw notAllowed('bulk.stopped');
      progress(done, total);
    }),
  );
}

/** Writes by a connection of its own; the writer of the main thread is held meanwhile. */
function withWriter<T>({ file, today, at, user, device }: Writing, body: (writer: Writer) => T): T {
  const db = openForBulk(file);
  try {
    const clock = { now: () => at, today: () => today };
    keepForUndoInFile(db);
    const value = body(new Writer({ db, clock, user, device }));
    shrinkLog(db);
    return value;
  } finally {
    db.close();
  }
}

/** A file that cannot be written is said of the file, not of the data folder. */
function writable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (troubleOf(error).kind !== 'unwritable') throw error;
    throw new Refusal('read-only', 'export.unwritable');
  }
}

function withReader<T>(file: string, body: (db: ReturnType<typeof openReadable>) => T): T {
  const db = openReadable(file);
  try {
    return body(db);
  } finally {
    db.close();
  }
}

export type JobMessage =
  | { readonly progress: readonly [number, number | null] }
  | { readonly value: unknown }
  | { readonly error: CallError };

/** Runs a job here and says how it goes in messages. */
export function performJob(name: JobName, input: unknown, post: (message: JobMessage) => void): void {
  try {
    const runner = runners[name] as (input: unknown, progress: Progress) => unknown;
    post({ value: runner(input, (done, total) => post({ progress: [done, total] })) });
  } catch (error) {
    post({ error: toCallError(error, (detail) => logged(name, detail)) });
  }
}

export type RunJob = <N extends JobName>(
  name: N,
  input: Jobs[N]['input'],
  progress?: Progress,
) => Promise<Jobs[N]['output']>;

/** Runs each job in a thread of its own, or in this thread when none can be started (tests). */
export function jobRunner(start: StartThread | null): RunJob {
  return (name, input, progress = () => undefined) =>
    new Promise((resolve, reject) => {
      const receive = (message: JobMessage): void => {
        if ('progress' in message) progress(...message.progress);
        else if ('value' in message) resolve(message.value as never);
        else reject(refusalOf(message.error));
      };
      if (start === null) return performJob(name, input, receive);
      const worker = start({ job: name, input });
      worker.on('message', receive);
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`job ${name} ended with ${code}`)));
    });
}

/** What a thread refused, as it is thrown here. */
export function refusalOf({ code, word, params, fields }: CallError): Refusal {
  return new Refusal(code, word, params, fields);
}
