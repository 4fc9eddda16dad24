import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { dealFields } from '../../../shared/import/deal-fields.ts';
import { systemOf } from '../../../shared/import/systems.ts';
import { insertRecord } from '../../store/records/records-io.ts';
import type { ActContext, ReadContext } from '../context.ts';
import { closeOpportunity } from '../opportunities/close.ts';
import { updateOpportunity } from '../opportunities/update.ts';
import { retag } from '../tags/record-tags.ts';
import { DealBook } from './deal-book.ts';
import {
  groundOfRows,
  readGround,
  throughOther,
  type CycleFacts,
  type DealGround,
  type RowGround,
} from './deal-ground.ts';
import { makeCycles } from './new-cycles.ts';
import { judgeRow } from './deal-judge.ts';
import { blankedSheet } from './blanked-sheet.ts';
import { damageOf, errorCells } from './columns.ts';
import type { CustomBook } from './custom-book.ts';
import { compilePlan, type DealPlan } from './deal-plan.ts';
import { readRow } from './deal-reading.ts';
import { rowWithout } from './deal-row.ts';
import { sharedKeys, sharedVerdict } from './shared-keys.ts';
import type { DealRow, DealUpdate } from './deal-row.ts';
import type { ReadRow, RowIdentity } from './deal-values.ts';
import { DealWriter } from './deal-write.ts';
import type { ImportEntity, Made, Reason, RowRun, RowWriter } from './entity.ts';
import { makeNamed, type IdOf } from './make-named.ts';
import { clear } from './reading.ts';
import type { Sheet } from './sheet.ts';
import { understand } from './understand.ts';

type Changes = ParsedInputOf<'opportunity.update'>['changes'];

/** The rows of one sheet of deals: their basis, and what they have in common. */
export interface DealRun extends RowRun<DealRow> {
  readonly ground: DealGround;
  readonly book: DealBook;
  /** The source name under which the file's ids are stored. */
  readonly source: string;
  readonly newCycles: readonly CycleFacts[];
  readonly custom: CustomBook;
}

/** Deals, with the accounts, contacts, salespeople and close reasons that their rows name. */
export const dealImport: ImportEntity<DealRow, DealRun> = {
  key: 'opportunity',
  table: 'opportunity',
  fields: dealFields,
  owners: ['opportunity'],
  examine: understand,
  describe: (act, done) => act.describe('act.import', done),
  begin: beginDeals,
  writer: writerOf,
};

function beginDeals(context: ReadContext, given: Sheet, plan: ImportPlan): DealRun {
  const ground = groundOfRows(readGround(context), plan.source);
  const compiled = compilePlan(ground, given, plan, systemOf(given.headings));
  const sheet = blankedSheet(given, dealFields, compiled.columns, plan.readings);
  const book = new DealBook(ground, plan);
  const shared = sharedKeys(sheet, compiled);
  const judge = (index: number, on: RowGround, meet: DealBook['meet']): DealRow => {
    const place = { index, row: sheet.rowNumbers[index] ?? index + 1 };
    const group = shared.get(index);
    const occurrence = group && compiled.rules.sharedKey === 'each' ? group.place : 1;
    const row = sheet.rows.at(index);
    const cells = readRow(row, compiled, on, occurrence);
    const apart = group ? sharedVerdict(group, compiled.rules.sharedKey) : null;
    if (apart !== null) return leftApart(index, cells.identity, apart);
    const damage = damageOf(sheet, index);
    const problems = damage ? [damage] : errorCells(sheet, row, dealFields, compiled.columns);
    const read: ReadRow =
      problems.length > 0 ? { kind: 'unreadable', identity: cells.identity, problems } : cells;
    if (read.kind === 'read') meet(place.row, read);
    return judgeRow(place, read, { plan, rules: compiled.rules, ground: on, book, custom: compiled.custom });
  };
  return {
    ground,
    book,
    source: plan.source,
    newCycles: compiled.newCycles,
    custom: compiled.custom,
    made: () => madeBy(compiled, book),
    next: (index) => {
      const verdict = judge(index, ground, (row, read) => book.meet(row, read));
      useRow(compiled, book, verdict);
      return verdict;
    },
    again: (db) => {
      book.forgetRows();
      const same = throughOther(ground, db);
      return (index) => judge(index, same, () => undefined);
    },
  };
}

/** Notes what a row that will be written needs. */
function useRow({ custom }: DealPlan, book: DealBook, verdict: DealRow): void {
  book.use(verdict);
  const written = verdict.made?.custom ?? verdict.update?.custom ?? null;
  if (written !== null) custom.use('opportunity', written);
}

function madeBy({ newCycles, custom }: DealPlan, book: DealBook): Made {
  return { ...book.made(), cycles: newCycles.length, fields: custom.fieldsMade() };
}

/** A row that isn't read, since it shares its key with others. */
function leftApart(index: number, identity: RowIdentity, reason: Reason): DealRow {
  const kind = reason.level === 'error' ? 'error' : 'duplicate';
  return rowWithout({ index, ...identity, content: null }, kind, [reason]);
}

function writerOf(act: ActContext, run: DealRun, expected: number): RowWriter<DealRow> {
  const { ground, book, source, custom } = run;
  makeCycles(act, run.newCycles);
  custom.make(act);
  const idOf = makeNamed(act, book, ground);
  const writer = new DealWriter(act, { ground, book, source, idOf, custom }, expected);
  // The import describes itself as a whole.
  const quiet: ActContext = { ...act, describe: () => undefined };
  return {
    write: (row) => {
      if (row.made) writer.write(row, row.made);
      else if (row.update) applyUpdate(quiet, { book, source, idOf, custom }, row, row.update);
    },
    finish: () => writer.flush(),
  };
}

interface Writing {
  readonly book: DealBook;
  readonly source: string;
  readonly idOf: IdOf;
  readonly custom: CustomBook;
}

/** Through the use cases, so that all rules apply and every entry is written. */
function applyUpdate(
  act: ActContext,
  { book, source, idOf, custom: own }: Writing,
  row: DealRow,
  update: DealUpdate,
): void {
  const { dealId: id, customer, contact, salesperson, close, kind, tags, custom } = update;
  const changes = {
    ...update.changes,
    ...(customer && { customerId: idOf(customer) }),
    ...(contact && { contactId: idOf(contact) }),
    ...(salesperson && { salespersonId: idOf(salesperson) }),
    ...(kind && { kindId: kind === clear ? null : idOf(kind) }),
    ...(custom && { custom: own.written(act, 'opportunity', custom, row.currency ?? '') }),
  } as Changes;
  if (Object.keys(changes).length > 0) updateOpportunity(act, { id, changes }, 'imported');
  if (tags) retag(act, { kind: 'opportunity', id }, new Set(tags.map((tag) => idOf(book.tags.find(tag)))));
  if (close) {
    const { outcome, reason, closeDate, actualRevenue, description } = close;
    const reasonId = idOf(book.reasons.find(reason));
    closeOpportunity(
      act,
      {
        id,
        outcome,
        closeDate,
        description,
        reasonId,
        ...(actualRevenue !== null && { actualRevenue }),
      },
      'imported',
    );
  }
  if (update.learn) learn(act, source, id, row);
}

/** Stores the id and number of an existing deal in another system. */
function learn(act: ActContext, source: string, opportunityId: string, { external, number }: DealRow): void {
  for (const [kind, externalId] of [
    ['id', external],
    ['number', number],
  ] as const) {
    if (externalId === '') continue;
    insertRecord(act.db, 'external_id', { id: act.newId(), source, kind, externalId, opportunityId });
  }
}
