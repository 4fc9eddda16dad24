import type { InputOf, OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { machineFormat } from '../../../shared/export/file-format.ts';
import type { ImportKind } from '../../../shared/import/kinds.ts';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { actOnWire } from '../../domain/history.ts';
import { notAllowed, Refusal } from '../../domain/refusal.ts';
import { importOf } from '../../domain/import/kinds.ts';
import { ImportSession } from '../../domain/import/session.ts';
import { writeCsv } from '../../files/csv-file.ts';
import { readTable, type TableSource } from '../../files/read-table.ts';
import { UnreadableFile } from '../../files/unreadable-file.ts';
import { openForBulk, shrinkLog, type Readable } from '../../store/connection/database.ts';
import { withReader, writingAs } from './connections.ts';
import type { Progress, Runners, ThreadWork } from './protocol.ts';
import { writable } from './writable.ts';
import { Writer, type Stamp } from './writer.ts';

/** The requests of an import with their answers. Its thread keeps the file in between. */
export interface ImportVerbs {
  readonly read: {
    readonly input: {
      source: TableSource;
      entity: ImportKind;
      choices?: ReadingChoices;
      today: string;
      zone: string;
    };
    readonly output: NonNullable<OutputOf<'import.read'>['sheet']>;
  };
  readonly examine: {
    readonly input: { plan: ImportPlan; today: string; zone: string };
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
type ImportVerb = keyof ImportVerbs;

export interface ImportStart extends Stamp {
  /** The data file of the workspace. */
  readonly file: string;
}

/** The thread's side of the import. */
export class ImportTask implements ThreadWork<ImportVerbs> {
  private readonly options: ImportStart;
  private session: ImportSession | null = null;
  private readonly runners: Runners<ImportVerbs> = {
    read: (input, tick) => this.read(input, tick),
    examine: ({ plan, today, zone }) => this.reading((db) => this.open().examine({ db, today, zone }, plan)),
    rehearse: ({ plan, today }, tick) =>
      this.reading((db) => this.open().rehearse({ db, today }, plan, tick)),
    rows: (input) => this.open().rows(input),
    saveErrors: ({ path }) => ({ rows: this.saveErrors(path) }),
    prepare: (input) => ({ rows: this.open().toWrite(input) }),
    commit: (input, tick) => this.commit(input, tick),
  };

  constructor(options: ImportStart) {
    this.options = options;
  }

  run<V extends ImportVerb>(
    verb: V,
    input: ImportVerbs[V]['input'],
    progress: Progress,
  ): ImportVerbs[V]['output'] {
    return this.runners[verb](input, progress);
  }

  private open(): ImportSession {
    if (!this.session) throw notAllowed('import.no-file');
    return this.session;
  }

  /** A file that can't be read leaves the one before as it was. */
  private read(
    { source, entity, choices = {}, today, zone }: ImportVerbs['read']['input'],
    tick: Progress,
  ): ImportVerbs['read']['output'] {
    const { reading, ...sheet } = tableIn(source, choices, tick);
    const session = new ImportSession(importOf(entity), sheet, reading);
    const facts = this.reading((db) => session.describe({ db, today, zone }));
    this.session = session;
    return facts;
  }

  private saveErrors(path: string): number {
    const { headings, rows } = this.open().errors();
    const cells = rows.map((row) =>
      row.map((cell) => (/^-?\d+(?:[.,]\d+)*$/.test(cell) ? { number: cell } : { text: cell })),
    );
    return writable(() => writeCsv(path, headings, cells, machineFormat));
  }

  /** One transaction with one record on a separate connection; the main writer is held meanwhile. */
  private commit(
    { leaveOutErrors, today, at }: ImportVerbs['commit']['input'],
    tick: Progress,
  ): OutputOf<'import.commit'> {
    const { file, ...stamp } = this.options;
    const session = this.open();
    const db = openForBulk(file);
    try {
      session.refuseIfChanged(db, today);
      const clock = { now: () => at, today: () => today };
      const { value, txn } = writingAs(stamp, (numbers) =>
        new Writer({ db, clock, ...stamp, numbers }).run('act', 'import.commit', (act) =>
          session.commit(act, leaveOutErrors, tick),
        ),
      );
      shrinkLog(db);
      const act = txn === null ? null : actOnWire(db, txn).uid;
      return { txn, act, counts: { ...value.counts }, made: value.made };
    } finally {
      db.close();
    }
  }

  private reading<T>(body: (db: Readable) => T): T {
    return withReader(this.options.file, body);
  }
}

function tableIn(source: TableSource, choices: ReadingChoices, tick: Progress) {
  try {
    return readTable(source, choices, (rows) => tick(rows, null));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal('not-allowed', error.word, error.params);
    throw error;
  }
}
