import { isClosed } from '../../../shared/rules/status.ts';
import { rateOfDay } from '../../../shared/money/rates.ts';
import type { Field } from '../../../shared/records/field.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { ListRow } from '../../store/opportunities/columns.ts';
import type { withBase } from '../forecast/deals.ts';
import type { BaseRates } from '../forecast/figures.ts';
import type { ExportCell } from '../../../shared/export/cell.ts';
import { date, describedCell, number, text } from './table.ts';

/** The rate of a deal's currency and its date. */
interface ExportedRate {
  readonly rate: string;
  readonly date: string | null;
}

/** A deal that is exported. */
export interface ExportedDeal {
  readonly row: ListRow;
  readonly wire: ReturnType<typeof withBase>;
  /** Separated by commas; null without tags. */
  readonly tagNames: string | null;
  readonly money: BaseRates;
  readonly rate: ExportedRate | null;
  /**
   * Whether it counts in weighted totals; only then it has weighted cells, so that the sums of the file match the
   * screen.
   */
  readonly isWeighted: boolean;
  /** In the forecast's export: the period of the deal. */
  readonly period?: string;
}

export interface DealColumn<Deal = ExportedDeal> {
  readonly heading: string;
  cell(this: void, deal: Deal): ExportCell;
}

/** The fields that have headings. */
export type DescribedKey = {
  [K in keyof typeof opportunity]: (typeof opportunity)[K] extends { readonly headings: readonly string[] }
    ? K
    : never;
}[keyof typeof opportunity];

const described = (key: DescribedKey): DealColumn => {
  const field: Field = opportunity[key];
  return {
    heading: opportunity[key].headings[0],
    cell: ({ wire }) => describedCell(field, wire[key as keyof typeof wire]),
  };
};

const stage: DealColumn = {
  heading: opportunity.stage.headings[0],
  cell: ({ row }) => text(row.stage_name),
};
const tags: DealColumn = { heading: opportunity.tags.headings[0], cell: ({ tagNames }) => text(tagNames) };
/** By which an import finds the deal again. */
export const recordId: DealColumn = { heading: 'Roadbook ID', cell: ({ wire }) => text(wire.id) };
const period: DealColumn = { heading: 'Period', cell: (deal) => text(deal.period) };

const values: readonly DealColumn[] = [
  { heading: 'Probability', cell: ({ wire }) => number(wire.probability) },
  {
    heading: 'Weighted',
    cell: ({ wire, isWeighted, row }) => (isWeighted ? number(wire.weighted, row.currency) : null),
  },
  { heading: 'Rate', cell: ({ rate }) => number(rate?.rate) },
  { heading: 'Rate date', cell: ({ rate }) => date(rate?.date) },
  { heading: 'Base currency', cell: ({ money }) => text(money.base) },
  // A lost deal has a column of its own, so that this one adds up to the total of the list.
  {
    heading: 'Base revenue',
    cell: ({ row, wire, money }) => (row.status === 'lost' ? null : number(wire.baseValue, money.base)),
  },
  {
    heading: 'Base weighted',
    cell: ({ wire, isWeighted, money }) => (isWeighted ? number(wire.baseWeighted, money.base) : null),
  },
];

/** Closed deals keep their frozen rate; the others use today's. */
export function exportedRate(row: ListRow, money: BaseRates): ExportedRate | null {
  if (isClosed(row.status))
    return row.base_rate ? { rate: row.base_rate, date: row.actual_close_date } : null;
  if (row.currency === money.base) return { rate: '1', date: money.day };
  const rate = rateOfDay(money.rates, row.currency, money.day);
  return rate && { rate: rate.rate, date: rate.validFrom };
}

const who = (['number', 'topic', 'customer', 'salesperson', 'cycle'] as const).map(described);
const when = (['status', 'category', 'closeDate'] as const).map(described);
const worth = (['currency', 'estimatedRevenue'] as const).map(described);
const closing = (['actualCloseDate', 'actualRevenue'] as const).map(described);

/** The columns of the forecast's export. */
export const forecastColumns: readonly DealColumn[] = [
  ...who,
  stage,
  ...when,
  period,
  ...worth,
  ...values,
  ...closing,
  tags,
  recordId,
];
