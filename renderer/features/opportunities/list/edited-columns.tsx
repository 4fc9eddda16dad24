import { say } from '../../../../shared/words/say.ts';
import { isClosed } from '../../../../shared/rules/status.ts';
import type { Column } from '../../../components/grid/table-columns.ts';
import { SalespersonName } from '../../../components/show/record-link.tsx';
import { CategoryBadge } from '../../../components/show/values.tsx';
import type { DealRow } from '../offered/deal.ts';
import {
  ClosesShown,
  DealKindShown,
  isSortedElsewhere,
  ProbabilityAbout,
  ProbabilityShown,
  RatingShown,
  RevenueAbout,
  RevenueShown,
  StageShown,
} from '../../../components/show/deal-cells.tsx';
import {
  CategoryEditor,
  ChancesEditor,
  CloseDateEditor,
  DealKindEditor,
  RatingEditor,
  RevenueEditor,
  SalespersonEditor,
} from '../offered/editors.tsx';
import { saveCell } from '../offered/save-cell.ts';
import { StageEditor } from '../offered/stage-cell.tsx';

export type DealColumn = Column<DealRow>;
type Edit = NonNullable<DealColumn['edit']>;

/** Cells always open their editor; on a closed deal it gives the reason for the lock. */
function edit(editor: Edit['editor'], save: Edit['save'], more: Partial<Edit> = {}): Edit {
  return { can: () => true, locked: (row) => isClosed(row.status), editor, save, ...more };
}

const never = (): boolean => false;

/** Moves the deal between stages; only a deal in progress can be moved. */
export const stage: DealColumn = {
  id: 'stage',
  title: say('deals.column.stage'),
  width: 128,
  grow: 4,
  sort: 'stage',
  cell: (row) => <StageShown row={row} />,
  edit: edit(
    (row, editing) => <StageEditor row={row} editing={editing} />,
    () => undefined,
    { accepts: never, locked: (row) => row.status !== 'in-progress' },
  ),
};

/** The estimated revenue, in the currency of the deal. */
export const revenue: DealColumn = {
  id: 'revenue',
  title: say('deals.column.revenue'),
  width: 112,
  align: 'right',
  sort: 'revenue',
  cell: (row) => <RevenueShown row={row} />,
  about: (row) => (isSortedElsewhere(row) ? <RevenueAbout row={row} /> : null),
  edit: edit(
    (row, editing) => <RevenueEditor row={row} editing={editing} />,
    (row, estimatedRevenue) => saveCell(row, { estimatedRevenue }),
  ),
};

/** The probability, computed from the chances; the editor changes the chances. */
export const probability: DealColumn = {
  id: 'probability',
  title: say('deals.column.probability'),
  width: 68,
  align: 'right',
  sort: 'probability',
  cell: (row) => <ProbabilityShown row={row} />,
  about: (row) => row.probability !== null && <ProbabilityAbout row={row} />,
  edit: edit(
    (row, editing) => <ChancesEditor row={row} editing={editing} />,
    (row, chances) => (chances === null ? undefined : saveCell(row, { chances })),
    { locked: (row) => isClosed(row.status) || row.chances === null },
  ),
};

/** Keys that are commands except while typing. */
const commandKeys = ['n', 'v'];

/** The estimated close date. A letter starts typing one, unless it is a command. */
export const closes: DealColumn = {
  id: 'closes',
  title: say('deals.column.closes'),
  width: 106,
  align: 'right',
  sort: 'closeDate',
  cell: (row) => <ClosesShown row={row} />,
  edit: edit(
    (row, editing) => <CloseDateEditor row={row} editing={editing} />,
    (row, closeDate) => saveCell(row, { closeDate }),
    {
      accepts: (typed, key) => /^[\p{L}\p{Nd}+]$/u.test(typed) && !commandKeys.includes(key.toLowerCase()),
    },
  ),
};

/** The forecast category. */
export const category: DealColumn = {
  id: 'category',
  title: say('deals.column.category'),
  width: 100,
  sort: 'category',
  cell: (row) => <CategoryBadge category={row.category} />,
  edit: edit(
    (row, editing) => <CategoryEditor row={row} editing={editing} />,
    (row, value) => saveCell(row, { category: value }),
    { accepts: never },
  ),
};

/** The rating, which can also be changed on closed deals. */
export const rating: DealColumn = {
  id: 'rating',
  title: say('deals.column.rating'),
  width: 68,
  sort: 'rating',
  cell: (row) => <RatingShown row={row} />,
  edit: edit(
    (row, editing) => <RatingEditor row={row} editing={editing} />,
    (row, value) => saveCell(row, { rating: value }),
    { accepts: never, locked: never },
  ),
};

/** The kind of deal, which can also be changed on closed deals. */
export const kind: DealColumn = {
  id: 'kind',
  title: say('deals.column.kind'),
  width: 100,
  grow: 1,
  sort: 'kind',
  cell: (row) => <DealKindShown row={row} />,
  edit: edit(
    (row, editing) => <DealKindEditor row={row} editing={editing} />,
    (row, value) => saveCell(row, { kindId: value }),
    { accepts: never, locked: never },
  ),
};

/** The salesperson. */
export const salesperson: DealColumn = {
  id: 'salesperson',
  title: say('deals.column.salesperson'),
  width: 100,
  grow: 1,
  sort: 'salesperson',
  cell: (row) => <SalespersonName salesperson={row.salesperson} />,
  edit: edit(
    (row, editing) => <SalespersonEditor row={row} editing={editing} />,
    (row, value) => saveCell(row, { salespersonId: value }),
    { accepts: never },
  ),
};
