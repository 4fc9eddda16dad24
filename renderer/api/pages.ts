/**
 * FOUNDATION, stable: `usePages` reads a long list by pages of 100 rows, only those in sight. When the input
 * changes, the earlier rows stay until the new ones are here.
 */
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { callOptions } from './queries.tsx';

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
  /** Which rows are in sight; the table says so. */
  show(first: number, last: number): void;
  /** The first page is here (or an earlier one stands in for it). */
  readonly ready: boolean;
}

export const pageSize = 100;

type PageInput<N extends PagedName> = Omit<InputOf<N>, 'offset' | 'limit'>;

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
  const pages = useStanding<RowOf<N>>(span.first, answers);
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageSize), last: Math.floor(Math.max(first, last) / pageSize) };
    setSpan((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return {
    total: total ?? 0,
    row: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    show,
    ready: total !== undefined && (total === 0 || pages.size > 0),
  };
}

/** The rows of the pages in sight: the answer's, else those that stood there before. */
function useStanding<Row>(
  first: number,
  answers: readonly { readonly data: unknown }[],
): ReadonlyMap<number, readonly Row[]> {
  const earlier = useRef<ReadonlyMap<number, readonly Row[]>>(new Map());
  const pages = new Map<number, readonly Row[]>();
  answers.forEach(({ data }, index) => {
    const rows = (data as { readonly rows: readonly Row[] } | undefined)?.rows;
    const standing = rows ?? earlier.current.get(first + index);
    if (standing) pages.set(first + index, standing);
  });
  useEffect(() => {
    earlier.current = pages;
  });
  return pages;
}
