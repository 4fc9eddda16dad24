import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { pageSize, readIds, useStanding } from '../../api/pages.ts';
import type { PageReading, Pages } from '../../api/pages.ts';
import type { GroupLine } from '../grid/table-columns.ts';
import type { GroupsAnswer } from './list-kind.ts';

interface AnyRow {
  readonly id: string;
}

/** The line for the groups that are not listed. */
export const restKey = 'rest';

/** A group and the line of its head. */
interface Block extends GroupLine {
  readonly line: number;
}

export interface GroupedPages<Row> extends Pages<Row> {
  at(this: void, line: number): GroupLine | undefined;
  headOf(this: void, line: number): number;
}

/** Reads the rows of one group. */
type GroupReading<Row> = (key: string) => PageReading<Row>;

/**
 * The list in groups: a head for each and, below open ones, their rows, read in pages of each group. `closed`
 * contains keys of groups.
 */
export function useGroupedPages<Row extends AnyRow>(
  read: GroupReading<Row>,
  answer: GroupsAnswer | undefined,
  closed: ReadonlySet<string>,
): GroupedPages<Row> {
  const blocks = useMemo(() => blocksOf(answer, closed), [answer, closed]);
  const last = blocks.at(-1);
  const total = last === undefined ? 0 : last.line + linesOf(last);
  const [span, setSpan] = useState({ first: 0, last: 0 });
  const pages = usePagesOf(read, pagesIn(blocks, span.first, span.last));
  const show = useCallback((first: number, end: number) => {
    setSpan((now) => (now.first === first && now.last === end ? now : { first, last: end }));
  }, []);
  return {
    total,
    ready: answer !== undefined,
    row: (line) => {
      const block = blockAt(blocks, line);
      if (block === undefined || block.line === line) return undefined;
      const offset = line - block.line - 1;
      const page = Math.floor(offset / pageSize);
      return pages.get(nameOf({ key: block.key, page }))?.[offset % pageSize];
    },
    show,
    known: [...pages.values()].flat(),
    ids: (first, end) => idsIn(read, blocks, first, end),
    at: (line) => {
      const block = blockAt(blocks, line);
      return block?.line === line ? block : undefined;
    },
    headOf: (line) => blockAt(blocks, line)?.line ?? 0,
  };
}

/** The needed pages, by name. */
function usePagesOf<Row extends AnyRow>(read: GroupReading<Row>, wanted: readonly GroupPage[]) {
  const answers = useQueries({
    queries: wanted.map(({ key, page }) => read(key)({ offset: page * pageSize, limit: pageSize })),
  });
  return useStanding<Row>(wanted.map(nameOf), answers);
}

function blocksOf(answer: GroupsAnswer | undefined, closed: ReadonlySet<string>): readonly Block[] {
  const blocks: Block[] = [];
  let line = 0;
  for (const { key, count } of answer?.groups ?? []) {
    const block = { key, rows: count, open: !closed.has(key), index: blocks.length, line };
    blocks.push(block);
    line += linesOf(block);
  }
  if (answer?.rest) blocks.push({ key: restKey, rows: 0, open: null, index: blocks.length, line });
  return blocks;
}

function linesOf({ open, rows }: GroupLine): number {
  return open === true ? rows + 1 : 1;
}

function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

interface GroupPage {
  readonly key: string;
  readonly page: number;
}

function nameOf({ key, page }: GroupPage): string {
  return `${page} ${key}`;
}

/** A range of a group's rows, counted within the group. */
interface Stretch {
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** The rows between two lines, group by group. */
function stretches(blocks: readonly Block[], first: number, last: number): readonly Stretch[] {
  return blocks.flatMap(({ key, line, open, rows }) => {
    const from = Math.max(first, line + 1);
    const to = Math.min(last, line + rows);
    return open !== true || from > to ? [] : [{ key, first: from - line - 1, last: to - line - 1 }];
  });
}

function pagesIn(blocks: readonly Block[], first: number, last: number): readonly GroupPage[] {
  return stretches(blocks, first, last).flatMap(({ key, ...rows }) => {
    const from = Math.floor(rows.first / pageSize);
    const to = Math.floor(rows.last / pageSize);
    return Array.from({ length: to - from + 1 }, (_, index) => ({ key, page: from + index }));
  });
}

async function idsIn<Row extends AnyRow>(
  read: GroupReading<Row>,
  blocks: readonly Block[],
  first: number,
  last: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { key, ...rows } of stretches(blocks, first, last)) {
    ids.push(...(await readIds(read(key), rows.first, rows.last)));
  }
  return ids;
}
