import { useQueries } from '@tanstack/react-query';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { refusalIn } from '../../../api/call.ts';
import { useReading } from '../../../api/queries.tsx';
import type { Asked, GroupBy, ListKind, ListTypes } from '../list-kind.ts';

/** As many rows as are printed at most: some eighty pages. */
const most = 2000;
const pageSize = 200;

type Group<Kind extends ListTypes> = Kind['groups']['groups'][number];

/** Rows that belong together: those of a group, or all of them. */
export interface Section<Kind extends ListTypes> {
  /** Null: the list has no groups. */
  readonly group: Group<Kind> | null;
  readonly rows: readonly Kind['row'][];
}

export interface Sections<Kind extends ListTypes> {
  readonly sections: readonly Section<Kind>[];
  readonly groups: Kind['groups'] | null;
  /** Rows printed, and rows that would be if there were no limit. */
  readonly shown: number;
  readonly wanted: number;
}

interface Reading<Kind extends ListTypes> {
  /** Null until every row is here. */
  readonly data: Sections<Kind> | null;
  readonly error: CallError | null;
}

/** Every row up to the limit, below its group where there are groups. Of a group that is closed only the head. */
export function useSections<Kind extends ListTypes>(
  kind: ListKind<Kind>,
  asked: Asked<Kind>,
  by: GroupBy<Kind> | null,
  count: number | undefined,
): Reading<Kind> {
  const closedGroups = kind.state.use((memory) => memory.closedGroups);
  const groups = useReading(by !== null && kind.groups ? kind.groups.read(asked.filter, by) : null);
  const heads = by === null ? [{ group: null, rows: count ?? 0 }] : headsOf<Kind>(groups.data, closedGroups);
  const plans = planned<Kind>(heads);
  const answers = useQueries({ queries: pagesOf(kind, plans, asked, by) });
  const failed = answers.find(({ error }) => error !== null)?.error;
  const isKnown = count !== undefined && (by === null || groups.data !== undefined);
  if (!isKnown || answers.some(({ data }) => data === undefined)) {
    return { data: null, error: failed ? refusalIn(failed) : groups.error };
  }
  const pages = answers.map(({ data }) => data?.rows ?? []);
  const sections = sectionsOf<Kind>(plans, pages);
  const shown = pages.reduce((sum, page) => sum + page.length, 0);
  const wanted = heads.reduce((sum, head) => sum + head.rows, 0);
  return { data: { sections, groups: groups.data ?? null, shown, wanted }, error: null };
}

interface Head<Kind extends ListTypes> {
  readonly group: Group<Kind> | null;
  readonly rows: number;
}

function headsOf<Kind extends ListTypes>(
  groups: Kind['groups'] | undefined,
  closed: ReadonlySet<string>,
): readonly Head<Kind>[] {
  return (groups?.groups ?? []).map((group) => ({ group, rows: closed.has(group.key) ? 0 : group.count }));
}

interface Plan<Kind extends ListTypes> {
  readonly group: Group<Kind> | null;
  /** Rows of it that are printed. */
  readonly take: number;
}

/** Groups that begin beyond the limit are left out, head and all. */
function planned<Kind extends ListTypes>(heads: readonly Head<Kind>[]): readonly Plan<Kind>[] {
  const plans: Plan<Kind>[] = [];
  let left = most;
  for (const { group, rows } of heads) {
    if (left === 0 && rows > 0) break;
    plans.push({ group, take: Math.min(rows, left) });
    left -= Math.min(rows, left);
  }
  return plans;
}

function pagesOf<Kind extends ListTypes>(
  { reads }: ListKind<Kind>,
  plans: readonly Plan<Kind>[],
  asked: Asked<Kind>,
  by: GroupBy<Kind> | null,
) {
  return plans.flatMap(({ group, take }) =>
    Array.from({ length: pageCount(take) }, (_, index) => {
      const offset = index * pageSize;
      const span = { offset, limit: Math.min(pageSize, take - offset) };
      return reads.rows(asked, span, group === null || by === null ? undefined : { by, key: group.key });
    }),
  );
}

const pageCount = (take: number): number => Math.ceil(take / pageSize);

/** The pages as they came, each given to its group: one that grew short meanwhile takes no row of the next. */
function sectionsOf<Kind extends ListTypes>(
  plans: readonly Plan<Kind>[],
  pages: readonly (readonly Kind['row'][])[],
): readonly Section<Kind>[] {
  let first = 0;
  return plans.map(({ group, take }) => {
    const own = pages.slice(first, first + pageCount(take)).flat();
    first += pageCount(take);
    return { group, rows: own };
  });
}
