import { z } from 'zod';
import { direction } from '../../../../shared/contract/fields.ts';
import { filter, groupBy, sort } from '../../../../shared/contract/opportunity-rows.ts';
import { keep, useKept } from '../../../state/kept.ts';
import type { Formats } from '../../../state/locale.ts';
import { closePeriods, daysOf } from './close-period.ts';
import type { DealFilter } from './close-period.ts';

export type SortBy = z.output<typeof sort>;

/** The contract's filter, and periods that move along with the calendar. */
const viewFilter = filter.extend({ closes: closePeriods.optional(), closed: closePeriods.optional() });
export type ViewFilter = z.output<typeof viewFilter>;

/** What a view says about the list. */
export const viewShape = z.object({
  filter: viewFilter,
  sort,
  direction,
  /** Columns by id; null shows what fits the window. */
  columns: z.array(z.string()).nullable(),
  group: groupBy.nullable().default(null),
});
export type ViewShape = Readonly<z.output<typeof viewShape>>;
export type GroupBy = z.output<typeof groupBy>;

/** How the ready-made views are shown: the reader's choice, which goes along from one to the next. */
const look = viewShape.pick({ columns: true, group: true });
export type Look = Readonly<z.output<typeof look>>;

/** How the list is looked at; kept in the workspace. The search is not: an old one would hide deals. */
export interface ListView extends ViewShape {
  /** Id of the view it was taken from. */
  readonly view: string;
  readonly look: Look;
}

/** Views that Roadbook brings; what others are called is made up when they are. */
export const readyViews = [
  'open',
  'mine',
  'closing',
  'overdue',
  'undated',
  'won-quarter',
  'won-year',
  'lost',
] as const;
export type ReadyId = (typeof readyViews)[number];

function isReadyView(id: string): boolean {
  return readyViews.some((ready) => ready === id);
}

const notClosed = ['not-started', 'in-progress', 'on-hold'] as const;

/** What a rep works on: everything that is not closed. */
export const openDeals: ViewFilter = { status: [...notClosed] };

const firstLook: Look = { columns: null, group: null };

const initial: ListView = {
  filter: openDeals,
  sort: 'closeDate',
  direction: 'asc',
  ...firstLook,
  view: 'open',
  look: firstLook,
};

const stored = viewShape.extend({
  view: z.string().default('open'),
  look: look.default({ columns: null, group: null }),
});

function readView(value: unknown): ListView | null {
  const read = stored.safeParse(value);
  return read.success ? read.data : null;
}

/** The look chosen under a ready-made view is what all of them have from then on. */
export function withLook(view: ListView): ListView {
  const { columns, group } = view;
  return isReadyView(view.view) ? { ...view, look: { columns, group } } : view;
}

const key = 'opportunities.list';

export function useListView() {
  return useKept(key, initial, readView);
}

/** From anywhere: how the list stands when it is shown. */
export function setListView(view: ListView): void {
  keep(key, view);
}

/** The filter as the contract takes it today. */
export function filterOf(
  { closes, closed, ...filter }: ViewFilter,
  formats: Pick<Formats, 'today' | 'settings'>,
): DealFilter {
  const open = closes && daysOf(closes, formats);
  const done = closed && daysOf(closed, formats);
  return {
    ...filter,
    ...(open && { closeFrom: open.start, closeTo: open.end }),
    ...(done && { closedFrom: done.start, closedTo: done.end }),
  };
}

/** What the list shows today: its filter, narrowed by the search. */
export function shownFilter(filter: ViewFilter, search: string, formats: Formats): DealFilter {
  const narrowed = filterOf(filter, formats);
  return search.trim() === '' ? narrowed : { ...narrowed, search };
}

export function isNotClosed(status: ViewFilter['status']): boolean {
  return status?.length === notClosed.length && notClosed.every((one) => status.includes(one));
}

/** Whether only the filter stands that a rep begins with. */
export function isUnfiltered({ status, ...others }: ViewFilter): boolean {
  return isNotClosed(status) && Object.values(others).every((value) => value === undefined);
}
