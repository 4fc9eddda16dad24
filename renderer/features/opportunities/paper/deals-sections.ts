import { useQueries } from '@tanstack/react-query';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { refusalIn } from '../../../api/call.ts';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { callOptions, useCall } from '../../../api/queries.tsx';
import type { DealRow } from '../offered/deal.ts';
import type { Group, Groups } from '../list/grouped-pages.ts';
import type { GroupBy } from '../list/list-view.ts';

/** As many deals as are printed at most: some eighty pages. */
const most = 2000;
const pageSize = 200;

export type ListInput = Pick<InputOf<'opportunity.list'>, 'filter' | 'sort' | 'direction'>;

/** Deals that stand together: those of a group, or all of them. */
export interface Section {
  /** Null: the list has no groups. */
  readonly group: Group | null;
  readonly rows: readonly DealRow[];
}

export interface Sections {
  readonly sections: readonly Section[];
  readonly groups: Groups | null;
  /** Deals printed, and deals that would be if there were no limit. */
  readonly shown: number;
  readonly wanted: number;
}

interface Plan {
  readonly group: Group | null;
  /** Rows of it that are printed. */
  readonly take: number;
}

interface Reading {
  /** Null until every row is here. */
  readonly data: Sections | null;
  readonly error: CallError | null;
}

/** Every row up to the limit, below its group where there are groups. Of a group that is closed only the head. */
export function useSections(
  input: ListInput,
  by: GroupBy | null,
  closed: ReadonlySet<string>,
  count: number | undefined,
): Reading {
  const asked = { filter: input.filter, by: by ?? 'stage' };
  const groups = useCall('opportunity.groups', asked, { enabled: by !== null });
  const heads = by === null ? [{ group: null, rows: count ?? 0 }] : headsOf(groups.data, closed);
  const plans = planned(heads);
  const answers = useQueries({ queries: pagesOf(plans, input, by ?? 'stage') });
  const failed = answers.find(({ error }) => error !== null)?.error;
  const isKnown = count !== undefined && (by === null || groups.data !== undefined);
  if (!isKnown || answers.some(({ data }) => data === undefined)) {
    return { data: null, error: failed ? refusalIn(failed) : groups.error };
  }
  const pages = answers.map(({ data }) => data?.rows ?? []);
  const sections = sectionsOf(plans, pages);
  const shown = pages.reduce((sum, page) => sum + page.length, 0);
  const wanted = heads.reduce((sum, head) => sum + head.rows, 0);
  return { data: { sections, groups: groups.data ?? null, shown, wanted }, error: null };
}

interface Head {
  readonly group: Group | null;
  readonly rows: number;
}

function headsOf(groups: Groups | undefined, closed: ReadonlySet<string>): readonly Head[] {
  return (groups?.groups ?? []).map((group) => ({ group, rows: closed.has(group.key) ? 0 : group.count }));
}

/** Groups that begin beyond the limit are left out, head and all. */
function planned(heads: readonly Head[]): readonly Plan[] {
  const plans: Plan[] = [];
  let left = most;
  for (const { group, rows } of heads) {
    if (left === 0 && rows > 0) break;
    plans.push({ group, take: Math.min(rows, left) });
    left -= Math.min(rows, left);
  }
  return plans;
}

function pagesOf(plans: readonly Plan[], input: ListInput, by: GroupBy) {
  return plans.flatMap(({ group, take }) =>
    Array.from({ length: pageCount(take) }, (_, index) =>
      callOptions('opportunity.list', {
        ...input,
        ...(group !== null && { group: { by, key: group.key } }),
        offset: index * pageSize,
        limit: Math.min(pageSize, take - index * pageSize),
      }),
    ),
  );
}

const pageCount = (take: number): number => Math.ceil(take / pageSize);

/** The pages as they came, each given to its group: one that grew short meanwhile takes no row of the next. */
function sectionsOf(plans: readonly Plan[], pages: readonly (readonly DealRow[])[]): readonly Section[] {
  let first = 0;
  return plans.map(({ group, take }) => {
    const own = pages.slice(first, first + pageCount(take)).flat();
    first += pageCount(take);
    return { group, rows: own };
  });
}
