import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { systemOf } from '../../../shared/import/systems.ts';
import { dealNumbered, knownIds, type KnownIds } from '../../store/imports/lookups.ts';
import { DealCells } from './deal-cells.ts';
import type { DealGround } from './deal-ground.ts';
import { DealNames } from './deal-names.ts';
import { judgeNew } from './deal-new.ts';
import { stateKey, type DealPlan, type Target } from './deal-plan.ts';
import { rowWithout, type DealRow, type DealValues } from './deal-row.ts';
import { judgeUpdate } from './deal-update.ts';
import { note, problem, type Made, type RowJudge } from './entity.ts';
import type { RowGround } from './row-ground.ts';
import type { Sheet } from './sheet.ts';
import { TwinBook } from './twin-book.ts';

const amounts = ['estimatedRevenue', 'actualRevenue', 'budgetAmount'] as const;

/** What a row comes to: matched by id, then by number, never by name alone (data exchange, section 2). */
export class DealJudge implements RowJudge<DealRow> {
  readonly ground: DealGround;
  readonly plan: ImportPlan;
  readonly names: DealNames;
  readonly sheet: Sheet;
  private readonly dealPlan: DealPlan;
  private readonly cells: DealCells;
  private readonly known: KnownIds;
  private readonly seen = new Map<string, number>();
  private readonly targets = new Map<string, Target | null>();
  private readonly updates: RowGround;

  constructor(ground: DealGround, sheet: Sheet, dealPlan: DealPlan) {
    this.ground = ground;
    this.sheet = sheet;
    this.dealPlan = dealPlan;
    this.plan = dealPlan.plan;
    const { choices } = systemOf(sheet.headings);
    this.cells = new DealCells(dealPlan, ground.currencies, ground.today, choices);
    this.names = new DealNames(ground, this.plan);
    this.known = knownIds(ground.db, this.plan.source);
    const twins = new TwinBook(ground.db);
    this.updates = { ground, plan: this.plan, names: this.names, cells: this.cells, twins };
  }

  judge(index: number): DealRow {
    const { cells, sheet } = this;
    const row = sheet.rows[index] ?? [];
    cells.use(row);
    const external = cells.text('externalId');
    const number = cells.text('number');
    const facts = {
      index,
      external,
      number,
      topic: cells.text('topic'),
      customer: cells.text('customer'),
      values: null,
    };
    const ragged = raggedness(row, sheet.headings.length);
    if (ragged) return rowWithout(facts, 'error', [ragged]);
    // Too long to be names: nothing can be looked up by them.
    if (cells.problems.length > 0) return rowWithout(facts, 'error', cells.problems);
    const [deal, byNumber] = this.match(external, number);
    const first = this.firstSeen(index, external, number, deal);
    if (first !== null) return rowWithout(facts, 'duplicate', [note('import.duplicate', { row: first })]);
    if (deal !== null)
      return judgeUpdate(this.updates, facts, deal, byNumber, (currency) => this.values(facts, currency));
    return judgeNew(this.updates, { ...facts, values: this.values(facts, this.plan.currency) });
  }

  made(): Made {
    return this.names.made();
  }

  suspected(): number {
    return this.updates.twins.suspected;
  }

  /** The deal a row means, and whether it was found by our own number alone. */
  private match(external: string, number: string): [deal: string | null, byNumber: boolean] {
    const { byId, byNumber, numbered } = this.known;
    const known = (external && byId.get(external)) || (number && byNumber.get(number)) || null;
    if (known !== null || number === '') return [known, false];
    const own = dealNumbered(this.ground.db, number);
    // A deal that has another number in this source only shares ours by chance.
    return own === null || numbered.has(own) ? [null, false] : [own, true];
  }

  /** The row of the file in which the same deal stood before, or null. */
  private firstSeen(index: number, external: string, number: string, deal: string | null): number | null {
    const key = deal ?? (external === '' ? `number ${number}` : `id ${external}`);
    if (deal === null && external === '' && number === '') return null;
    const first = this.seen.get(key);
    if (first === undefined) this.seen.set(key, index);
    return first === undefined ? null : (this.sheet.rowNumbers[first] ?? null);
  }

  private values(
    facts: { readonly topic: string; readonly customer: string },
    currencyNow: string,
  ): DealValues {
    const { cells, names } = this;
    const target = this.targetOf();
    const closed = target?.kind === 'won' || target?.kind === 'lost';
    const currency = cells.currency(currencyNow, amounts);
    const customer = facts.customer === '' ? null : names.customers.find(facts.customer);
    const contact = cells.text('contact');
    const salesperson = cells.text('salesperson');
    return {
      topic: facts.topic,
      customer,
      contact: contact === '' || customer === null ? null : names.contacts.find(contact, customer),
      salesperson: salesperson === '' ? null : names.salesperson(salesperson),
      target,
      reason: cells.text('closeReason'),
      currency,
      estimated: cells.amount('estimatedRevenue', currency),
      actual: cells.amount('actualRevenue', currency),
      budget: cells.amount('budgetAmount', currency),
      // Other programs call a closed deal 100 or 0 % likely: nobody's estimate.
      chances: closed ? null : cells.percent('chances'),
      closeDate: cells.date('closeDate', false),
      startDate: cells.date('startDate', true),
      createdDate: cells.date('createdDate', true),
      actualCloseDate: cells.date('actualCloseDate', closed),
      category: closed ? null : cells.choice('category'),
      rating: cells.choice('rating'),
      priority: cells.choice('priority'),
      tags: this.tagsOf(),
      leadSource: cells.prose('leadSource'),
      currentSituation: cells.prose('currentSituation'),
      customerNeed: cells.prose('customerNeed'),
      proposedSolution: cells.prose('proposedSolution'),
      description: cells.prose('description'),
      extra: cells.extra(),
    };
  }

  private tagsOf(): DealValues['tags'] {
    const text = this.cells.text('tags');
    if (text === '') return [];
    const tags = this.names.tags.inCell(text);
    if (!('level' in tags)) return tags;
    this.cells.problems.push(tags);
    return [];
  }

  /** What the state of the row becomes; a state without a target is a problem. */
  private targetOf(): Target | null {
    const { cells } = this;
    const [status, cycle, stage] = [cells.raw('status'), cells.raw('cycle'), cells.raw('stage')];
    const raw = `${status}\u0001${cycle}\u0001${stage}`;
    let target = this.targets.get(raw);
    if (target === undefined) {
      target = this.dealPlan.targets.get(stateKey(status, cycle, stage)) ?? null;
      this.targets.set(raw, target);
    }
    if (target === null) {
      const state = [status, cycle, stage]
        .filter((cell) => cell.trim() !== '')
        .join(' / ')
        .slice(0, 200);
      cells.problems.push(
        state === '' ? problem('import.state-blank') : problem('import.state-unmapped', { state }),
      );
    }
    return target;
  }
}

/** Too few or too many cells; blank ones beyond the headings do no harm. */
function raggedness(row: readonly string[], expected: number) {
  const over = row.length > expected && row.slice(expected).some((cell) => cell.trim() !== '');
  if (row.length >= expected && !over) return null;
  return problem('import.row-cells', { found: row.length, expected });
}
