import * as fc from 'fast-check';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Caller } from './in-process.ts';
import { cycleOf, reasonOf } from './seed.ts';

/** Well-formed texts as people, programs and attackers write them, without blanks around them. */
const nasty = fc.constantFrom(
  '=1+1',
  "'=quoted",
  '-5',
  '+49 431 1',
  '＝cmd',
  '\u200b@x',
  'a;=1',
  '“A”, "B"; C',
  'Łódź',
  '山田 太郎',
  '\u{1F680} up',
  'مرحبا',
  'x\u0001y',
  '_x0041_',
  '<b>&amp;</b>',
  "O'Neil",
  '1.125',
  '03/04/05',
  'TRUE',
);
const word = fc.oneof(nasty, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
/** One line that keeps its form when it is saved. */
const line = word.map(
  (text) => text.replace(/\s+/gu, ' ').replace(/[\p{Z}\p{Cf}\0]+$|^[\p{Z}\0]+/gu, '') || 'x',
);
const prose = fc
  .array(word, { maxLength: 3 })
  .map((parts) => parts.join('\n').replaceAll('\0', ''))
  .map((text) => (text.trim() === '' ? '' : text));
const tag = line.map((text) => text.replace(/[,\p{C}\u2028\u2029]/gu, '').trim() || 'x');
const day = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((n) => `2026-0${1 + Math.floor(n / 28)}-${String((n % 28) + 1).padStart(2, '0')}`);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

/** A customer, named after its place so that names are unique. */
const customer = fc.record({
  kind: fc.constantFrom('account', 'contact', 'employee'),
  name: line,
  first: line,
  isActive: fc.boolean(),
  tags: fc.uniqueArray(tag, { maxLength: 2, selector: (name) => name.toLowerCase() }),
  street: line,
  remarks: prose,
  hasParent: fc.boolean(),
});

/** A deal and how far it got. */
const deal = fc.record({
  topic: line,
  customer: fc.nat(),
  state: fc.constantFrom('not-started', 'open', 'moved', 'held', 'won', 'lost', 'reopened'),
  currency: fc.constantFrom('EUR', 'USD', 'KWD', 'JPY'),
  amount: fc.integer({ min: 1, max: 9_999_999 }),
  chances: optional(fc.integer({ min: 1, max: 10_000 })),
  created: day(0, 20),
  started: day(21, 40),
  later: day(41, 60),
  due: optional(day(61, 200)),
  texts: fc.record({
    description: prose,
    customerNeed: prose,
    currentSituation: prose,
    proposedSolution: prose,
  }),
  closeText: prose,
  leadSource: line,
  rating: optional(fc.constantFrom('hot', 'warm', 'cold')),
  /** Ready-made ones, and one that the other workspace doesn't have. */
  kind: optional(fc.constantFrom('Renewal', 'Tender', 'Pilot, Größe 2')),
  timeFrame: fc.constantFrom('immediate', 'this-year', 'unknown'),
  purchaseProcess: fc.constantFrom('individual', 'committee', 'unknown'),
  budgetStatus: optional(fc.constantFrom('none', 'will-buy')),
  category: fc.constantFrom('pipeline', 'best-case', 'committed', 'omitted'),
  tags: fc.uniqueArray(tag, { maxLength: 3, selector: (name) => name.toLowerCase() }),
  withContact: fc.boolean(),
});
type Customer = typeof customer extends fc.Arbitrary<infer T> ? T : never;
type Deal = typeof deal extends fc.Arbitrary<infer T> ? T : never;

export interface World {
  readonly customers: readonly Customer[];
  readonly deals: readonly Deal[];
}
export const world: fc.Arbitrary<World> = fc.record({
  customers: fc.array(customer, { minLength: 3, maxLength: 6 }),
  deals: fc.array(deal, { minLength: 4, maxLength: 9 }),
});

/** What must be there before anything is imported: currencies. Rates would freeze values that are not frozen. */
export async function prepare({ call }: Caller): Promise<void> {
  for (const code of ['USD', 'KWD', 'JPY']) await call('currency.add', { code });
}

/** The rates of the day, which open deals take their base value from, and which no export carries. */
export async function setRates({ call }: Caller): Promise<void> {
  for (const [currency, rate] of [
    ['USD', '0.925'],
    ['KWD', '2.9805'],
  ] as const)
    await call('rate.set', { currency, validFrom: '2020-01-01', rate });
}

/** Fills a workspace with the records of a world, as a person would. */
export async function build(service: Caller, { customers, deals }: World): Promise<void> {
  await setRates(service);
  const made: { readonly id: string; readonly kind: Customer['kind']; readonly contact: string | null }[] =
    [];
  for (const [i, one] of customers.entries()) made.push(await addCustomer(service, one, i, made));
  for (const [i, one] of deals.entries()) {
    const target = made[one.customer % made.length];
    if (target) await addDeal(service, one, i, target);
  }
  // An open deal of an inactive customer is a question, which has a test of its own.
  const withDeals = new Set(deals.map((one) => one.customer % made.length));
  for (const [i, { isActive }] of customers.entries()) {
    const { id } = made[i] ?? { id: '' };
    if (!isActive && !withDeals.has(i))
      await service.call('customer.update', { id, changes: { active: false } });
  }
}

async function addCustomer(
  { call }: Caller,
  { kind, name, first, tags, street, remarks, hasParent }: Customer,
  i: number,
  made: readonly { readonly id: string; readonly kind: Customer['kind'] }[],
) {
  const common = { street, remarks, phone: '+49 431 1', email: 'a@b.example' };
  const accounts = made.filter((one) => one.kind === 'account');
  const above = accounts.at(-1)?.id ?? null;
  const { id } =
    kind === 'account'
      ? await call('customer.create', {
          kind,
          name: `${name} ${i}`,
          defaultCurrency: i % 2 === 0 ? 'USD' : null,
          parentId: hasParent ? above : null,
          ...common,
        })
      : await call('customer.create', {
          kind: 'contact',
          firstName: first,
          lastName: `${name}${i}`,
          jobTitle: street,
          accountId: kind === 'employee' ? above : null,
          ...common,
        });
  if (tags.length > 0) await call('customer.setTags', { id, tags });
  const contact =
    kind === 'account'
      ? (await call('customer.create', { kind: 'contact', lastName: `Buyer${i}`, accountId: id })).id
      : null;
  return { id, kind, contact };
}

/** The kind of deal with this name, which is added if needed. */
async function kindOf({ call }: Caller, name: string): Promise<string> {
  const { items } = await call('opportunityKind.list', {});
  return items.find((item) => item.name === name)?.id ?? (await call('opportunityKind.create', { name })).id;
}

async function addDeal(
  service: Caller,
  one: Deal,
  i: number,
  customer: { readonly id: string; readonly contact: string | null },
): Promise<void> {
  const { call } = service;
  const { state, currency, created, started, later } = one;
  const decimals = currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2;
  const amount = decimals === 0 ? String(one.amount) : (one.amount / 10 ** decimals).toFixed(decimals);
  const cycle = await cycleOf(service, i % 2 === 0 ? 'SMALL' : 'LARGE');
  const values: Partial<InputOf<'opportunity.create'>> = {
    ...one.texts,
    ...(one.rating && { rating: one.rating }),
    ...(one.kind && { kindId: await kindOf(service, one.kind) }),
    ...(one.budgetStatus && { budgetStatus: one.budgetStatus }),
    ...(one.due && { closeDate: one.due }),
    ...(one.withContact && customer.contact !== null && { contactId: customer.contact }),
    ...(i % 3 === 0 && { budgetAmount: amount }),
  };
  const { leadSource, timeFrame, purchaseProcess, category } = one;
  const { id } = await call('opportunity.create', {
    topic: `${one.topic} ${i}`,
    customerId: customer.id,
    currency,
    estimatedRevenue: amount,
    closeDate: '2026-12-31',
    cycleId: cycle.id,
    dateOfChange: created,
    leadSource,
    timeFrame,
    purchaseProcess,
    category,
    ...values,
  });
  if (one.tags.length > 0) await call('opportunity.setTags', { id, tags: one.tags });
  if (state === 'not-started') return;
  const chances = one.chances === undefined ? {} : { chances: (one.chances / 100).toFixed(2) };
  await call('opportunity.start', { id, dateOfChange: started, ...chances });
  if (state === 'moved' || state === 'held')
    await call('opportunity.move', { id, move: 'next', dateOfChange: started });
  if (state === 'held') await call('opportunity.hold', { id, dateOfChange: later });
  if (state === 'won' || state === 'lost' || state === 'reopened') {
    const outcome = state === 'lost' ? 'lost' : 'won';
    const reasonId = await reasonOf(service, outcome);
    await call('opportunity.close', { id, outcome, reasonId, closeDate: later, description: one.closeText });
  }
  if (state === 'reopened') await call('opportunity.reopen', { id, dateOfChange: later });
}
