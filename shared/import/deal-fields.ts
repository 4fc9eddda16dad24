import type { Field, Fields } from '../records/field.ts';
import { longText, opportunity } from '../records/opportunity.ts';
import type { FieldKind, ImportField } from './fields.ts';
import { dealHeadings } from './heading-words.ts';
import { dealValueWords } from './value-words.ts';

/** Columns of a deal beyond its fields: its customer's kind, its history, its close, and its identity in other systems. */
export const beside = {
  startDate: { kind: 'date', headings: ['Start date', 'Started', 'Engage date'] },
  createdDate: { kind: 'date', headings: ['Created', 'Created on', 'Create date', 'Created date'] },
  /** The id in Roadbook, by which our own exports find their deals. */
  recordId: { kind: 'text', max: 200, headings: ['Roadbook ID'] },
  /** Where it differs from that of the deal. */
  actualCurrency: {
    kind: 'currency',
    headings: ['Close revenue currency', 'Actual revenue currency', 'Actual currency'],
  },
  /** The date of its first entry, which may lie before the day on which it was entered. */
  recordedDate: { kind: 'date', headings: ['Recorded'] },
  heldDate: { kind: 'date', headings: ['On hold since'] },
  /** Whether its chances were typed, rather than following the stage. */
  chancesOverridden: {
    kind: 'choice',
    values: ['yes', 'no'],
    blank: true,
    headings: ['Chances overridden'],
  },
  closeText: { kind: 'text', max: longText, long: true, headings: ['Close description'] },
  /** The rate at which a closed deal's value was frozen, and the base currency it leads to. */
  frozenRate: { kind: 'text', max: 40, headings: ['Frozen rate'] },
  frozenFor: { kind: 'text', max: 3, headings: ['Frozen base currency'] },
  /** What a customer that has to be created is. */
  customerKind: {
    kind: 'choice',
    values: ['account', 'contact'],
    blank: true,
    headings: ['Kind of customer'],
  },
  /** The account of a customer who is a contact. */
  customerAccount: { kind: 'text', max: 200, headings: ["Customer's account"] },
  externalId: {
    kind: 'text',
    max: 200,
    headings: ['Id', 'External ID', 'Record ID', 'Opportunity id', 'Deal ID'],
  },
} as const satisfies Fields;

const described = { ...opportunity, ...beside };
type Described = typeof described;

/** A field that a file can fill: one with headings. */
export type DealFieldKey = {
  [K in keyof Described]: Described[K] extends { readonly headings: readonly string[] } ? K : never;
}[keyof Described];

/** The column type of each kind of field. Kinds that files can't contain must not have headings. */
const kinds = {
  text: 'text',
  amount: 'amount',
  percent: 'percent',
  date: 'date',
  choice: 'choice',
  currency: 'choice',
  reference: 'name',
  special: 'name',
} as const satisfies Record<Described[DealFieldKey]['kind'], FieldKind>;

/** The column type of this field. */
export type DealFieldKind<K extends DealFieldKey> = (typeof kinds)[Described[K]['kind']];

/** The values that a file can give to a choice; `never` for other fields. */
export type DealChoice<K extends DealFieldKey> = Described[K] extends {
  readonly kind: 'choice';
  readonly entered: readonly (infer C)[];
}
  ? C
  : Described[K] extends { readonly kind: 'choice'; readonly values: readonly (infer C)[] }
    ? C
    : never;

/** Fields that contain names rather than values. */
export type DealNameKey = {
  [K in DealFieldKey]: DealFieldKind<K> extends 'name' ? K : never;
}[DealFieldKey];

/** The longest names in a cell; null where a name is only compared with existing ones. */
const longestNames = {
  customer: 200,
  contact: 200,
  salesperson: 100,
  kind: 100,
  cycle: null,
  stage: null,
  closeReason: 200,
  tags: 1100,
} as const satisfies Record<DealNameKey, number | null>;

/** The order of fields in the menu. Others follow before the number and the id. */
const offered: readonly DealFieldKey[] = [
  ...(['topic', 'customer', 'contact', 'salesperson', 'status', 'cycle', 'stage'] as const),
  ...(['estimatedRevenue', 'currency', 'closeDate', 'startDate', 'createdDate', 'actualCloseDate'] as const),
  ...([
    'actualRevenue',
    'actualCurrency',
    'closeReason',
    'chances',
    'category',
    'rating',
    'priority',
    'kind',
    'tags',
  ] as const),
  ...(['budgetAmount', 'leadSource', 'currentSituation', 'customerNeed', 'proposedSolution'] as const),
  'description',
];
const last: readonly DealFieldKey[] = ['number', 'externalId', 'recordId'];

export type DealField = ImportField & {
  readonly key: DealFieldKey;
  readonly kind: Exclude<FieldKind, 'number'>;
};

/** The fields of a deal that a file can fill, in the order of the menu. */
export const dealFields: readonly DealField[] = [...offered, ...others(), ...last].map(importField);

function others(): DealFieldKey[] {
  const fields: Fields = described;
  const withHeadings = Object.keys(fields).filter((key) => fields[key]?.headings) as DealFieldKey[];
  return withHeadings.filter((key) => !offered.includes(key) && !last.includes(key));
}

function importField(key: DealFieldKey): DealField {
  const field: Field & { readonly kind: keyof typeof kinds } = described[key];
  const headings = [...(field.headings ?? []), ...(dealHeadings[key] ?? [])];
  const own = { key, kind: kinds[field.kind], headings };
  if (field.kind === 'text') {
    const { max, required, long } = field;
    return { ...own, max, ...(required && { required }), ...(long && { long }) };
  }
  // A state is read together with others, with its own words (states.ts).
  if (field.kind === 'choice' && field.set !== 'act') {
    const { values, entered = values } = field;
    return { ...own, choices: entered, synonyms: dealValueWords[key] ?? {} };
  }
  const max = isName(key) ? longestNames[key] : null;
  return max === null ? own : { ...own, max };
}

function isName(key: DealFieldKey): key is DealNameKey {
  return Object.hasOwn(longestNames, key);
}
