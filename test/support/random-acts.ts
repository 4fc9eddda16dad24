import * as fc from 'fast-check';
import type { CallName, Contract } from '../../shared/contract/contract.ts';
import { namesOfManyScripts as names } from './names-of-many-scripts.ts';
import { channelActs } from './random-channel-acts.ts';
import { fieldActs } from './random-field-acts.ts';
import { mergeActs } from './random-merge-acts.ts';
import { worldOf, type World } from './random-world.ts';
import { peopleActs } from './random-people-acts.ts';
import type { Writable } from '../../electron/store/connection/database.ts';

/** One random step: the action, and numbers from which it picks records and values, valid and invalid. */
export interface Step {
  readonly act: ActName;
  readonly picks: readonly number[];
}

type Write =
  | { [N in CallName]: Contract[N]['kind'] extends 'command' ? N : never }[CallName]
  | 'opportunity.bulk'
  | 'customer.bulk'
  | 'customer.merge'
  | 'history.undo'
  | 'history.redo';
/** A call with an input that the schema may refuse. */
export type Call = readonly [name: Write, input: unknown];
type Act = (world: World, n: readonly number[]) => Call;

const at = <T>(values: readonly T[], n: number | undefined): T => values[(n ?? 0) % values.length] as T;
const maybe = <T>(value: T, n: number | undefined): T | undefined => ((n ?? 0) % 3 === 0 ? value : undefined);

const amounts = [
  '1000',
  '33.33',
  '0.01',
  '9999999999999.99',
  '0',
  '250',
  '8000',
  '-5',
  '1.234',
  'abc',
  null,
  '7',
];
const days = [
  '2026-03-16',
  '2027-03-01',
  '2026-03-20',
  '2026-06-30',
  '2026-03-10',
  '2026-12-31',
  '2025-01-01',
  '9999-12-31',
  '2026-02-30',
  null,
];
const percents = ['10', '33.33', '100', '0', '66.6', '75', '20', '5.5', '5.005'];
const currencies = ['EUR', 'USD', 'EUR', 'JPY', 'USD', 'XXX'];
const categories = ['pipeline', 'best-case', 'committed', 'omitted', 'won'];
const ratings = ['hot', 'warm', 'cold', null];
const changeDays = [...Array.from({ length: 9 }, () => undefined), '2026-03-15', '2026-03-01', '2027-01-01'];

const values = (world: World, n: readonly number[]): object => ({
  estimatedRevenue: maybe(at(amounts, n[0]), n[1]),
  closeDate: maybe(at(days, n[2]), n[3]),
  chances: maybe(at(percents, n[4]), n[5]),
  category: maybe(at(categories, n[6]), n[7]),
  currency: (n[6] ?? 0) % 9 === 0 ? at(currencies, n[1]) : undefined,
  rating: maybe(at(ratings, n[5]), n[4]),
  salespersonId: maybe(world.id('salesperson', n[0] ?? 0), n[2]),
  contactId: (n[3] ?? 0) % 9 === 0 ? world.id('customer', n[3] ?? 0) : undefined,
});
const dated = (n: readonly number[]): object => ({ dateOfChange: at(changeDays, n[7]) });
const deal = (world: World, n: readonly number[]): string => world.id('opportunity', n[0] ?? 0);
const byId = (table: string): ((world: World, n: readonly number[]) => { id: string }) => {
  return (world, n) => ({ id: world.id(table, n[0] ?? 0) });
};
const dealAct =
  (name: Write): Act =>
  (world, n) => [name, { id: deal(world, n), ...dated(n) }];

const tagNames = ['Fair', 'fair ', 'Ünlü', 'unlu', 'Renewal', 'A, B', ' ', 'Pilot'];
const tagsOf = (n: readonly number[]): string[] => tagNames.filter((_, i) => ((n[1] ?? 0) >> i) % 3 === 0);

const selectionOf = (world: World, n: readonly number[]): object =>
  (n[7] ?? 0) % 3 === 0
    ? { filter: { status: [at(['not-started', 'in-progress', 'on-hold', 'won', 'lost'], n[1])] } }
    : { ids: n.slice(0, 1 + ((n[7] ?? 0) % 6)).map((one) => world.id('opportunity', one)) };

