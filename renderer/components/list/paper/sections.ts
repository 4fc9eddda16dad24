import { useQueries } from '@tanstack/react-query';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { refusalIn } from '../../../api/call.ts';
import { useReading } from '../../../api/queries.tsx';
import type { Asked, GroupBy, ListKind, ListTypes } from '../list-kind.ts';

/** The most rows that are printed: about eighty pages. */
const most = 2000;
const pageSize = 200;

type Group<T extends ListTypes> = T['groups']['groups'][number];

/** Rows that belong together: those of a group, or all of them. */
export interface Section<T extends ListTypes> {
  /** Null: the list has no groups. */
  readonly group: Group<T> | null;
  readonly rows: readonly T['row'][];
}

export interface Sections<T extends ListTypes> {
  readonly sections: readonly Section<T>[];
  readonly groups: T['groups'] | null;
  /** Printed rows, and rows that would be printed without the limit. */
  readonly shown: number;
  readonly wanted: number;
}

interface Reading<T extends ListTypes> {
  /** Null until every row is loaded. */
  readonly data: Sections<T> | null;
  readonly error: CallError | null;
}

/** Every row up to the limit, below its group if there are groups. Of a closed group only the head. */
export function useSections<T extends ListTypes>(
  kind: ListKind<T>,
  asked: Asked<T>,
  by: GroupBy<T> | null,
  count: number | undefined,
): Reading<T> {
  const closedGroups = kind.state.use((memory) => memory.closedGroups);
  const groups = useReading(by !== null && kind.groups ? kind.groups.read(asked.filter, by) : null);
  const heads = by === null ? [{ group: null, rows: count ?? 0 }] : headsOf<T>(groups.data, closedGroups);
  const plans = planned<T>(heads);
  const answers = useQueries({ queries: pagesOf(kind, plans, asked, by) });
  const failed = answers.find(({ error }) => error !== null)?.error;
  const isKnown = count !== undefined && (by === null || groups.data !== undefined);
  if (!isKnown || answers.some(({ data }) => data === undefined)) {
    return { data: null, error: failed ? refusalIn(failed) : groups.error };
  }
  const pages = answers.map(({ data }) => data?.rows ?? []);
  const sections = sectionsOf<T>(plans, pages);
  const shown = pages.reduce((sum, page) => sum + page.length, 0);
  const wanted = heads.reduce((sum, head) => sum + head.rows, 0);
  return { data: { sections, groups: groups.data ?? null, shown, wanted }, error: null };
}

interface Head<T extends ListTypes> {
  readonly group: Group<T> | null;
  readonly rows: number;
}

function headsOf<T extends ListTypes>(
  groups: T['groups'] | undefined,
  closed: ReadonlySet<string>,
): readonly Head<T>[] {
  return (groups?.groups ?? []).map((group) => ({ group, rows: closed.has(group.key) ? 0 : group.count }));
}

interface Plan<T extends ListTypes> {
  readonly group: Group<T> | null;
  /** Its printed rows. */
  readonly take: number;
}

/** Groups that start beyond the limit are left out, including the head. */
function planned<T extends ListTypes>(heads: readonly Head<T>[]): readonly Plan<T>[] {
  const plans: Plan<T>[] = [];
  let left = most;
  for (const { group, rows } of heads) {
    if (left === 0 && rows > 0) break;
    plans.push({ group, take: Math.min(rows, left) });
    left -= Math.min(rows, left);
  }
  return plans;
}

function pagesOf<T extends ListTypes>(
  { reads }: ListKind<T>,
  plans: readonly Plan<T>[],
  asked: Asked<T>,
  by: GroupBy<T> | null,
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

/** The loaded pages, each assigned to its group: a group that shrank meanwhile doesn't take rows of the next. */
function sectionsOf<T extends ListTypes>(
  plans: readonly Plan<T>[],
  pages: readonly (readonly T['row'][])[],
): readonly Section<T>[] {
  let first = 0;
  return plans.map(({ group, take }) => {
    const own = pages.slice(first, first + pageCount(take)).flat();
    first += pageCount(take);
    return { group, rows: own };
  });
}
