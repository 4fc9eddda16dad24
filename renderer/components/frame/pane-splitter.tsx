import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { textScale } from './text-scale.ts';
import styles from './pane-splitter.module.css';
import { isRightToLeft, readingKey } from '../../state/reading-direction.ts';
import { keyOf } from '../../state/keys.ts';

export interface PaneSplitterProps {
  readonly label: string;
  /** Width of the pane behind it, in pixels at normal text size. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  onChange(this: void, width: number): void;
}

const step = 16;

/** The line between two panes: drag it, or move it with the arrow keys. */
export function PaneSplitter({ label, width, least, most, onChange }: PaneSplitterProps) {
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (wanted: number): void => onChange(Math.round(Math.min(most, Math.max(least, wanted))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = readingKey(keyOf(event));
    const by = key === 'ArrowLeft' ? step : key === 'ArrowRight' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    set(width + by);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current === null) return;
    const moved = (grip.current.x - event.clientX) / textScale();
    set(grip.current.width + (isRightToLeft() ? -moved : moved));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
    />
  );
}
