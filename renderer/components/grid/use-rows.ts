import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range, VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { TableGroups, TableMemory } from './table-columns.ts';
import { textScale } from '../frame/text-scale.ts';

export const rowHeight = 31;

/** Rows beyond the visible ones that are loaded in advance for scrolling. */
const ahead = 100;

/** Milliseconds between two requests while a list is scrolled quickly: rows that fly past need not be read. */
const pause = 50;

/** Rows covered by the bar over the lower end of the table. */
const coveredByBar = 2;

export interface Rows {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  /** Height of one line in pixels. */
  readonly line: number;
  readonly inSight: number;
  scrollTo(row: number): void;
}

interface RowsProps {
  readonly pages: { readonly total: number; show(first: number, last: number): void };
  readonly groups?: TableGroups | undefined;
  readonly memory?: TableMemory | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly activeRow: number;
  /** Something covers the lower end: extra room lets the last rows scroll out from under it. */
  readonly hasBar: boolean;
}

/** The visible lines. */
export function useRows({ pages, groups, memory, scroller, activeRow, hasBar }: RowsProps): Rows {
  const { total, show } = pages;
  const [row] = useState(() => rowHeight * textScale());
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: 8,
    initialOffset: () => memory?.read().offset ?? 0,
    // The column headings, and the head of the group, cover the first rows.
    scrollPaddingStart: row,
    scrollPaddingEnd: hasBar ? row * (1 + coveredByBar) : row,
    paddingEnd: hasBar ? row * coveredByBar : 0,
    // The active row stays in the document, so that scrolling never loses the focus.
    rangeExtractor: (range) => withLines(range, [activeRow, groups?.headOf(range.startIndex) ?? activeRow]),
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const [first, last] = [Math.max(0, startIndex - ahead), Math.max(0, Math.min(endIndex + ahead, total - 1))];
  useAsking(show, first, last, virtual.isScrolling);
  return {
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    line: row,
    inSight: Math.max(1, endIndex - startIndex - 1),
    scrollTo: (to) => virtual.scrollToIndex(to),
  };
}

/** Reports the needed rows: immediately, and after a pause while the list is being scrolled again. */
function useAsking(show: RowsProps['pages']['show'], first: number, last: number, scrolling: boolean): void {
  const asked = useRef(-pause);
  useEffect(() => {
    const ask = (): void => {
      asked.current = performance.now();
      show(first, last);
    };
    const wait = scrolling ? asked.current + pause - performance.now() : 0;
    if (wait <= 0) return ask();
    const timer = window.setTimeout(ask, wait);
    return () => window.clearTimeout(timer);
  }, [show, first, last, scrolling]);
}

function withLines(range: Range, lines: readonly number[]): number[] {
  const inSight = defaultRangeExtractor(range);
  const wanted = lines.filter((line) => line >= 0 && line < range.count && !inSight.includes(line));
  return wanted.length === 0 ? inSight : [...new Set([...inSight, ...wanted])].sort((a, b) => a - b);
}
