import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Lets the `draggable` children of a list be dragged to another place. Buttons do the same by keys and by clicks. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): void {
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    let dragged: Element | null = null;
    const childOf = (event: DragEvent): Element | null =>
      [...element.children].find((child) => child.contains(event.target as Node)) ?? null;
    const place = (child: Element): number => [...element.children].indexOf(child);
    const end = (): void => {
      dragged?.removeAttribute('data-dragged');
      dragged = null;
    };
    const listeners: Listeners = {
      dragstart: (event) => {
        // A list within an item of another one.
        event.stopPropagation();
        dragged = childOf(event);
        dragged?.setAttribute('data-dragged', 'true');
      },
      dragover: (event) => dragged !== null && event.preventDefault(),
      drop: (event) => {
        const target = childOf(event);
        if (dragged !== null && target !== null) latest.current(place(dragged), place(target));
        end();
      },
      dragend: end,
    };
    return listen(element, listeners);
  }, [list]);
}

type Listeners = Readonly<Record<string, (event: DragEvent) => void>>;

/** Returns the function that stops it. */
function listen(element: HTMLElement, listeners: Listeners): () => void {
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of all) element.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of all) element.removeEventListener(name, listener);
  };
}
