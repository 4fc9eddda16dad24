/**
 * FOUNDATION, stable: `usePages` reads a long list by pages of 100 rows, only those that are shown. When the input
 * changes, the earlier rows stay until the new ones are here.
 */
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { callOptions, queryClient } from './queries.tsx';

/** Calls that answer a page of rows. */
export type PagedName = {
  [N in CallName]: 'offset' extends keyof InputOf<N>
    ? OutputOf<N> extends { readonly rows: readonly { readonly id: string }[] }
      ? N
      : never
    : never;
}[CallName];

export type RowOf<N extends PagedName> = OutputOf<N>['rows'][number];

export interface Pages<Row> {
  readonly total: number;
  /** Undefined while the page is on its way. */
  row(index: number): Row | undefined;
  /** Which rows are in sight or soon will be; the table says so. */
  show(first: number, last: number): void;
  /** The rows that are here now. */
  readonly known: readonly Row[];
  /** Ids of the rows from one to another, also of those not read yet; both ends included. */
  ids(this: void, first: number, last: number): Promise<readonly string[]>;
  /** The first page is here (or an earlier one stands in for it). */
  readonly ready: boolean;
}

export const pageSize = 100;

export type PageInput<N extends PagedName> = Omit<InputOf<N>, 'offset' | 'limit'>;

/** `total` comes from the list's own answer or from a summary; undefined while unknown. */
export function usePages<N extends PagedName>(
  name: N,
  input: PageInput<N>,
  total: number | undefined,
): Pages<RowOf<N>> {
  const [span, setSpan] = useState({ first: 0, last: 0 });
  const numbers = useMemo(
    () => Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index),
    [span],
  );
  const answers = useQueries({
    queries: numbers.map((number) =>
      callOptions(name, {
        ...input,
        offset: number * pageSize,
        limit: pageSize,
      } as InputOf<N>),
    ),
  });
  const pages = useStanding<RowOf<N>>(numbers.map(String), answers);
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageSize), last: Math.floor(Math.max(first, last) / pageSize) };
    setSpan((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return {
    total: total ?? 0,
    row: (index) => pages.get(String(Math.floor(index / pageSize)))?.[index % pageSize],
    show,
    known: [...pages.values()].flat(),
    ids: (first, last) => readIds(name, input, first, last),
    ready: total !== undefined && (total === 0 || pages.size > 0),
  };
}

/** Reads through the cache, so that pages in sight are not asked for again. */
export async function readIds<N extends PagedName>(
  name: N,
  input: PageInput<N>,
  first: number,
  last: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let page = Math.floor(first / pageSize); page * pageSize <= last; page += 1) {
    const offset = page * pageSize;
    const options = callOptions(name, { ...input, offset, limit: pageSize } as InputOf<N>);
    const { rows } = (await queryClient.fetchQuery(options)) as {
      readonly rows: readonly { readonly id: string }[];
    };
    ids.push(...rows.slice(Math.max(0, first - offset), last - offset + 1).map(({ id }) => id));
  }
  return ids;
}

/** The rows of the pages in sight, by the names of the pages: the answer's, else those that stood there before. */
export function useStanding<Row>(
  names: readonly string[],
  answers: readonly { readonly data: unknown }[],
): ReadonlyMap<string, readonly Row[]> {
  const earlier = useRef<ReadonlyMap<string, readonly Row[]>>(new Map());
  const pages = new Map<string, readonly Row[]>();
  answers.forEach(({ data }, index) => {
    const rows = (data as { readonly rows: readonly Row[] } | undefined)?.rows;
    const name = names[index] ?? '';
    const standing = rows ?? earlier.current.get(name);
    if (standing) pages.set(name, standing);
  });
  useEffect(() => {
    earlier.current = pages;
  });
  return pages;
}