const bulkOf = (world: World, n: readonly number[]): object =>
  at(
    [
      { kind: 'update', changes: { category: at(categories, n[3]), rating: maybe(at(ratings, n[4]), n[5]) } },
      { kind: 'update', changes: { salespersonId: world.id('salesperson', n[3] ?? 0) } },
      { kind: 'shift-close-date', by: at(['+2W', '-1M', '+9999Y', '1D'], n[3]) },
      { kind: 'tags', add: tagsOf(n), remove: [world.id('tag', n[3] ?? 0)] },
      { kind: 'start', cycleId: maybe(world.id('cycle', n[3] ?? 0), n[4]) },
      { kind: 'move', to: at(['next', 'previous'], n[3]) },
      { kind: 'move', to: world.stageOf(deal(world, n), n[3] ?? 0) },
      { kind: at(['hold', 'resume', 'reopen', 'remove'], n[3]) },
      { kind: 'close', outcome: at(['won', 'lost'], n[3]), reasonId: world.id('close_reason', n[4] ?? 0) },
    ],
    n[2],
  );

const acts = {
  create: (world, n) => {
    const customer =
      (n[7] ?? 0) % 4 === 0
        ? { newCustomer: { kind: 'account', name: at(names, n[0]) } }
        : { customerId: world.id('customer', n[7] ?? 0) };
    const cycleId = maybe(world.id('cycle', n[6] ?? 0), n[5]);
    const start = (n[4] ?? 0) % 3 !== 0;
    return [
      'opportunity.create',
      { topic: at(names, n[0]), ...customer, ...values(world, n), cycleId, start },
    ];
  },
  update: (world, n) => {
    const changes = { ...values(world, n.slice(1)), topic: maybe(at(names, n[2]), n[3]) };
    return ['opportunity.update', { id: deal(world, n), changes, ...dated(n) }];
  },
  assign: (world, n) => {
    const changes = { customerId: world.id('customer', n[1] ?? 0), contactId: null };
    return ['opportunity.update', { id: deal(world, n), changes }];
  },
  start: (world, n) => [
    'opportunity.start',
    { id: deal(world, n), cycleId: maybe(world.id('cycle', n[1] ?? 0), n[2]), ...dated(n) },
  ],
  move: (world, n) => {
    const move = at(['next', 'next', 'previous', 'skip', 'jump'], n[1]);
    const stageId = move === 'skip' || move === 'jump' ? world.stageOf(deal(world, n), n[2] ?? 0) : undefined;
    const chances = maybe(at(percents, n[3]), n[4]);
    const estimatedRevenue = maybe(at(amounts, n[5]) ?? '7', n[6]);
    return [
      'opportunity.move',
      { id: deal(world, n), move, stageId, chances, estimatedRevenue, ...dated(n) },
    ];
  },
  setCycle: (world, n) => [
    'opportunity.setCycle',
    { id: deal(world, n), cycleId: world.id('cycle', n[1] ?? 0) },
  ],
  changeCycle: (world, n) => [
    'opportunity.changeCycle',
    { id: deal(world, n), cycleId: world.id('cycle', n[1] ?? 0), stageId: world.id('stage', n[2] ?? 0) },
  ],
  follow: dealAct('opportunity.followStage'),
  hold: dealAct('opportunity.hold'),
  resume: dealAct('opportunity.resume'),
  reopen: dealAct('opportunity.reopen'),
  redate: (world, n) => ['opportunity.redate', { id: deal(world, n) }],
  close: (world, n) => {
    const outcome = at(['won', 'lost'], n[1]);
    const closeDate = maybe(at(days, n[2]) ?? undefined, n[3]);
    const reasonId = world.id('close_reason', n[4] ?? 0);
    const actualRevenue = maybe(at(amounts, n[5]) ?? undefined, n[6]);
    return ['opportunity.close', { id: deal(world, n), outcome, closeDate, reasonId, actualRevenue }];
  },
  tag: (world, n) => ['opportunity.setTags', { id: deal(world, n), tags: tagsOf(n) }],
  tagCustomer: (world, n) => ['customer.setTags', { ...byId('customer')(world, n), tags: tagsOf(n) }],
  tagRename: (world, n) => ['tag.rename', { ...byId('tag')(world, n), name: at(tagNames, n[1]) }],
  tagGone: (world, n) => ['tag.remove', byId('tag')(world, n)],
  bulk: (world, n) => [
    'opportunity.bulk',
    { selection: selectionOf(world, n), act: bulkOf(world, n), skipRefused: (n[6] ?? 0) % 4 > 0 },
  ],
  remove: (world, n) => ['opportunity.remove', byId('opportunity')(world, n)],
  quote: (world, n) => ['externalQuote.note', { opportunityId: deal(world, n), number: `Q${n[1]}` }],
  quoteGone: (world, n) => ['externalQuote.remove', byId('external_quote')(world, n)],
  customer: (_, n) => ['customer.create', { kind: at(['account', 'contact'], n[0]), ...named(n) }],
  customerChange: (world, n) => {
    const changes = { city: `City ${n[1]}`, active: maybe((n[2] ?? 0) % 4 !== 0, n[3]) };
    return ['customer.update', { ...byId('customer')(world, n), changes }];
  },
  ...channelActs,
  customersBulk: (world, n) => [
    'customer.bulk',
    {
      selection:
        (n[7] ?? 0) % 3 === 0
          ? { filter: { kind: [at(['account', 'contact'], n[1])] } }
          : { ids: n.slice(0, 1 + ((n[7] ?? 0) % 6)).map((one) => world.id('customer', one)) },
      act: at(
        [
          { kind: 'update', changes: { ownerId: world.id('salesperson', n[3] ?? 0) } },
          { kind: 'update', changes: { ownerId: null, active: maybe((n[4] ?? 0) % 2 === 0, n[5]) } },
          { kind: 'tags', add: tagsOf(n), remove: [world.id('tag', n[3] ?? 0)] },
          { kind: 'remove' },
        ],
        n[2],
      ),
      skipRefused: (n[6] ?? 0) % 4 > 0,
    },
  ],
  customerGone: (world, n) => ['customer.remove', byId('customer')(world, n)],
  stage: (world, n) => {
    const changes = {
      completed: at(percents, n[1]),
      chances: at(percents, n[2]),
      quoteRequired: (n[3] ?? 0) % 4 === 0,
    };
    return ['stage.update', { ...byId('stage')(world, n), changes }];
  },
  stageGone: (world, n) => ['stage.remove', byId('stage')(world, n)],
  rate: (_, n) => [
    'rate.set',
    {
      currency: at(currencies, n[0]),
      validFrom: at(['2026-01-01', '2026-03-10', '2027-01-01'], n[1]),
      rate: at(['0.9', '1.0000000001', '162.35', '0', '999999999999'], n[2]),
    },
  ],
  ...fieldActs,
  ...mergeActs,
  ...peopleActs,
  undo: () => ['history.undo', {}],
  undoOne: (world, n) => ['history.undo', { txn: world.txn(n[0] ?? 0), withLater: (n[1] ?? 0) % 2 === 0 }],
  redo: () => ['history.redo', {}],
} satisfies Record<string, Act>;

