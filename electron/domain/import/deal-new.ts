import type { Basis } from './basis.ts';
import { closedBeforeCreated, closingOf, type Closing } from './deal-closing.ts';
import { activityOf } from './inactive.ts';
import { kindOf, unknownKind } from './deal-kinds.ts';
import { partiesNamed } from './deal-parties.ts';
import type { Target } from './target.ts';
import { rowOf, rowWithout, type DealRow, type NewDeal, type ShownRow } from './deal-row.ts';
import type { DealValues, ReadableRow } from './deal-values.ts';
import { hasErrors, note, present, problem, type Reason } from './entity.ts';
import type { Party } from './party-book.ts';
import { plainFields } from './plain-fields.ts';
import { absent, said } from './reading.ts';

/** The verdict on a row that matches no deal. */
export function judgeNew(shown: ShownRow, read: ReadableRow, basis: Basis): DealRow {
  const named = partiesNamed(read, basis.book);
  const customer = customerOf(read, named.customer, basis);
  if ('word' in customer)
    return rowWithout(shown, customer.level === 'error' ? 'error' : 'skipped', [customer]);
  const { target, values, currency, custom, needs } = read;
  const closing = closingOf(read, basis);
  const activity = activityOf(
    { customer, contact: named.contact, salesperson: named.salesperson ?? basis.book.rep },
    target,
    basis,
  );
  const skip = activity.skip ?? closing.skip;
  if (skip !== null) return rowWithout(shown, 'skipped', [skip]);
  const own = [...read.problems, ...problemsOfNew(shown, read, named.contact, basis)];
  const problems = [...own, ...activity.problems, ...closing.problems];
  if (target === null || hasErrors(problems)) return rowWithout(shown, 'error', problems);
  const twin = twinOf(read, customer, basis);
  if (twin !== null && basis.plan.suspects === 'skip') return rowWithout(shown, 'duplicate', [twin]);
  const { actual } = closing;
  const { contact } = named;
  const made: NewDeal = {
    values: withClosing(values, target, closing),
    currency,
    custom,
    customer,
    contact,
    salesperson: activity.salesperson,
    activated: activity.activated,
    kind: kindOf(read, basis),
    tags: needs.tags,
    target,
    actual,
    reason: needs.reason,
  };
  const notes = present([twin, currencyAlone(read), ...notesOnClosing(made, read, basis)]);
  return rowOf({ ...shown, content: made }, 'new', [...problems, ...notes], made, null);
}

function problemsOfNew(shown: ShownRow, read: ReadableRow, contact: Party | null, basis: Basis): Reason[] {
  return present([
    shown.topic === '' ? problem('topic', 'import.topic-missing') : null,
    severalOf(shown.customer, basis),
    read.otherNumber,
    elsewhere(read, contact, basis),
    unknownKind(read, basis),
  ]);
}

/** The customer, or why the rep's choice leaves the row out. */
function customerOf({ needs }: ReadableRow, named: Party | null, { book, plan }: Basis): Party | Reason {
  const { customer, standIn } = needs;
  if (customer !== '') return named ?? note('customer', 'import.customer-unknown', { name: customer });
  if (plan.withoutCustomer === null) return problem('customer', 'import.customer-asks');
  const found = standIn === null ? null : book.customers.find(standIn);
  return found ?? note('customer', 'import.customer-missing');
}

/** The issue of a row that can be recognized only by topic and customer. */
function twinOf({ key, identity }: ReadableRow, customer: Party, { ground }: Basis): Reason | null {
  if (key !== null || customer.id === null) return null;
  const number = ground.twinOf(customer.id, identity.topic);
  return number === null ? null : note(null, 'import.suspect', { number });
}

function severalOf(name: string, { book }: Basis): Reason | null {
  return book.customers.isAmbiguous(name) ? note('customer', 'import.customer-several', { name }) : null;
}

/** A contact that is created although the workspace has one of that name, at another account. */
function elsewhere({ needs }: ReadableRow, contact: Party | null, { book }: Basis): Reason | null {
  const isMade = contact !== null && contact.id === null;
  if (!isMade || book.contacts.elsewhere(needs.contact) === null) return null;
  return note('contact', 'import.contact-elsewhere', { name: contact.name });
}

/** The day of a closed deal; the estimate of a won one is its actual revenue if the file has no column for it. */
function withClosing(values: DealValues, { kind }: Target, { actual, date }: Closing): DealValues {
  const dated = date === null ? values : { ...values, actualCloseDate: date };
  if (kind !== 'won' || values.estimatedRevenue !== absent || actual === 0) return dated;
  return { ...dated, estimatedRevenue: actual };
}

function currencyAlone({ values }: ReadableRow): Reason | null {
  const code = said(values.currency);
  return code === null || hasAmount(values) ? null : note('currency', 'import.currency-alone', { code });
}

const amounts = plainFields.filter(({ kind }) => kind === 'amount');

function hasAmount(values: DealValues): boolean {
  return (
    Boolean(said(values.actualRevenue)) ||
    amounts.some(({ key }) => said<string | number>(values[key]) !== null)
  );
}

function notesOnClosing(
  { target: { kind }, values }: NewDeal,
  read: ReadableRow,
  { ground }: Basis,
): (Reason | null)[] {
  if (kind !== 'won' && kind !== 'lost') return notesOnOpen(read);
  const started = said(values.startDate);
  const closed = said(values.actualCloseDate);
  if (closed === null) return [];
  if (started !== null && closed < started) {
    return [note('actualCloseDate', 'import.close-before-start', { started, closed })];
  }
  return [closedBeforeCreated(closed, said(values.createdDate), ground.today)];
}

/** What an open deal has no place for. A date that is its estimated one as well isn't lost. */
function notesOnOpen({ values }: ReadableRow): (Reason | null)[] {
  const closed = said(values.actualCloseDate);
  return [
    (said(values.actualRevenue) ?? 0) > 0 ? note('actualRevenue', 'import.actual-ignored') : null,
    closed !== null && closed !== said(values.closeDate)
      ? note('actualCloseDate', 'import.closed-ignored')
      : null,
  ];
}
