import { say } from '../../../../shared/words/say.ts';
import { InStageShown, WeightedAbout, WeightedShown } from '../../../components/show/deal-cells.tsx';
import { tagNames, TagsShown } from '../../../components/show/tags-shown.tsx';
import {
  category,
  closes,
  kind,
  probability,
  rating,
  revenue,
  salesperson,
  stage,
} from './edited-columns.tsx';
import type { DealColumn } from './edited-columns.tsx';

/** Every column of the list, in order. */
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
  kind,
  {
    id: 'tags',
    title: say('deals.column.tags'),
    width: 96,
    grow: 2,
    cell: (row) => <TagsShown tags={row.tags} />,
    about: (row) => tagNames(row.tags),
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
