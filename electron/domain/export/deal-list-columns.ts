import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import type { Field } from '../../../shared/records/field.ts';
import { usedKeys } from '../../../shared/records/keys.ts';
import { beside } from '../../../shared/import/deal-fields.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { ExportedRow } from '../../store/opportunities/exported.ts';
import type { readPageFields } from '../../store/opportunities/exported.ts';
import {
  forecastColumns,
  recordId,
  type DealColumn,
  type DescribedKey,
  type ExportedDeal,
} from './deal-columns.ts';
import { date, dayOf, describedCell, flag, number, text } from './table.ts';

/** A deal with every field. */
interface WholeDeal extends Omit<ExportedDeal, 'period'> {
  readonly row: ExportedRow;
  readonly page: ReturnType<typeof readPageFields>;
  readonly custom: CustomRead;
}
export type Column = DealColumn<WholeDeal>;

type ListedKey = 'contact' | 'chances';
const listed = (key: ListedKey): Column => ({
  heading: opportunity[key].headings[0],
  cell: ({ wire }) => describedCell(opportunity[key], wire[key]),
});

type PageKey = Extract<keyof WholeDeal['page'], DescribedKey>;
const ofPage = (key: PageKey): Column => {
  const field: Field = opportunity[key];
  return {
    heading: opportunity[key].headings[0],
    cell: ({ page }) => describedCell(field, page[key]),
  };
};

const ofExport = usedKeys(opportunity, 'export').map((key): Column => ({
  heading: opportunity[key].headings[0],
  cell: ({ wire }) => describedCell(opportunity[key], wire[key]),
}));

/** Fixed English, as the headings. */
const kinds = { account: 'Account', contact: 'Contact' } as const;

/** Who it is sold to beyond the name: a name alone could be a company or a person. */
const who: readonly Column[] = [
  listed('contact'),
  { heading: beside.customerKind.headings[0], cell: ({ row }) => text(kinds[row.customer_kind]) },
  { heading: beside.customerAccount.headings[0], cell: ({ row }) => text(row.customer_account) },
];

/** Its history, as far as an import can rebuild it. */
const history: readonly Column[] = [
  listed('chances'),
  {
    heading: beside.chancesOverridden.headings[0],
    cell: ({ row }) => (row.chances === null ? null : flag(row.chances_overridden === 1)),
  },
  { heading: beside.createdDate.headings[0], cell: ({ wire }) => dayOf(wire.createdAt) },
  { heading: beside.recordedDate.headings[0], cell: ({ row }) => date(row.recorded_on) },
  { heading: beside.startDate.headings[0], cell: ({ row }) => date(row.started_on) },
  { heading: beside.heldDate.headings[0], cell: ({ row }) => date(row.held_on) },
  { heading: opportunity.closeReason.headings[0], cell: ({ row }) => text(row.reason) },
  { heading: beside.closeText.headings[0], cell: ({ row }) => text(row.close_text) },
];

const pageKeys: readonly PageKey[] = [
  ...(['leadSource', 'budgetAmount', 'timeFrame', 'purchaseProcess'] as const),
  ...(['customerNeed', 'currentSituation', 'proposedSolution', 'description'] as const),
];

/** The columns of the list's export: those of the forecast without the period, then every other field. */
export const listColumns: readonly Column[] = [
  ...forecastColumns.filter((column) => column.heading !== 'Period' && column !== recordId),
  ...ofExport,
  // The names of users are never imported.
  { heading: 'Created by', cell: ({ wire }) => text(wire.createdBy) },
  { heading: 'Closed by', cell: ({ wire }) => text(wire.closedBy) },
  {
    heading: 'Lost value',
    cell: ({ row, wire, money }) => (row.status === 'lost' ? number(wire.baseValue, money.base) : null),
  },
  ...who,
  ...history,
  ...pageKeys.map(ofPage),
  recordId,
];
