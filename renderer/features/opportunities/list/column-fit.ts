import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import { closesText } from '../../../components/show/deal-cells.tsx';
import { amountWidth, dateWidth } from '../../../components/grid/text-width.ts';
import type { ColumnFit, ListColumns } from '../../../components/list/list-kind.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Money } from '../../../../shared/money/money.ts';
import type { DealRow } from '../offered/deal.ts';
import { dealColumns } from './columns.tsx';
import type { DealTypes } from './deal-types.ts';
import { estimateOf } from './totals.ts';

type Groups = DealTypes['groups'];

const inWorkspace = {
  people: callOptions('salesperson.list', {}),
  tags: callOptions('tag.list', {}),
  kinds: callOptions('opportunityKind.list', {}),
};

/** The columns of a list of deals: amounts are never cut, and a narrow window hides the least important ones. */
export const dealListColumns: ListColumns<DealTypes> = {
  all: dealColumns,
  areChosen: true,
  dropOrder: [
    'inStage',
    'kind',
    'salesperson',
    'rating',
    'tags',
    'probability',
    'category',
    'weighted',
    'customer',
  ],
  fit: ({ rows, groups, formats }) =>
    derive(inWorkspace, ({ people, tags, kinds }) => ({
      widths: contentWidths(rows, groups, formats),
      idle: idleColumns({
        salesperson: (people?.items.length ?? 0) > 1,
        tags: (tags?.items.length ?? 0) > 0,
        kind: kinds?.items.some(({ uses }) => uses > 0) === true,
      }),
    })),
};

/** The widths of a printed list, which depend only on its own content. */
export function fitOnPaper(rows: readonly DealRow[], formats: Formats): ColumnFit {
  const people = new Set(rows.map(({ salesperson }) => salesperson.id));
  const used = {
    salesperson: people.size > 1,
    tags: rows.some(({ tags }) => tags.length > 0),
    kind: rows.some(({ kind }) => kind !== null),
  };
  return { widths: contentWidths(rows, undefined, formats), idle: idleColumns(used) };
}

/** Columns that nothing would be in. */
function idleColumns(used: Readonly<Record<'salesperson' | 'tags' | 'kind', boolean>>): readonly string[] {
  return Object.entries(used).flatMap(([column, isUsed]) => (isUsed ? [] : [column]));
}

function contentWidths(
  rows: readonly DealRow[],
  groups: Groups | undefined,
  formats: Formats,
): ColumnFit['widths'] {
  const totals = groups ? totalsIn(groups) : [];
  const width = amountWidth([...rows.flatMap(amountsOf), ...totals], formats);
  return { revenue: width, weighted: width, closes: dateWidth(rows.map((row) => closesText(row, formats))) };
}

function totalsIn({ base, groups, rest }: Groups): readonly Money[] {
  return [...groups, ...(rest ? [rest] : [])].flatMap((figure) =>
    [estimateOf(figure).amount, figure.weighted].map((amount) => ({ amount, currency: base })),
  );
}

function amountsOf({ estimatedRevenue, weighted, currency }: DealRow): readonly (Money | null)[] {
  return [estimatedRevenue, weighted === null ? null : { amount: weighted, currency }];
}
