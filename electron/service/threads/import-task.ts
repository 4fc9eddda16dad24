import type { InputOf, OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { notAllowed, Refusal } from '../../domain/refusal.ts';
import { ImportSession } from '../../domain/import/session.ts';
import type { Tick } from '../../domain/import/sheet.ts';
import { writeCsv } from '../../files/csv-file.ts';
import { readCsv, UnreadableFile } from '../../files/csv-read.ts';
import { openForBulk, openReadable, shrinkLog, type Readable } from '../../store/connection/database.ts';
import { troubleOf } from '../../store/connection/trouble.ts';
import type { Progress } from './jobs.ts';
import { Writer } from './writer.ts';

/** What an import is asked, each with its answer. It runs in a thread that keeps the file in between. */
export interface ImportVerbs {
  readonly read: {
    readonly input: { path: string; today: string };
    readonly output: NonNullable<OutputOf<'import.read'>['sheet']>;
  };
  readonly examine: {
    readonly input: { plan: ImportPlan; today: string };
    readonly output: OutputOf<'import.examine'>;
  };
  readonly rehearse: {
    readonly input: { plan: ImportPlan; today: string };
    readonly output: OutputOf<'import.rehearse'>;
  };
  readonly rows: { readonly input: ParsedInputOf<'import.rows'>; readonly output: OutputOf<'import.rows'> };
  readonly saveErrors: { readonly input: { path: string }; readonly output: { rows: number } };
  /** How many rows a commit would write. */
  readonly prepare: { readonly input: InputOf<'import.commit'>; readonly output: { rows: number } };
  readonly commit: {
    readonly input: { leaveOutErrors: boolean; today: string; at: number };
    readonly output: OutputOf<'import.commit'>;
  };
}
export type ImportVerb = keyof ImportVerbs;

type Runners = {
  readonly [V in ImportVerb]: (input: ImportVerbs[V]['input'], tick: Tick) => ImportVerbs[V]['output'];
};

export interface ImportTaskOptions {
  /** The data file of the workspace. */
  readonly file: string;
  readonly user: string;
  readonly device: string;
  /** Its one cell is 1 when the work is to stop. */
  readonly stop: Int32Array;
}

/** The import's side in its own thread. */
export class ImportTask {
  private readonly options: ImportTaskOptions;
  private session: ImportSession | null = null;
  private readonly runners: Runners = {
    read: ({ path, today }, tick) => this.read(path, today, tick),
    examine: ({ plan, today }) => this.reading((db) => this.open().examine({ db, today }, plan)),
    rehearse: ({ plan, today }, tick) =>
      this.reading((db) => this.open().rehearse({ db, today }, plan, tick)),
    rows: (input) => this.open().rows(input),
    saveErrors: ({ path }) => ({ rows: this.saveErrors(path) }),
    prepare: (input) => ({ rows: this.open().toWrite(input) }),
    commit: (input, tick) => this.commit(input, tick),
  };

  constructor(options: ImportTaskOptions) {
    this.options = options;
  }

  /** Answers a verb. Throws a Refusal (`import.stopped` when it was stopped). */
  run<V extends ImportVerb>(
    verb: V,
    input: ImportVerbs[V]['input'],
    progress: Progress,
  ): ImportVerbs[V]['output'] {
    const tick: Tick = (done, total) => {
      if (Atomics.load(this.options.stop, 0) === 1) throw notAllowed('import.stopped');
      progress(done, total);
    };
    return this.runners[verb](input, tick);
  }

  private open(): ImportSession {
    if (!this.session) throw notAllowed('import.no-file');
    return this.session;
  }

  private read(path: string, today: string, tick: Tick): ImportVerbs['read']['output'] {
    this.session = null;
    const { encoding, separator, headed, ...sheet } = readTable(path, tick);
    const session = new ImportSession(sheet);
    const facts = this.reading((db) => session.describe({ db, today }));
    this.session = session;
    return { encoding, separator, headed, ...facts };
  }

  private saveErrors(path: string): number {
    const { headings, rows } = this.open().errors();
    const cells = rows.map((row) =>
      row.map((cell) => (/^-?\d+(?:[.,]\d+)*$/.test(cell) ? { number: cell } : { text: cell })),
    );
    try {
      return writeCsv(path, headings, cells, { separator: ',', bom: true, raw: false });
    } catch (error) {
      if (troubleOf(error).kind !== 'unwritable') throw error;
      throw new Refusal('read-only', 'export.unwritable');
    }
  }

  /** One transaction with one record by a connection of its own; the main writer is held meanwhile. */
  private commit(
    { leaveOutErrors, today, at }: ImportVerbs['commit']['input'],
    tick: Tick,
  ): OutputOf<'import.commit'> {
    const { file, user, device } = this.options;
    const session = this.open();
    const db = openForBulk(file);
    try {
      session.refuseIfChanged(db, today);
      const writer = new Writer({ db, clock: { now: () => at, today: () => today }, user, device });
      const { value, txn } = writer.run('act', (act) => session.commit(act, leaveOutErrors, tick));
      shrinkLog(db);
      return { txn, counts: { ...value.counts }, made: value.made };
    } finally {
      db.close();
    }
  }

  private reading<T>(body: (db: Readable) => T): T {
    const db = openReadable(this.options.file);
    try {
      return body(db);
    } finally {
      db.close();
    }
  }
}

function readTable(path: string, tick: Tick) {
  try {
    return readCsv(path, (rows) => tick(rows, null));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal('not-allowed', error.word, error.params);
    throw error;
  }
}
