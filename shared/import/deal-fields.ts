import type { ImportField } from './fields.ts';

const prose = 20_000;

/** The fields of a deal that a file can fill, in the order in which they are offered. */
export const dealFields = [
  {
    key: 'topic',
    kind: 'text',
    required: true,
    max: 300,
    headings: ['Topic', 'Opportunity', 'Opportunity name', 'Deal name', 'Deal'],
  },
  {
    key: 'customer',
    kind: 'name',
    max: 200,
    headings: [
      'Customer',
      'Account',
      'Account name',
      'Company',
      'Company name',
      'Organization',
      'Potential customer',
    ],
  },
  {
    key: 'contact',
    kind: 'name',
    max: 200,
    headings: ['Contact', 'Contact name', 'Contact person', 'Primary contact'],
  },
  {
    key: 'salesperson',
    kind: 'name',
    max: 100,
    headings: ['Salesperson', 'Sales agent', 'Owner', 'Deal owner', 'Opportunity owner', 'Sales rep'],
  },
  { key: 'status', kind: 'choice', headings: ['Status'] },
  { key: 'cycle', kind: 'name', headings: ['Sales cycle', 'Cycle', 'Pipeline'] },
  { key: 'stage', kind: 'name', headings: ['Stage', 'Deal stage', 'Stage name'] },
  {
    key: 'estimatedRevenue',
    kind: 'amount',
    headings: ['Estimated revenue', 'Est. revenue', 'Estimated', 'Expected revenue', 'Amount', 'Value'],
  },
  { key: 'currency', kind: 'choice', headings: ['Currency', 'Currency code'] },
  {
    key: 'closeDate',
    kind: 'date',
    headings: [
      'Estimated close date',
      'Est. close date',
      'Closes',
      'Expected close date',
      'Expected closing',
    ],
  },
  { key: 'startDate', kind: 'date', headings: ['Start date', 'Started', 'Engage date'] },
  { key: 'createdDate', kind: 'date', headings: ['Created', 'Created on', 'Create date', 'Created date'] },
  { key: 'actualCloseDate', kind: 'date', headings: ['Actual close date', 'Closed on'] },
  { key: 'actualRevenue', kind: 'amount', headings: ['Actual revenue', 'Close revenue'] },
  { key: 'closeReason', kind: 'name', max: 200, headings: ['Close reason', 'Reason', 'Lost reason'] },
  { key: 'chances', kind: 'percent', headings: ['Chances', 'Chances of success', 'Probability'] },
  {
    key: 'category',
    kind: 'choice',
    choices: ['pipeline', 'best-case', 'committed', 'omitted'],
    // Salesforce, whose reports do not show whose they are.
    synonyms: { Commit: 'committed', Forecast: 'committed', 'Most likely': 'best-case' },
    headings: ['Forecast category', 'Category'],
  },
  { key: 'rating', kind: 'choice', choices: ['hot', 'warm', 'cold'], headings: ['Rating'] },
  { key: 'priority', kind: 'choice', choices: ['low', 'normal', 'high'], headings: ['Priority'] },
  { key: 'tags', kind: 'name', max: 1100, headings: ['Tags', 'Tag', 'Labels', 'Label', 'Deal - Label'] },
  { key: 'budgetAmount', kind: 'amount', headings: ['Budget', 'Budget amount'] },
  { key: 'leadSource', kind: 'text', max: 200, headings: ['Lead source', 'Source'] },
  { key: 'currentSituation', kind: 'text', max: prose, headings: ['Current situation'] },
  { key: 'customerNeed', kind: 'text', max: prose, headings: ['Customer need'] },
  { key: 'proposedSolution', kind: 'text', max: prose, headings: ['Proposed solution'] },
  { key: 'description', kind: 'text', max: prose, headings: ['Description', 'Additional comments', 'Notes'] },
  { key: 'number', kind: 'text', max: 100, headings: ['Number', 'Opportunity number'] },
  {
    key: 'externalId',
    kind: 'text',
    max: 200,
    headings: ['Id', 'External ID', 'Record ID', 'Opportunity id', 'Deal ID'],
  },
] as const satisfies readonly ImportField[];

export type DealFieldKey = (typeof dealFields)[number]['key'];
export type DealField = ImportField & { readonly key: DealFieldKey };
