import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { isRightToLeft } from '../../state/reading-direction.ts';
import { textScale } from '../frame/text-scale.ts';
import type { Column } from './table-columns.ts';
import styles from './column-edge.module.css';

type Sizable = Pick<Column<never>, 'id' | 'width' | 'least'>;

/** Setting the widths of columns. Lengths in pixels at normal text size. */
export interface Resizing {
  /** The width while its edge is dragged. */
  drag(this: void, column: Sizable, width: number): void;
  /** Stores the dragged width. */
  drop(this: void): void;
  /** Wider or narrower by this much. */
  by(this: void, column: Sizable, head: HTMLElement, pixels: number): void;
  /** As wide as its content needs. */
  reset(this: void, column: Sizable): void;
}

interface Sized<Row> {
  /** The columns, with the width that is being dragged. */
  readonly sized: readonly Column<Row>[];
  /** Null if widths can't be set. */
  readonly resizing: Resizing | null;
}

/** While an edge is dragged only the template changes, so that rows don't render again. */
export function useResizing<Row>(
  columns: readonly Column<Row>[],
  onResize: ((id: string, width: number | null) => void) | undefined,
): Sized<Row> {
  const [dragged, setDragged] = useState<{ readonly id: string; readonly width: number } | null>(null);
  if (onResize === undefined) return { sized: columns, resizing: null };
  const sized = columns.map((column) =>
    column.id === dragged?.id ? { ...column, width: dragged.width, grow: 0 } : column,
  );
  const resizing: Resizing = {
    drag: (column, width) => setDragged({ id: column.id, width: bounded(column, width) }),
    drop: () => {
      if (dragged !== null) onResize(dragged.id, dragged.width);
      setDragged(null);
    },
    by: (column, head, pixels) => onResize(column.id, bounded(column, widthOf(head) + pixels)),
    reset: ({ id }) => onResize(id, null),
  };
  return { sized, resizing };
}

function bounded({ least, width: usual }: Sizable, width: number): number {
  return Math.max(Math.round(width), least ?? usual);
}

function widthOf(head: HTMLElement): number {
  return head.getBoundingClientRect().width / textScale();
}

interface ColumnEdgeProps {
  readonly column: Sizable;
  readonly resizing: Resizing;
}

/** The edge of a column: drag it, or double-click it to fit the content. By keyboard the head does the same. */
export function ColumnEdge({ column, resizing }: ColumnEdgeProps) {
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const head = event.currentTarget.parentElement;
    if (event.button !== 0 || head === null) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: widthOf(head) };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current === null) return;
    const moved = (event.clientX - grip.current.x) / textScale();
    if (moved !== 0) resizing.drag(column, grip.current.width + (isRightToLeft() ? -moved : moved));
  };
  const onPointerEnd = (): void => {
    grip.current = null;
    resizing.drop();
  };
  return (
    <span
      className={styles.edge}
      data-edge={column.id}
      aria-hidden
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={() => resizing.reset(column)}
    />
  );
}
