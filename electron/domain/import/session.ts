import type { InputOf, OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { FileReading } from '../../../shared/contract/import-reading.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { toldApart } from '../../../shared/import/told-apart.ts';
import { exampleRows } from '../../../shared/import/templates.ts';
import { systemOf, type KnownSystem } from '../../../shared/import/systems.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { sayAny } from '../../../shared/words/say.ts';
import type { Readable } from '../../store/connection/database.ts';
import { lastTxn } from '../../store/journal/journal.ts';
import type { ActContext, ReadContext } from '../context.ts';
import { notAllowed } from '../refusal.ts';
import { fieldWord } from '../../../shared/import/field-words.ts';
import { customImportFields } from './custom-book.ts';
import type { ExamineContext, ImportEntity, JudgedRow, Reason, RowRun } from './entity.ts';
import { commit, rehearse, type Counts, type Rehearsal } from './rehearsal.ts';
import { joinedSheet, type JoinChoice, type JoinedSheet } from './joined/joined-sheet.ts';
import type { LookupFile } from './joined/key-columns.ts';
import { rowsAsMeant } from './rows-as-meant.ts';
import { unguardCell } from '../../../shared/csv/guard.ts';
import { reasonHeading } from '../../../shared/import/error-file.ts';
import { asBefore } from './mended-rows.ts';
import type { Sheet, Tick } from './sheet.ts';

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

  constructor(entity: AnyEntity, { sheet: file, reading, lookups = [], joins = [] }: ImportedFile) {
    const sheet = asBefore(file);
    this.entity = entity;
    this.system = systemOf(sheet.headings);
    const headings =
      this.system.guarded && !sheet.isWorkbook ? sheet.headings.map(unguardCell) : sheet.headings;
    const meant = { ...sheet, rows: rowsAsMeant(sheet, this.system) };
    const examples = exampleRows(meant.headings, meant.rows);
    this.reading = withExamples(reading, meant, examples);
    const own = { ...without(meant, examples), headings: toldApart(headings) };
    const joined = joinedSheet(own, lookups, joins);
    this.sheet = joined.sheet;
    this.joins = joined.joins;
  }

  /** The contents of the file, with an initial plan. */
  describe(context: ExamineContext): SheetFacts {
    const { name, headings, rows } = this.sheet;
    return {
      file: name,
      rows: rows.length,
      reading: this.reading,
      joins: [...this.joins],
      headings: [...headings],
      sample: rows.slice(0, 3).map((row) => row.map((cell) => cell.slice(0, 300))),
      system: this.system.key,
      fields: [...this.entity.fields, ...customImportFields(context.db, this.entity.owners)].map((field) => ({
        key: field.key,
        word: fieldWord(field),
        name: field.name ?? null,
        kind: field.kind,
        required: field.required === true,
      })),
      understanding: this.entity.examine(context, this.sheet, this.system, null),
    };
  }

  examine(context: ExamineContext, plan: ImportPlan): OutputOf<'import.examine'> {
    return this.entity.examine(context, this.sheet, this.system, plan);
  }

  rehearse(context: ReadContext, plan: ImportPlan, tick: Tick): Rehearsed {
    this.rehearsal = null;
    if (this.reading.open.length > 0) throw notAllowed('import.reading-open');
    const rehearsal = rehearse(this.entity, context, this.sheet, plan, tick);
    this.rehearsal = rehearsal;
    this.rehearsedAt = { txn: lastTxn(context.db), today: context.today };
    const { rows, counts, made, suspected, totals } = rehearsal;
    const problems: JudgedRow[] = [];
    for (const row of rows) if (row.kind === 'error' && problems.push(row) >= shownProblems) break;
    return {
      rows: rows.length,
      counts: { ...counts },
      made: { ...made },
      suspected,
      totals: totals.map(({ currency, outcome, count, minor }) => ({
        currency,
        outcome,
        count,
        amount: fromMinor(minor, decimalsOf(currency)),
      })),
      problems: problems.map((row) => this.wire(row)),
    };
  }

  rows({ kind, offset, limit }: ParsedInputOf<'import.rows'>): OutputOf<'import.rows'> {
    const { rows } = this.rehearsed();
    const wanted = kind === undefined ? rows : rows.filter((row) => row.kind === kind);
    return { total: wanted.length, rows: wanted.slice(offset, offset + limit).map((row) => this.wire(row)) };
  }

  /** The rows with errors as a table: the file's own cells, and their problems. */
  errors(): { readonly headings: string[]; readonly rows: readonly string[][] } {
    const { rows } = this.rehearsed();
    const { headings, rows: cells } = this.sheet;
    const wrong = rows.filter((row) => row.kind === 'error');
    // A row may have more cells than there are headings, which is then one of its errors.
    const width = wrong.reduce(
      (most, { index }) => Math.max(most, cells[index]?.length ?? 0),
      headings.length,
    );
    const columns = Array.from({ length: width }, (_, i) => i);
    return {
      headings: [...columns.map((i) => headings[i] ?? ''), reasonHeading(this.sheet.name)],
      rows: wrong.map((row) => {
        const own = columns.map((i) => cells[row.index]?.[i] ?? '');
        const words = row.reasons.filter(({ level }) => level === 'error').map(messageOf);
        return [...own, words.join(' ')];
      }),
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
  commit(act: ActContext, leaveOutErrors: boolean, tick: Tick): { counts: Counts; made: Rehearsed['made'] } {
    const rehearsal = this.rehearsed();
    this.rehearsal = null;
    return { counts: commit(act, rehearsal, leaveOutErrors, tick), made: { ...rehearsal.made } };
  }

  private rehearsed(): AnyRehearsal {
    if (!this.rehearsal) throw notAllowed('import.not-rehearsed');
    return this.rehearsal;
  }

  private wire(row: JudgedRow): WireRow {
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

/** A sheet without some of its rows. */
function without(sheet: Sheet, left: ReadonlySet<number>): Sheet {
  if (left.size === 0) return sheet;
  const kept = Array.from(sheet.rows.keys()).filter((index) => !left.has(index));
  const places = new Map(kept.map((index, place) => [index, place]));
  const faults = [...(sheet.faults ?? [])].flatMap(([index, fault]) => {
    const place = places.get(index);
    return place === undefined ? [] : [[place, fault] as const];
  });
  return {
    ...sheet,
    rows: kept.map((index) => sheet.rows[index] ?? []),
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
    text: (sheet.rows[index] ?? []).filter(Boolean).join(' · ').slice(0, 200),
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
