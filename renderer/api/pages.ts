/**
 * `usePages` reads a long list in pages of 100 rows, and only the visible ones. When the input changes, the previous
 * rows stay until the new ones arrive.
 */
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Reading } from './queries.tsx';
import { queryClient } from './queries.tsx';

/** A range of rows. */
export interface Span {
  readonly offset: number;
  readonly limit: number;
}

/** The call that reads a range of a list. */
export type PageReading<Row> = (span: Span) => Reading<{ readonly rows: readonly Row[] }>;

export interface Pages<Row> {
  readonly total: number;
  /** Undefined while the page is loading. */
  row(index: number): Row | undefined;
  /** Which rows are visible or soon will be; the table reports them. */
  show(first: number, last: number): void;
  /** The loaded rows. */
  readonly known: readonly Row[];
  /** Ids of the rows from one to another, inclusive, even of rows that are not loaded yet. */
  ids(this: void, first: number, last: number): Promise<readonly string[]>;
  /** The first page is loaded (or an earlier one is shown instead). */
  readonly ready: boolean;
}

export const pageSize = 100;

/** `total` comes from the list's own answer or from a summary; undefined while unknown. */
export function usePages<Row extends { readonly id: string }>(
  read: PageReading<Row>,
  total: number | undefined,
): Pages<Row> {
  const [span, setSpan] = useState({ first: 0, last: 0 });
  const numbers = useMemo(
    () => Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index),
    [span],
  );
  const answers = useQueries({
    queries: numbers.map((number) => read({ offset: number * pageSize, limit: pageSize })),
  });
  const pages = useStanding<Row>(numbers.map(String), answers);
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageSize), last: Math.floor(Math.max(first, last) / pageSize) };
    setSpan((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return {
    total: total ?? 0,
    row: (index) => pages.get(String(Math.floor(index / pageSize)))?.[index % pageSize],
    show,
    known: [...pages.values()].flat(),
    ids: (first, last) => readIds(read, first, last),
    ready: total !== undefined && (total === 0 || pages.size > 0),
  };
}

/** Reads through the cache, so visible pages are not requested again. */
export async function readIds(
  read: PageReading<{ readonly id: string }>,
  first: number,
  last: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let page = Math.floor(first / pageSize); page * pageSize <= last; page += 1) {
    const offset = page * pageSize;
    const { rows } = await queryClient.fetchQuery(read({ offset, limit: pageSize }));
    ids.push(...rows.slice(Math.max(0, first - offset), last - offset + 1).map(({ id }) => id));
  }
  return ids;
}

/** The rows of the visible pages by page name: from the answer, or else the previous ones. */
export function useStanding<Row>(
  names: readonly string[],
  answers: readonly { readonly data: { readonly rows: readonly Row[] } | undefined }[],
): ReadonlyMap<string, readonly Row[]> {
  const earlier = useRef<ReadonlyMap<string, readonly Row[]>>(new Map());
  const pages = new Map<string, readonly Row[]>();
  answers.forEach(({ data }, index) => {
    const name = names[index] ?? '';
    const rows = data?.rows ?? earlier.current.get(name);
    if (rows) pages.set(name, rows);
  });
  useEffect(() => {
    earlier.current = pages;
  });
  return pages;
}
