import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { textScale } from './text-scale.ts';

/**
 * The width an element has, in pixels at usual text size; 0 until it stands there. The size of the text is asked for
 * when the width changed only: the browser lays the page out before it answers.
 */
export function useRoom() {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return { ref, room: useMemo(() => width / textScale(), [width]) };
}
