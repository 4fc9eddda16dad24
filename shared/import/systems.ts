import { headingKey } from './fields.ts';

/** A program whose files are known by their headings. */
export interface KnownSystem {
  /** Also the source under which its ids are remembered. */
  readonly key: 'roadbook' | 'crm-sample' | 'unknown';
  /** A file is this system's when it has all of these headings. */
  readonly marks: readonly string[];
  /** Fields of its columns; a heading may fill several fields. Null: derived, left out. */
  readonly columns: Readonly<Record<string, readonly string[] | null>>;
  /** Its text cells are guarded against formulas (data exchange, section 1). */
  readonly guarded: boolean;
  /** What it writes always, so that nobody need be asked. */
  readonly writes: { readonly decimalSign: '.' | ',' | null; readonly dateOrder: 'ymd' | null };
}

/** Columns of our own export that are computed from others: they are never read back. */
const derived = [
  'Period',
  'Probability',
  'Weighted',
  'Weighted in base currency',
  'Rate',
  'Rate date',
  'Rate of',
  'Base currency',
  'Base revenue',
  'Base weighted',
  'Estimated in base currency',
];

const ownExport: KnownSystem = {
  key: 'roadbook',
  marks: ['Number', 'Topic', 'Customer', 'Salesperson', 'Sales cycle', 'Base currency'],
  columns: Object.fromEntries(derived.map((heading) => [heading, null])),
  guarded: true,
  writes: { decimalSign: '.', dateOrder: 'ymd' },
};

/** Maven Analytics' "CRM Sales Opportunities". The product is all that tells what was sold: topic, and kept. */
const crmSample: KnownSystem = {
  key: 'crm-sample',
  marks: ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage', 'engage_date', 'close_value'],
  columns: {
    opportunity_id: ['externalId'],
    sales_agent: ['salesperson'],
    product: ['topic', 'extra'],
    account: ['customer'],
    deal_stage: ['stage'],
    engage_date: ['startDate'],
    close_date: ['actualCloseDate'],
    close_value: ['actualRevenue'],
  },
  guarded: false,
  writes: { decimalSign: '.', dateOrder: 'ymd' },
};

/** Where other systems have one close date, it is the expected one of an open deal and the actual one of a closed. */
const oneCloseDate = ['closeDate', 'actualCloseDate'];

const unknown: KnownSystem = {
  key: 'unknown',
  marks: [],
  columns: { 'Close date': oneCloseDate, 'Closing date': oneCloseDate },
  guarded: false,
  writes: { decimalSign: null, dateOrder: null },
};

/** The system whose file this is, by its headings; `unknown` when none fits. Source: import-headings. */
export function systemOf(headings: readonly string[]): KnownSystem {
  const known = new Set(headings.map(headingKey));
  const fits = (system: KnownSystem): boolean => system.marks.every((mark) => known.has(headingKey(mark)));
  return [ownExport, crmSample].find(fits) ?? unknown;
}
