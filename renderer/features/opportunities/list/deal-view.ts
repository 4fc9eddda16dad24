import { z } from 'zod';
import { direction } from '../../../../shared/contract/fields.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { filterParts, groupKey, sortKey } from '../../../../shared/contract/opportunity-rows.ts';
import { withCustomParts } from '../../../components/list/custom/custom-parts.ts';
import { columnWidths } from '../../../components/list/column-widths.ts';
import { daysOf, periods, type Period } from '../../../components/list/filters/period.ts';
import type { KeptShape } from '../../../components/list/list-kind.ts';
import type { Formats } from '../../../state/locale.ts';

/** The filter in the input of calls. */
export type DealFilter = NonNullable<InputOf<'opportunity.summary'>['filter']>;

/** The contract's filter, and periods relative to today. */
const viewFilter = filterParts.extend({
  closes: periods.optional(),
  closed: periods.optional(),
  created: periods.optional(),
});
export type ViewFilter = z.output<typeof viewFilter>;

const viewShape = z.object({
  filter: withCustomParts(viewFilter),
  sort: sortKey,
  direction,
  columns: z.array(z.string()).nullable(),
  group: groupKey.nullable().default(null),
  widths: columnWidths,
});
export type DealShape = Readonly<z.output<typeof viewShape>>;

const notClosed = ['not-started', 'in-progress', 'on-hold'] as const;

/** The deals that a rep works on: all that are not closed. */
export const openDeals: ViewFilter = { status: [...notClosed] };

/** How the view of the list of deals is stored. It starts with open deals, the next to close first. */
export const dealView: KeptShape<DealShape> = {
  key: 'opportunities.list',
  initial: { filter: openDeals, sort: 'closeDate', direction: 'asc', columns: null, group: null, widths: {} },
  read: (stored) => viewShape.safeParse(stored).data ?? null,
};

export function isNotClosed(status: readonly string[]): boolean {
  return status.length === notClosed.length && notClosed.every((one) => status.includes(one));
}

/** Today's filter in the input of calls, including the search. */
export function narrowDeals(
  { closes, closed, created, ...same }: ViewFilter,
  search: string,
  formats: Pick<Formats, 'today' | 'settings'>,
): DealFilter {
  const days = (period: Period | undefined) => period && daysOf(period, formats);
  const [open, done, made] = [days(closes), days(closed), days(created)];
  return {
    ...same,
    ...(open && { closeFrom: open.start, closeTo: open.end }),
    ...(done && { closedFrom: done.start, closedTo: done.end }),
    ...(made && { createdFrom: made.start, createdTo: made.end }),
    ...(search.trim() !== '' && { search }),
  };
}
