import { useElementSize, useViewportSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { textScale } from './text-scale.ts';

/**
 * The width of an element, in pixels at normal text size; 0 until it is mounted. The text size is only read when the
 * width changed, since reading it forces a layout.
 */
export function useRoom() {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return { ref, room: useMemo(() => width / textScale(), [width]) };
}

/** Whether the window is at least that wide at normal text size: larger text counts like a smaller window. */
export function useIsRoomy(rem: number): boolean {
  const { width } = useViewportSize();
  // Not measured before the first effect.
  return width === 0 || width / textScale() >= rem * 16;
}
