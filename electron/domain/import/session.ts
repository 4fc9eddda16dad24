import type { InputOf, OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { FileReading } from '../../../shared/contract/import-reading.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { toldApart } from './told-apart.ts';
import { exampleRows } from '../../../shared/import/templates.ts';
import { Rows } from '../../../shared/import/rows.ts';
import { systemOf, type KnownSystem } from '../../../shared/import/systems.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { sayAny } from '../../../shared/words/say.ts';
import type { Readable } from '../../store/connection/database.ts';
import { lastTxn } from '../../store/journal/journal.ts';
import type { ActContext, ReadContext } from '../context.ts';
import { notAllowed } from '../refusal.ts';
import { fieldWord } from '../../../shared/import/field-words.ts';
import type { ExamineContext, ImportEntity, JudgedRow, Reason, RowRun } from './entity.ts';
import { commit, rehearse, type Counts, type Rehearsal } from './rehearsal.ts';
import { joinedSheet, type JoinChoice, type JoinedSheet } from './joined/joined-sheet.ts';
import type { LookupFile } from './joined/key-columns.ts';
import { rowsAsMeant } from './rows-as-meant.ts';
import { unguardCell } from '../../../shared/csv/guard.ts';
import { reasonHeading } from '../../../shared/import/error-file.ts';
import { asBefore } from './mended-rows.ts';
import type { Sheet, Tick } from './sheet.ts';
import { watchedRows } from './watched-rows.ts';
import type { ShownVerdict, Verdicts } from './verdicts.ts';

type Rehearsed = OutputOf<'import.rehearse'>;
type WireRow = Rehearsed['problems'][number];
type SheetFacts = Pick<
  NonNullable<OutputOf<'import.read'>['sheet']>,
  'file' | 'rows' | 'reading' | 'joins' | 'headings' | 'sample' | 'system' | 'fields' | 'understanding'
>;

/** Any kind of record: the session knows no more about a kind than the engine. */
export type AnyEntity = ImportEntity<JudgedRow, RowRun<JudgedRow>>;
type AnyRehearsal = Rehearsal<JudgedRow, RowRun<JudgedRow>>;

const shownProblems = 20;
const goOn = (): void => undefined;

/** A file as it was read, and others in which its ids and names are looked up. */
export interface ImportedFile {
  readonly sheet: Sheet;
  readonly reading: FileReading;
  readonly lookups?: readonly LookupFile[];
  readonly joins?: readonly JoinChoice[];
}

/** One file during its import: it is kept from the first step to the commit. */
export class ImportSession {
  private readonly entity: AnyEntity;
  private readonly sheet: Sheet;
  private readonly system: KnownSystem;
  private readonly reading: FileReading;
  private readonly joins: JoinedSheet['joins'];
  private rehearsal: AnyRehearsal | null = null;
  /** The state of the workspace at the time of the preview. */
  private rehearsedAt: { readonly txn: number; readonly today: string } | null = null;
  /** Called wherever work looks at cells. Throws when it has to stop. */
  private pause = goOn;

  constructor(
    entity: AnyEntity,
    { sheet: file, reading, lookups = [], joins = [] }: ImportedFile,
    tick: Tick,
  ) {
    const watched = <T extends LookupFile>(table: T): T => ({
      ...table,
      rows: watchedRows(table.rows, () => this.pause()),
    });
    this.pause = () => tick(file.rows.length, null);
    const sheet = asBefore(watched(file));
    this.entity = entity;
    this.system = systemOf(sheet.headings);
    const headings =
      this.system.guarded && !sheet.isWorkbook ? sheet.headings.map(unguardCell) : sheet.headings;
    const meant = { ...sheet, rows: rowsAsMeant(sheet, this.system) };
    const examples = exampleRows(meant.headings, meant.rows);
    this.reading = withExamples(reading, meant, examples);
    const own = { ...without(meant, examples), headings: toldApart(headings) };
    const joined = joinedSheet(own, lookups.map(watched), joins);
    this.sheet = joined.sheet;
    this.joins = joined.joins;
    this.pause = goOn;
  }

  /** The contents of the file, with an initial plan. */
  describe(context: ExamineContext, tick: Tick): SheetFacts {
    const { name, headings, rows } = this.sheet;
    return {
      file: name,
      rows: rows.length,
      reading: this.reading,
      joins: [...this.joins],
      headings: [...headings],
      sample: rows.between(0, 3).map((row) => row.map((cell) => cell.slice(0, 300))),
      system: this.system.key,
      fields: this.entity.fields.map((field) => ({
        key: field.key,
        word: fieldWord(field),
        kind: field.kind,
        required: field.required === true,
      })),
      understanding: this.examine(context, null, tick),
    };
  }

  /** Understands the file by a plan; null stands for the proposed one. */
  examine(context: ExamineContext, plan: ImportPlan | null, tick: Tick): OutputOf<'import.examine'> {
    return this.watching(tick, () => this.entity.examine(context, this.sheet, this.system, plan));
  }

  rehearse(context: ReadContext, plan: ImportPlan, tick: Tick): Rehearsed {
    this.rehearsal = null;
    if (this.reading.open.length > 0) throw notAllowed('import.reading-open');
    const rehearsal = this.watching(tick, (watched) =>
      rehearse(this.entity, context, this.sheet, plan, watched),
    );
    this.rehearsal = rehearsal;
    this.rehearsedAt = { txn: lastTxn(context.db), today: context.today };
    const { verdicts, counts, made, suspected, totals } = rehearsal;
    return {
      rows: verdicts.length,
      counts: { ...counts },
      made: { ...made },
      suspected,
      totals: totals.map(({ currency, outcome, count, minor }) => ({
        currency,
        outcome,
        count,
        amount: fromMinor(minor, decimalsOf(currency)),
      })),
      problems: verdicts.page('error', 0, shownProblems).map((row) => this.wire(row)),
    };
  }

  rows({ kind, offset, limit }: ParsedInputOf<'import.rows'>): OutputOf<'import.rows'> {
    const { verdicts, counts } = this.rehearsed();
    return {
      total: kind === undefined ? verdicts.length : counts[kind],
      rows: verdicts.page(kind, offset, limit).map((row) => this.wire(row)),
    };
  }

  /** The rows with errors as a table: the file's own cells, and their problems. */
  errors(): { readonly headings: string[]; readonly rows: Iterable<readonly string[]> } {
    const { verdicts } = this.rehearsed();
    const { headings, rows } = this.sheet;
    // A row may have more cells than there are headings, which is then one of its errors.
    let width = headings.length;
    for (const index of verdicts.places('error')) width = Math.max(width, rows.width(index));
    const columns = Array.from({ length: width }, (_, i) => i);
    return {
      headings: [...columns.map((i) => headings[i] ?? ''), reasonHeading(this.sheet.name)],
      rows: rowsWithReasons(rows, columns, verdicts),
    };
  }

  /** How many rows a commit would write; refused before a preview and while errors remain. */
  toWrite({ leaveOutErrors = false }: InputOf<'import.commit'>): number {
    const { counts } = this.rehearsed();
    if (counts.error > 0 && !leaveOutErrors) throw notAllowed('import.has-errors', { n: counts.error });
    return counts.new + counts.update;
  }

  /** Refuses (`import.changed-since`) if the workspace has changed since the preview. */
  refuseIfChanged(db: Readable, today: string): void {
    if (lastTxn(db) === this.rehearsedAt?.txn && today === this.rehearsedAt.today) return;
    this.rehearsal = null;
    throw notAllowed('import.changed-since');
  }

  /** Writes the previewed rows into the open record. Whatever the outcome, another import needs another preview. */
  commit(
    act: ActContext,
    before: Readable,
    leaveOutErrors: boolean,
    tick: Tick,
  ): { counts: Counts; made: Rehearsed['made'] } {
    const rehearsal = this.rehearsed();
    this.rehearsal = null;
    const counts = this.watching(tick, (watched) => commit(act, before, rehearsal, leaveOutErrors, watched));
    return { counts, made: { ...rehearsal.made } };
  }

  /** Calls `tick` also between its own calls, with what it was told last. */
  private watching<T>(tick: Tick, body: (tick: Tick) => T): T {
    let last: Parameters<Tick> = [this.sheet.rows.length, null];
    this.pause = () => tick(...last);
    try {
      return body((...now) => tick(...(last = now)));
    } finally {
      this.pause = goOn;
    }
  }

  private rehearsed(): AnyRehearsal {
    if (!this.rehearsal) throw notAllowed('import.not-rehearsed');
    return this.rehearsal;
  }

  private wire(row: ShownVerdict): WireRow {
    const { kind, topic, customer, currency, amount, reasons, index } = row;
    return {
      row: this.sheet.rowNumbers[index] ?? index + 1,
      kind,
      topic: topic.slice(0, 300),
      customer: customer.slice(0, 300),
      amount:
        amount === null || currency === null
          ? null
          : { amount: fromMinor(amount, decimalsOf(currency)), currency },
      reasons: reasons.map((reason) => {
        const { level, word, params: given } = reason;
        return { level, word, params: { ...given }, message: messageOf(reason) };
      }),
    };
  }
}

function* rowsWithReasons(
  rows: Rows,
  columns: readonly number[],
  verdicts: Verdicts,
): Iterable<readonly string[]> {
  for (const index of verdicts.places('error')) {
    const words = verdicts.at(index).reasons.filter(({ level }) => level === 'error');
    yield [...columns.map((column) => rows.cell(index, column)), words.map(messageOf).join(' ')];
  }
}

/** A sheet without some of its rows. */
function without(sheet: Sheet, left: ReadonlySet<number>): Sheet {
  if (left.size === 0) return sheet;
  const kept = Array.from({ length: sheet.rows.length }, (_, index) => index).filter(
    (index) => !left.has(index),
  );
  const places = new Map(kept.map((index, place) => [index, place]));
  const faults = [...(sheet.faults ?? [])].flatMap(([index, fault]) => {
    const place = places.get(index);
    return place === undefined ? [] : [[place, fault] as const];
  });
  return {
    ...sheet,
    rows: new Rows({
      length: kept.length,
      width: (place) => sheet.rows.width(kept[place] ?? -1),
      cell: (place, column) => sheet.rows.cell(kept[place] ?? -1, column),
    }),
    rowNumbers: Uint32Array.from(kept, (index) => sheet.rowNumbers[index] ?? 1),
    faults: new Map(faults),
  };
}

/** The reading with the examples of a template among what is left out. */
function withExamples(reading: FileReading, sheet: Sheet, examples: ReadonlySet<number>): FileReading {
  const { total, first } = reading.leftOut;
  const left = [...examples].map((index) => ({
    row: sheet.rowNumbers[index] ?? 1,
    place: 'example' as const,
    text: sheet.rows.at(index).filter(Boolean).join(' · ').slice(0, 200),
  }));
  if (left.length === 0) return reading;
  return {
    ...reading,
    leftOut: { total: total + left.length, first: [...left, ...first].slice(0, 20) },
  };
}

function messageOf({ word, params }: Reason): string {
  return sayAny(word, params);
}
