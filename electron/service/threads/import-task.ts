import type { InputOf, OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { machineFormat } from '../../../shared/export/file-format.ts';
import type { ImportKind } from '../../../shared/import/kinds.ts';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { actOnWire } from '../../domain/history.ts';
import { notAllowed, Refusal } from '../../domain/refusal.ts';
import { importOf } from '../../domain/import/kinds.ts';
import { firstFile } from '../../domain/import/joined/first-file.ts';
import type { JoinChoice } from '../../domain/import/joined/joined-sheet.ts';
import type { LookupFile } from '../../domain/import/joined/key-columns.ts';
import { ImportSession } from '../../domain/import/session.ts';
import { writeCsv } from '../../files/csv-file.ts';
import { readTable, type ReadTable, type TableSource } from '../../files/read-table.ts';
import { UnreadableFile } from '../../files/unreadable-file.ts';
import { keepForUndoInFile, openForBulk, shrinkLog, type Readable } from '../../store/connection/database.ts';
import { withReader, writingAs } from './connections.ts';
import type { Progress, Runners, ThreadWork } from './protocol.ts';
import { writable } from './writable.ts';
import { Writer, type Stamp } from './writer.ts';

type SheetFacts = NonNullable<OutputOf<'import.read'>['sheet']>;

/** The day and the time zone in which a file is read. */
interface Now {
  readonly today: string;
  readonly zone: string;
}

/** The requests of an import with their answers. Its thread keeps the file in between. */
export interface ImportVerbs {
  readonly read: {
    /** Of several files, the one that refers to the others is imported. */
    readonly input: { sources: readonly TableSource[]; entity: ImportKind } & Now;
    readonly output: SheetFacts;
  };
  readonly reread: { readonly input: { choices: ReadingChoices } & Now; readonly output: SheetFacts };
  readonly join: { readonly input: { sources: readonly TableSource[] } & Now; readonly output: SheetFacts };
  readonly rejoin: { readonly input: { joins: readonly JoinChoice[] } & Now; readonly output: SheetFacts };
  readonly examine: {
    readonly input: { plan: ImportPlan } & Now;
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

/** The files of the import as they were read. */
interface OpenFiles {
  readonly entity: ImportKind;
  readonly source: TableSource;
  readonly table: ReadTable;
  readonly lookups: readonly LookupFile[];
  readonly joins: readonly JoinChoice[];
}

const mostLookups = 9;

/** The thread's side of the import. */
export class ImportTask implements ThreadWork<ImportVerbs> {
  private readonly options: ImportStart;
  private files: OpenFiles | null = null;
  private session: ImportSession | null = null;
  private readonly runners: Runners<ImportVerbs> = {
    read: (input, tick) => this.read(input, tick),
    reread: ({ choices, ...now }, tick) => {
      const files = this.opened();
      return this.understand({ ...files, table: tableIn(files.source, choices, tick) }, now, tick);
    },
    join: ({ sources, ...now }, tick) => this.join(sources, now, tick),
    rejoin: ({ joins, ...now }, tick) => this.understand({ ...this.opened(), joins }, now, tick),
    examine: ({ plan, ...now }, tick) =>
      this.reading((db) => this.open().examine({ db, ...now }, plan, tick)),
    rehearse: ({ plan, today }, tick) =>
      this.reading((db) => this.open().rehearse({ db, today }, plan, tick)),
    rows: (input) => this.open().rows(input),
    saveErrors: ({ path }, tick) => ({ rows: this.saveErrors(path, tick) }),
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

  private opened(): OpenFiles {
    if (!this.files) throw notAllowed('import.no-file');
    return this.files;
  }

  private read({ sources, entity, ...now }: ImportVerbs['read']['input'], tick: Progress): SheetFacts {
    const tables = sources.map((source) => ({ source, table: tableIn(source, {}, tick) }));
    const [first] = tables.splice(tables.length > 1 ? firstFile(tables.map(({ table }) => table)) : 0, 1);
    if (!first) throw notAllowed('import.no-file');
    const lookups = tables.map(({ table }) => lookupOf(table));
    return this.understand({ entity, ...first, lookups, joins: [] }, now, tick);
  }

  private join(sources: readonly TableSource[], now: Now, tick: Progress): SheetFacts {
    const files = this.opened();
    const added = sources.map((source) => lookupOf(tableIn(source, {}, tick)));
    const isReplaced = ({ name }: LookupFile): boolean => added.some((one) => one.name === name);
    const lookups = [...files.lookups.filter((one) => !isReplaced(one)), ...added];
    if (lookups.length > mostLookups) throw notAllowed('import.too-many-files', { n: mostLookups });
    return this.understand({ ...files, lookups }, now, tick);
  }

  /** A file that can't be read leaves the one before as it was. */
  private understand(files: OpenFiles, now: Now, tick: Progress): SheetFacts {
    const { entity, table, lookups, joins } = files;
    const { reading, ...sheet } = table;
    if (reading.contacts && entity !== 'customer') throw notAllowed('import.contacts-kind');
    const session = new ImportSession(importOf(entity), { sheet, reading, lookups, joins }, tick);
    const facts = this.reading((db) => session.describe({ db, ...now }, tick));
    this.files = files;
    this.session = session;
    return facts;
  }

  private saveErrors(path: string, tick: Progress): number {
    const { headings, rows } = this.open().errors();
    const onProgress = (done: number): void => tick(done, null);
    return writable(() => writeCsv(path, headings, asCells(rows), machineFormat, onProgress));
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
      // One statement changes every new row.
      keepForUndoInFile(db);
      session.refuseIfChanged(db, today);
      const clock = { now: () => at, today: () => today };
      const { value, txn } = this.reading((before) =>
        writingAs(stamp, (numbers) =>
          new Writer({ db, clock, ...stamp, numbers }).run('act', 'import.commit', (act) =>
            session.commit(act, before, leaveOutErrors, tick),
          ),
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

/** A file in which names are looked up must read without a question, since it is shown only by what it adds. */
/** Numbers need no guard. */
function* asCells(rows: Iterable<readonly string[]>): Iterable<ExportCell[]> {
  for (const row of rows)
    yield row.map((cell) => (/^-?\d+(?:[.,]\d+)*$/.test(cell) ? { number: cell } : { text: cell }));
}

function lookupOf({ name, headings, rows, reading }: ReadTable): LookupFile {
  if (reading.open.length > 0) throw notAllowed('import.lookup-unclear', { file: name });
  return { name, headings, rows };
}

function tableIn(source: TableSource, choices: ReadingChoices, tick: Progress) {
  try {
    return readTable(source, choices, (rows) => tick(rows, null));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal('not-allowed', error.word, error.params);
    throw error;
  }
}
