import { readFormatNote } from '../export/file-format.ts';
import type { DateOrder } from './cell-date.ts';
import { headingKey } from './fields.ts';
import type { StateWord } from './states.ts';
import { templateMark } from './templates.ts';

export const systemKeys = [
  'roadbook',
  'crm-sample',
  'oro',
  'salesforce',
  'hubspot',
  'pipedrive',
  'odoo',
  'd365',
  'zoho',
  'unknown',
] as const;
export type SystemKey = (typeof systemKeys)[number];

/** A program whose files are recognized by their headings. */
export interface KnownSystem {
  /** Also the source under which its ids are stored. */
  readonly key: SystemKey;
  /** A file belongs to this system if it has all of these headings. */
  readonly marks: readonly string[];
  /** Fields of its columns; a heading may fill several fields. Null: derived, left out. */
  readonly columns: Readonly<Record<string, readonly string[] | null>>;
  /** Its text cells are escaped against formulas (data exchange, section 1). */
  readonly guarded: boolean;
  /** Pairs of columns of which each row fills one: values in the second are read into the first. */
  readonly either: readonly (readonly [first: string, second: string])[];
  /** Whether a year of two digits may come first: never where years are written in full. */
  readonly shortYearFirst: boolean;
  /** Whether its percentages are of 100. Otherwise they may be fractions of 1. */
  readonly percents: boolean;
  /** How it writes, which settles what its cells leave open while they don't contradict it. */
  readonly writes: { readonly decimalSign: '.' | ',' | null; readonly dateOrder: DateOrder | null };
  /** Its own words for states. One that is `unsaid` says nothing, like a blank cell. */
  readonly states: ReadonlyMap<string, StateWord | 'unsaid'>;
  /** Its own words for choices, by field. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Columns of our own export that are computed or name a user, which are never read back. */
const derived = [
  'Period',
  'Probability',
  'Weighted',
  'Weighted in base currency',
  'Rate date',
  'Rate of',
  'Base revenue',
  'Lost value',
  'Lost value in base currency',
  'Base weighted',
  'Estimated in base currency',
  'Created by',
  'Closed by',
];

const ownExport: KnownSystem = {
  key: 'roadbook',
  marks: ['Number', 'Topic', 'Customer', 'Salesperson', 'Sales cycle', 'Base currency'],
  columns: {
    ...Object.fromEntries(derived.map((heading) => [heading, null])),
    Rate: ['frozenRate'],
    'Base currency': ['frozenFor'],
  },
  guarded: true,
  either: [],
  writes: { decimalSign: '.', dateOrder: 'ymd' },
  shortYearFirst: false,
  percents: true,
  states: new Map(),
  choices: new Map(),
};

/** Our own export of customers. */
const ownCustomers: KnownSystem = {
  ...ownExport,
  marks: ['Kind', 'Number', 'First name', 'Last name', 'Has bought'],
  columns: {},
};

/** A filled template of ours. People write it, so nothing in it is escaped, and its cells say how they are meant. */
const ownTemplate: KnownSystem = {
  ...ownExport,
  marks: [templateMark],
  columns: { [templateMark]: null },
  guarded: false,
  writes: { decimalSign: null, dateOrder: null },
};

/**
 * Maven Analytics' "CRM Sales Opportunities". The product is the only description of the sale, so it becomes the
 * topic and is kept.
 */
const crmSample: KnownSystem = {
  key: 'crm-sample',
  marks: ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage', 'engage_date', 'close_value'],
  columns: {
    opportunity_id: ['externalId'],
    sales_agent: ['salesperson'],
    product: ['topic', 'newField'],
    account: ['customer'],
    deal_stage: ['stage'],
    engage_date: ['startDate'],
    close_date: ['actualCloseDate'],
    close_value: ['actualRevenue'],
  },
  guarded: false,
  either: [],
  writes: { decimalSign: '.', dateOrder: 'ymd' },
  shortYearFirst: false,
  percents: true,
  states: new Map(),
  choices: new Map(),
};

/**
 * Where other systems have one close date, it is the expected one of an open deal and the actual one of a closed
 * deal.
 */
const eitherCloseDate = ['closeDate', 'actualCloseDate'];

const unknown: KnownSystem = {
  key: 'unknown',
  marks: [],
  columns: {
    'Close date': eitherCloseDate,
    'Closing date': eitherCloseDate,
    // Dynamics 365: whether an open deal is on hold, and why another one was closed.
    'Status Reason': ['closeReason', 'stage'],
  },
  guarded: false,
  either: [],
  writes: { decimalSign: null, dateOrder: null },
  shortYearFirst: true,
  percents: false,
  states: new Map(),
  choices: new Map(),
};

/* Anything known for the fields (their headings) or for all programs isn't repeated here. Source: import-headings. */

const oro: KnownSystem = {
  ...unknown,
  key: 'oro',
  percents: true,
  marks: ['Opportunity name', 'Status Id', 'Budget Amount Currency', 'Close revenue'],
  columns: {
    'Expected close date': eitherCloseDate,
    // Oro's own forecast adds it up.
    'Budget Amount': ['estimatedRevenue', 'budgetAmount'],
    'Budget Amount Currency': ['currency'],
    'Budget Amount In Base Currency': null,
    'Close Revenue In Base Currency': null,
    'Status Id': ['stage'],
    'Close reason Name': ['closeReason'],
    'Close revenue Currency': ['actualCurrency'],
    'Contact First name': ['contact'],
    // Joined with the first name.
    'Contact Last name': null,
    'Owner Username': ['salesperson'],
    'Customer Account Account name': ['customer'],
  },
};

const salesforce: KnownSystem = {
  ...unknown,
  key: 'salesforce',
  marks: ['StageName', 'CloseDate', 'IsWon', 'ForecastCategory'],
  columns: {
    ...unknown.columns,
    Name: ['topic'],
    // Amount x probability.
    ExpectedRevenue: null,
    IsClosed: null,
    IsWon: null,
    ForecastCategoryName: null,
  },
};

const hubspot: KnownSystem = {
  ...unknown,
  key: 'hubspot',
  marks: ['Record ID', 'Deal Name', 'Deal Stage', 'Pipeline'],
  columns: { ...unknown.columns, 'Associated Company': ['customer'] },
};

const pipedrive: KnownSystem = {
  ...unknown,
  key: 'pipedrive',
  marks: ['Deal - Title', 'Deal - Status'],
  columns: {
    'Deal - Title': ['topic'],
    'Deal - Value': ['estimatedRevenue'],
    'Deal - Currency': ['currency'],
    'Deal - Currency of value': ['currency'],
    'Deal - Pipeline': ['cycle'],
    'Deal - Status': ['status'],
    'Deal - Organization': ['customer'],
    'Deal - Contact person': ['contact'],
    'Deal - Probability': ['chances'],
    'Deal - Expected close date': ['closeDate'],
    'Deal - Deal created': ['createdDate'],
    'Deal - Won time': ['actualCloseDate'],
    'Deal - Lost time': ['actualCloseDate'],
    'Deal - Lost reason': ['closeReason'],
    'Organization - Name': ['customer'],
    'Person - Name': ['contact'],
  },
  either: [['Deal - Won time', 'Deal - Lost time']],
};

const stars = new Map([
  ['0', 'low'],
  ['1', 'normal'],
  ['2', 'high'],
  ['3', 'high'],
]);

const odoo: KnownSystem = {
  ...unknown,
  key: 'odoo',
  marks: ['Expected Revenue', 'Expected Closing', 'Stage'],
  columns: {
    Name: ['topic'],
    Partner: ['customer'],
    Active: ['status'],
    'Closed Date': ['actualCloseDate'],
  },
  states: new Map([
    ['false', 'lost'],
    ['true', 'unsaid'],
  ]),
  choices: new Map([['priority', stars]]),
};

const d365: KnownSystem = {
  ...unknown,
  key: 'd365',
  marks: ['Topic', 'Potential Customer', 'Est. close date'],
  columns: {
    '(Do Not Modify) Opportunity': null,
    '(Do Not Modify) Row Checksum': null,
    '(Do Not Modify) Modified On': null,
    // The same again, and blank where the customer is a contact.
    Account: ['newField'],
    'Status Reason': ['closeReason', 'stage'],
  },
};

/** A view without the customer's own column, as people export it. */
const d365View: KnownSystem = {
  ...d365,
  marks: ['Topic', 'Est. revenue', 'Est. close date', 'Status Reason'],
  columns: { ...d365.columns, Account: ['customer'] },
};

const zoho: KnownSystem = {
  ...unknown,
  key: 'zoho',
  marks: ['Deal Name', 'Closing Date', 'Stage'],
};

const systems: readonly KnownSystem[] = [
  ownTemplate,
  ownExport,
  ownCustomers,
  crmSample,
  oro,
  salesforce,
  hubspot,
  pipedrive,
  odoo,
  d365,
  d365View,
  zoho,
];

/** The system of this file, by its headings; `unknown` if none matches. Source: import-headings. */
export function systemOf(headings: readonly string[]): KnownSystem {
  const known = new Set(headings.map(headingKey));
  const fits = (system: KnownSystem): boolean => system.marks.every((mark) => known.has(headingKey(mark)));
  const system = systems.find(fits) ?? unknown;
  return system.key === 'roadbook' ? asNoted(system, headings) : system;
}

/** Our own file, as one of its headings says that it is written. */
function asNoted(system: KnownSystem, headings: readonly string[]): KnownSystem {
  for (const heading of headings) {
    const writes = readFormatNote(heading);
    if (writes !== null) return { ...system, writes, columns: { ...system.columns, [heading]: null } };
  }
  return system;
}
