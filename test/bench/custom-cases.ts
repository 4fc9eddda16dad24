import { copyFileSync, rmSync } from 'node:fs';
import { fixedClock } from '../../electron/domain/clock.ts';
import { groupOpportunities } from '../../electron/domain/opportunities/groups.ts';
import { summarise } from '../../electron/domain/opportunities/summary.ts';
import { updateOpportunity } from '../../electron/domain/opportunities/update.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { openWritable, type Writable } from '../../electron/store/connection/database.ts';
import { customFieldsOf, type StoredField } from '../../electron/store/custom/fields.ts';
import { pageQuery, readPage } from '../../electron/store/lists/pages.ts';
import { listColumns, listJoins } from '../../electron/store/opportunities/columns.ts';
import { deals as dealSource } from '../../electron/store/opportunities/list.ts';
import type { CustomCondition } from '../../shared/contract/custom-values.ts';
import { customKey, mostCustomFields } from '../../shared/records/custom-fields.ts';
import { everywhere, fillCustomFields } from './generate-custom.ts';
import { compare, summary, time, type Figure } from './measure.ts';
import { benchDay as today } from './workspace.ts';

/** How many fields the page of a list shows. */
const some = 5;

/** A hundred custom fields in a copy of the file. None if it has some already: then every other figure is with them. */
export function* customFigures(file: string, deals: number): Iterable<Figure> {
  const copy = `${file}.custom`;
  copyFileSync(file, copy);
  const db = openWritable(copy);
  if (customFieldsOf(db, 'opportunity').length === 0) yield* figuresOf(db, deals);
  db.close();
  rmSync(copy);
}

function* figuresOf(db: Writable, deals: number): Iterable<Figure> {
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  writer.run('act', null, (act) => fillCustomFields(act, mostCustomFields));
  const fields = customFieldsOf(db, 'opportunity').slice(0, everywhere);
  yield page(db, deals, fields);
  for (const [what, condition] of conditions(fields)) {
    const times = time(() => filtered(db, condition), 9);
    yield { what: `custom fields: filter by ${what}, page and sums`, deals, ...times, budget: 100 };
  }
  for (const kind of ['number', 'choice'] as const) {
    const sort = customKey(fields.find((field) => field.kind === kind)?.id ?? '');
    const asked = { filter: {}, sort, direction: 'desc', offset: deals / 2, limit: 200 } as const;
    yield {
      what: `custom fields: the middle of a list by a ${kind}`,
      deals,
      ...time(() => readPage(db, dealSource, asked, today), 9),
      budget: 200,
    };
  }
  const by = customKey(fields.find(({ kind }) => kind === 'choice')?.id ?? '');
  const groups = time(() => groupOpportunities({ db, today }, { by, filter: {} }), 9);
  yield { what: 'custom fields: groups of everything, by a choice', deals, ...groups, budget: 100 };
  yield edits(db, writer, deals, fields);
}

function conditions(fields: readonly StoredField[]): readonly (readonly [string, CustomCondition])[] {
  const idOf = (kind: StoredField['kind']): string => fields.find((field) => field.kind === kind)?.id ?? '';
  const [choice] = fields.find(({ kind }) => kind === 'choice')?.choices ?? [];
  return [
    ['text', { field: idOf('text'), is: 'contains', text: 'plant 70' }],
    ['a number', { field: idOf('number'), is: 'numbers', from: '2000' }],
    ['an amount', { field: idOf('amount'), is: 'amounts', to: '50000' }],
    ['a choice', { field: idOf('choice'), is: 'any-of', values: [choice?.id ?? ''] }],
  ];
}

let turn = 0;

/** Each time another filter, so that nothing is remembered. */
function filtered(db: Writable, condition: CustomCondition): void {
  turn += 1;
  const filter = {
    custom: [condition, { field: condition.field, is: 'filled' as const }].slice(0, 1 + (turn % 2)),
  };
  readPage(db, dealSource, { filter, sort: 'closeDate', direction: 'asc', offset: 0, limit: 100 }, today);
  summarise({ db, today }, filter);
}

/** Rids by the same index and rows by the same joins, and the same slots, as objects, unmapped. */
function page(db: Writable, deals: number, fields: readonly StoredField[]): Figure {
  const shown = fields.slice(0, some);
  const asked = { filter: {}, sort: 'closeDate', direction: 'asc', offset: 0, limit: 100 } as const;
  const query = pageQuery(dealSource, asked, today);
  const pick = db.prepare<unknown[], number>(query.text).pluck();
  const slots = shown.map(({ slot }) => `v.${slot}`).join(', ');
  const rows = db.prepare(
    `SELECT ${listColumns.text}, ${slots} FROM json_each(?) j JOIN opportunity o ON o.rid = j.value ${listJoins.text}
     LEFT JOIN opportunity_custom v ON v.rid = o.rid ORDER BY j.key`,
  );
  const bare = (): unknown => rows.all(JSON.stringify(pick.all(query.values)));
  const custom = shown.map(({ id }) => id);
  const times = compare(() => readPage(db, dealSource, { ...asked, custom }, today), bare);
  return { what: 'custom fields: page with five of them', deals, ...times, budget: 4, budgetRatio: 3 };
}

function edits(db: Writable, writer: Writer, deals: number, fields: readonly StoredField[]): Figure {
  const ids = db.prepare<[], string>('SELECT id FROM opportunity ORDER BY rid LIMIT 60').pluck().all();
  const id = fields.find(({ kind }) => kind === 'text')?.id ?? '';
  const times = ids.map((deal, i) => {
    const start = performance.now();
    writer.run('act', null, (act) =>
      updateOpportunity(act, { id: deal, changes: { custom: { [id]: `Edited ${i}` } } }),
    );
    return performance.now() - start;
  });
  return { what: 'custom fields: one durable edit', deals, ...summary(times), budget: 5 };
}