type ActName = keyof typeof acts;

function named(n: readonly number[]): object {
  return (n[0] ?? 0) % 2 === 0 ? { name: at(names, n[1]) } : { lastName: at([...names, ''], n[2]) };
}

/** Common actions are more frequent. */
const often: readonly ActName[] = [
  ...(['create', 'move', 'move', 'move', 'move', 'move', 'update', 'update'] as const),
  ...(['close', 'close', 'close', 'close'] as const),
  ...(['bulk', 'bulk', 'bulk', 'tag', 'tagCustomer', 'customersBulk', 'customerPlace'] as const),
  ...(['merge', 'merge', 'merge', 'redate', 'redo', 'redo', 'redo'] as const),
  ...(['field', 'fieldValue', 'fieldValue', 'fieldValue'] as const),
  ...(['create', 'create', 'channels', 'channels', 'reach'] as const),
  ...(['ofKind', 'person', 'person', 'primary', 'redo', 'redo', 'undo'] as const),
  ...([
    'quote',
    'reopen',
    'undo',
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
    'redo',
    'redo',
    'undoOne',
  ] as const),
];

export const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.noBias(
    fc.array(
      fc.record({
        act: fc.constantFrom(...(Object.keys(acts) as ActName[]), ...often),
        picks: fc.array(fc.nat(10_000), { minLength: 8, maxLength: 8 }),
      }),
      { minLength: Math.floor(most / 2), maxLength: most, size: 'max' },
    ),
  );

/** The call of a step in the current state. */
export function callOf(db: Writable, { act, picks }: Step): Call {
  const [name, input] = acts[act](worldOf(db), picks);
  return [name, withoutUndefined(input)];
}

function withoutUndefined(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input));
}
