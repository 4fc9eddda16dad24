import { say } from '../../../../shared/words/say.ts';
import { isClosed } from '../../../../shared/rules/status.ts';
import { leastWidth } from '../../../components/grid/table-columns.ts';
import type { Column } from '../../../components/grid/table-columns.ts';
import { CategoryBadge } from '../../../components/show/values.tsx';
import type { DealRow } from '../offered/deal.ts';
import {
  ClosesShown,
  InStageShown,
  ProbabilityAbout,
  ProbabilityShown,
  RatingShown,
  RevenueShown,
  TagsShown,
  WeightedAbout,
  WeightedShown,
} from '../offered/cells.tsx';
import {
  CategoryEditor,
  ChancesEditor,
  CloseDateEditor,
  RatingEditor,
  RevenueEditor,
  SalespersonEditor,
} from '../offered/editors.tsx';
import { saveCell } from '../offered/save-cell.ts';
import { StageEditor, StageShown } from '../offered/stage-cell.tsx';

type DealColumn = Column<DealRow>;
type Edit = NonNullable<DealColumn['edit']>;

/** Cells always open their editor; on a closed deal it says why it is locked. */
function edit(editor: Edit['editor'], save: Edit['save'], more: Partial<Edit> = {}): Edit {
  return { can: () => true, locked: (row) => isClosed(row.status), editor, save, ...more };
}

const never = (): boolean => false;

const stage: DealColumn = {
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

const revenue: DealColumn = {
  id: 'revenue',
  title: say('deals.column.revenue'),
  width: 112,
  align: 'right',
  sort: 'revenue',
  cell: (row) => <RevenueShown row={row} />,
  edit: edit(
    (row, editing) => <RevenueEditor row={row} editing={editing} />,
    (row, estimatedRevenue) => saveCell(row, { estimatedRevenue }),
  ),
};

const probability: DealColumn = {
  id: 'probability',
  title: say('deals.column.probability'),
  width: 68,
  align: 'right',
  sort: 'probability',
  cell: (row) => <ProbabilityShown row={row} />,
  about: (row) => row.probability !== null && <ProbabilityAbout row={row} />,
  edit: edit(
    (row, editing) => <ChancesEditor row={row} editing={editing} />,
    (row, chances) => chances !== null && saveCell(row, { chances }),
    { locked: (row) => isClosed(row.status) || row.chances === null },
  ),
};

/** Letters that are commands wherever one does not write. */
const commandKeys = ['n', 'v'];

const closes: DealColumn = {
  id: 'closes',
  title: say('deals.column.closes'),
  width: 106,
  align: 'right',
  sort: 'closeDate',
  cell: (row) => <ClosesShown row={row} />,
  edit: edit(
    (row, editing) => <CloseDateEditor row={row} editing={editing} />,
    (row, closeDate) => saveCell(row, { closeDate }),
    { accepts: (key) => /^[\p{L}\p{Nd}+]$/u.test(key) && !commandKeys.includes(key.toLowerCase()) },
  ),
};

const category: DealColumn = {
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

const rating: DealColumn = {
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

const salesperson: DealColumn = {
  id: 'salesperson',
  title: say('deals.column.salesperson'),
  width: 100,
  grow: 1,
  sort: 'salesperson',
  cell: (row) => row.salesperson.name,
  edit: edit(
    (row, editing) => <SalespersonEditor row={row} editing={editing} />,
    (row, value) => saveCell(row, { salespersonId: value }),
    { accepts: never },
  ),
};

/** Every column of the list, in its order. */
export const dealColumns: readonly DealColumn[] = [
  {
    id: 'topic',
    title: say('deals.column.topic'),
    width: 160,
    grow: 3,
    sort: 'topic',
    opens: true,
    cell: (row) => row.topic,
  },
  {
    id: 'customer',
    title: say('deals.column.customer'),
    width: 112,
    grow: 3,
    sort: 'customer',
    cell: (row) => row.customer.name,
  },
  stage,
  revenue,
  probability,
  {
    id: 'weighted',
    title: say('deals.column.weighted'),
    width: 104,
    align: 'right',
    sort: 'weighted',
    cell: (row) => <WeightedShown row={row} />,
    about: (row) => <WeightedAbout row={row} />,
  },
  closes,
  category,
  rating,
  {
    id: 'tags',
    title: say('deals.column.tags'),
    width: 96,
    grow: 2,
    cell: (row) => <TagsShown row={row} />,
    about: (row) => row.tags.length > 0 && row.tags.map(({ name }) => name).join(', '),
  },
  salesperson,
  {
    id: 'inStage',
    title: say('deals.column.inStage'),
    width: 70,
    align: 'right',
    cell: (row) => <InStageShown row={row} />,
  },
];

/** What a narrow window leaves out, the first first, unless the reader chose the columns. */
const firstToGo = [
  'inStage',
  'salesperson',
  'rating',
  'tags',
  'probability',
  'category',
  'weighted',
  'customer',
] as const;

const amountColumns = ['revenue', 'weighted'];

export interface ColumnRoom {
  /** Pixels at usual text size. */
  readonly width: number;
  /** What a column of amounts needs, so that none is cut. */
  readonly amount: number;
  /** Columns that would say nothing in this workspace. */
  readonly idle: readonly string[];
}

/** The columns chosen, or else as many as fit and say something. */
export function shownColumns(
  chosen: readonly string[] | null,
  { width, amount, idle }: ColumnRoom,
): readonly DealColumn[] {
  const sized = dealColumns.map((column) =>
    amountColumns.includes(column.id) ? { ...column, width: amount } : column,
  );
  if (chosen) return sized.filter(({ id }) => id === 'topic' || chosen.includes(id));
  let shown = sized.filter(({ id }) => !idle.includes(id));
  for (const gone of firstToGo) {
    if (leastWidth(shown, true) <= width) break;
    shown = shown.filter(({ id }) => id !== gone);
  }
  return shown;
}
