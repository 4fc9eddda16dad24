import { z } from 'zod';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { filter, sort } from '../../../../shared/contract/opportunity-rows.ts';
import { direction } from '../../../../shared/contract/fields.ts';
import { useKept } from '../../../state/kept.ts';

export type DealFilter = NonNullable<InputOf<'opportunity.summary'>['filter']>;
export type SortBy = z.output<typeof sort>;

/** How the list is looked at; kept in the workspace. The search is not: an old one would hide deals. */
export interface ListView {
  readonly filter: DealFilter;
  readonly sort: SortBy;
  readonly direction: 'asc' | 'desc';
  /** Columns by id; null shows what fits the window. */
  readonly columns: readonly string[] | null;
}

const notClosed = ['not-started', 'in-progress', 'on-hold'] as const;

/** What a rep works on: everything that is not closed. */
export const openDeals: DealFilter = { status: [...notClosed] };

const initial: ListView = { filter: openDeals, sort: 'closeDate', direction: 'asc', columns: null };

const stored = z.object({
  filter,
  sort,
  direction,
  columns: z.array(z.string()).nullable(),
});

function readView(value: unknown): ListView | null {
  const read = stored.safeParse(value);
  return read.success ? read.data : null;
}

export function useListView() {
  return useKept('opportunities.list', initial, readView);
}

export function isNotClosed(status: DealFilter['status']): boolean {
  return status?.length === notClosed.length && notClosed.every((one) => status.includes(one));
}

/** Whether only the filter stands that a rep begins with. */
export function isUnfiltered({ status, ...others }: DealFilter): boolean {
  return isNotClosed(status) && Object.values(others).every((value) => value === undefined);
}
