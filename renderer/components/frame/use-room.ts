import { useElementSize } from '@mantine/hooks';
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
