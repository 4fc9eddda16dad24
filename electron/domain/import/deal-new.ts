import { actualOf } from './deal-closing.ts';
import type { Target } from './deal-plan.ts';
import type { DealRow, DealValues, NewDeal } from './deal-row.ts';
import { rowOf, rowWithout } from './deal-row.ts';
import type { RowGround } from './row-ground.ts';
import { note, problem, type Reason } from './entity.ts';
import type { Party } from './party-book.ts';
import type { ReasonRef } from './reason-book.ts';

interface NewFacts {
  readonly index: number;
  readonly external: string;
  readonly number: string;
  readonly topic: string;
  readonly customer: string;
  readonly values: DealValues;
}

/** What becomes of a row that no deal matches. */
export function judgeNew(ground: RowGround, facts: NewFacts): DealRow {
  const { values } = facts;
  const { problems } = ground.cells;
  const customer = customerOf(ground, facts);
  if (!('uses' in customer)) return rowWithout(facts, 'skipped', [customer]);
  if (values.topic === '') problems.push(problem('import.topic-missing'));
  const salesperson = values.salesperson ?? ground.names.rep;
  checkParties(ground, facts, customer, salesperson);
  const actual = values.target === null ? 0 : actualOf(ground, values, values.target);
  if (values.target === null || problems.some((one) => one.level === 'error')) {
    return rowWithout(facts, 'error', problems);
  }
  const twin = twinOf(ground, facts, customer);
  if (twin !== null && ground.plan.suspects === 'skip') return rowWithout(facts, 'duplicate', [twin]);
  if (twin !== null) problems.push(twin);
  if (namesCurrencyAlone(ground, values)) {
    problems.push(note('import.currency-alone', { code: values.currency }));
  }
  addNotes(values, values.target, problems);
  const reason = reasonOf(ground, values, values.target);
  const estimated = estimateOf(ground, values, values.target, actual);
  const made: NewDeal = { values: estimated, customer, salesperson, target: values.target, actual, reason };
  use(made);
  return rowOf({ ...facts, values: estimated }, 'new', problems, made, null);
}

/** The customer, or why the row is left out by the rep's choice. */
function customerOf({ plan, names }: RowGround, { customer, values }: NewFacts): Party | Reason {
  if (customer !== '') return values.customer ?? note('import.customer-unknown', { name: customer });
  if (plan.withoutCustomer.kind === 'skip') return note('import.customer-missing');
  return names.customers.findOrMake(plan.withoutCustomer.name);
}

/** What is said of a row that nothing but its topic and customer lets one recognise. */
function twinOf({ twins }: RowGround, { external, number, topic }: NewFacts, customer: Party): Reason | null {
  if (external !== '' || number !== '') return null;
  const twin = twins.find(topic, customer);
  return twin === null ? null : note('import.suspect', { number: twin });
}

function checkParties(
  { cells, names }: RowGround,
  facts: NewFacts,
  customer: Party,
  salesperson: Party,
): void {
  const { problems } = cells;
  if (!customer.active) problems.push(problem('import.customer-inactive', { name: customer.name }));
  if (!salesperson.active) problems.push(problem('import.salesperson-inactive', { name: salesperson.name }));
  const { contact } = facts.values;
  if (contact && !contact.active) problems.push(problem('import.customer-inactive', { name: contact.name }));
  if (names.customers.isAmbiguous(facts.customer)) {
    problems.push(note('import.customer-several', { name: facts.customer }));
  }
}

/** The estimate of a deal won is what it brought where the file has no column for it. */
function estimateOf({ cells }: RowGround, values: DealValues, target: Target, actual: number): DealValues {
  if (target.kind !== 'won' || cells.has('estimatedRevenue')) return values;
  return { ...values, estimated: actual };
}

function reasonOf({ names }: RowGround, values: DealValues, target: Target): ReasonRef | null {
  if (target.kind !== 'won' && target.kind !== 'lost') return null;
  return names.reasons.find(target.kind, values.reason, target.reasonId);
}

function addNotes(values: DealValues, target: Target, problems: Reason[]): void {
  const { startDate: started, actualCloseDate: closed } = values;
  if (target.kind === 'won' || target.kind === 'lost') {
    if (started !== null && closed !== null && closed < started) {
      problems.push(note('import.close-before-start', { started, closed }));
    }
  } else if (values.actual !== null && values.actual > 0) problems.push(note('import.actual-ignored'));
}

/** Counts the row for what it needs, so that nothing is made for rows that are not written. */
function use({ values, customer, salesperson, target, reason }: NewDeal): void {
  customer.uses += 1;
  salesperson.uses += 1;
  if (target.kind === 'won') customer.won = true;
  if (values.contact !== null) {
    values.contact.uses += 1;
    if (values.contact.account !== null) values.contact.account.uses += 1;
  }
  if (reason !== null) reason.uses += 1;
  for (const tag of values.tags) tag.uses += 1;
}

function namesCurrencyAlone({ cells }: RowGround, { estimated, actual, budget }: DealValues): boolean {
  return estimated === null && !actual && budget === null && cells.raw('currency').trim() !== '';
}
