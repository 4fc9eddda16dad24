import { copyFileSync, rmSync } from 'node:fs';
import { fixedClock } from '../../electron/domain/clock.ts';
import type { ActContext } from '../../electron/domain/context.ts';
import { createCustomField } from '../../electron/domain/custom/fields.ts';
import { groupOpportunities } from '../../electron/domain/opportunities/groups.ts';
import { summarise } from '../../electron/domain/opportunities/summary.ts';
import { updateOpportunity } from '../../electron/domain/opportunities/update.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { openWritable, type Writable } from '../../electron/store/connection/database.ts';
import { BulkValues } from '../../electron/store/custom/bulk-values.ts';
import { customFieldsOf, type StoredField } from '../../electron/store/custom/fields.ts';
import { pageQuery, readPage } from '../../electron/store/lists/pages.ts';
import { listColumns, listJoins } from '../../electron/store/opportunities/columns.ts';
import { deals as dealSource } from '../../electron/store/opportunities/list.ts';
import type { CustomCondition } from '../../shared/contract/custom-values.ts';
import { customKey, customKinds, mostCustomFields } from '../../shared/records/custom-fields.ts';
import { compare, summary, time, type Figure } from './measure.ts';
import { benchDay as today } from './workspace.ts';

/** Fields that every deal has a value of; of the others each deal has a few. */
const everywhere = 10;
const some = 5;

/** A hundred custom fields in a copy of the file. */
export function* customFigures(file: string, deals: number): Iterable<Figure> {
  const copy = `${file}.custom`;
  copyFileSync(file, copy);
  const db = openWritable(copy);
  const writer = new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
  writer.run('act', null, fillFields);
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
  db.close();
  rmSync(copy);
}

function fillFields(act: ActContext): void {
  for (let n = 0; n < mostCustomFields; n += 1) {
    const kind = customKinds[n % customKinds.length] ?? 'text';
    const choices = kind === 'choice' ? ['S', 'M', 'L', 'XL'] : [];
    createCustomField(act, { of: 'opportunity', name: `Own field ${n}`, kind, choices });
  }
  const fields = customFieldsOf(act.db, 'opportunity');
  const values = new BulkValues(
    act.db,
    'opportunity',
    fields.map(({ slot }) => slot),
  );
  const ids = act.db.prepare<[], string>('SELECT id FROM opportunity ORDER BY rid').pluck().all();
  ids.forEach((id, i) => {
    const own = fields.filter((_, n) => n < everywhere || (n + i) % 20 === 0);
    values.add(id, Object.fromEntries(own.map((field) => [field.slot, valueOf(field, i)])));
    if (i % 256 === 255) values.flush();
  });
  values.flush();
}

function valueOf({ kind, choices }: StoredField, i: number): string | number {
  switch (kind) {
    case 'text':
      return `Site ${i % 1000} of plant ${i % 77}`;
    case 'long-text':
      return `Asked for a quote at the fair\nin hall ${i % 12}`;
    case 'number':
    case 'amount':
      return ((i * 7919) % 1_000_000) * 100;
    case 'date':
      return `2026-${String(1 + (i % 12)).padStart(2, '0')}-15`;
    case 'flag':
      return i % 2;
    case 'choice':
      return choices[i % choices.length]?.id ?? '';
  }
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
