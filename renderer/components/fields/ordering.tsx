import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useDragOrder } from './drag-order.ts';
import styles from './ordering.module.css';

interface Ordered {
  readonly id: string;
  readonly name: string;
}

export interface Ordering<List extends HTMLElement> {
  /** For the list, whose children are `draggable`. */
  readonly list: RefObject<List | null>;
  /** The buttons that move an item by one. */
  buttons(this: void, at: number): ReactNode;
  /** Tells screen readers where an item went; beside the list. */
  readonly status: ReactNode;
}

/** Puts the items of a list into another order, by dragging or by buttons, with the focus going along. */
export function useOrdering<List extends HTMLElement>(
  items: readonly Ordered[],
  onMove: (from: number, to: number) => void,
): Ordering<List> {
  const list = useRef<List>(null);
  const moved = useRef<{ readonly id: string; readonly by: 'up' | 'down' } | null>(null);
  const [said, setSaid] = useState('');
  const order = JSON.stringify(items.map(({ id }) => id));
  useEffect(() => {
    const last = moved.current;
    moved.current = null;
    if (last === null) return;
    const line = list.current?.children[(JSON.parse(order) as string[]).indexOf(last.id)];
    const [same, other] = [`[data-move="${last.by}"]`, '[data-move]:not(:disabled)'];
    const button = line?.querySelector<HTMLButtonElement>(same);
    (button?.disabled === false ? button : line?.querySelector<HTMLButtonElement>(other))?.focus();
  }, [order]);
  const move = (from: number, to: number): void => {
    const item = items[from];
    if (item === undefined || from === to) return;
    onMove(from, to);
    setSaid(say('order.moved', { name: item.name, place: to + 1, all: items.length }));
  };
  useDragOrder(list, move);
  return {
    list,
    buttons: (at) =>
      (['up', 'down'] as const).map((by) => {
        const to = by === 'up' ? at - 1 : at + 1;
        const { id = '', name = '' } = items[at] ?? {};
        const Icon = by === 'up' ? IconArrowUp : IconArrowDown;
        return (
          <ActionIcon
            key={by}
            variant="default"
            data-move={by}
            disabled={to < 0 || to >= items.length}
            aria-label={say(`order.${by}`, { name })}
            onClick={() => {
              moved.current = { id, by };
              move(at, to);
            }}
          >
            <Icon size={14} aria-hidden />
          </ActionIcon>
        );
      }),
    status: (
      <p className="unseen" role="status">
        {said}
      </p>
    ),
  };
}

/** Shows that a line can be dragged. */
export function Grip() {
  return <IconGripVertical size={14} aria-hidden className={styles.grip ?? ''} />;
}

/** The items with the one at a place moved to another. */
export function reordered<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  return item === undefined ? [...items] : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
