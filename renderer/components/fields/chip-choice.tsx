import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { keyOf } from '../../state/keys.ts';
import styles from './chip-choice.module.css';

export interface ChipOption {
  readonly value: string;
  readonly label: string;
}

interface ChipChoiceProps {
  readonly label: string;
  readonly options: readonly ChipOption[];
  readonly value: string | null;
  onChange(this: void, value: string): void;
  readonly problem?: string | null | undefined;
  /** Takes the focus when its dialog opens. */
  readonly autoFocus?: boolean;
}

/** More options than keys for them belong into a drop-down. */
export const mostChips = 9;

/** A choice of a few, all of them visible: a click, its number or the arrow keys choose. */
export function ChipChoice({ label, options, value, onChange, problem = null, ...more }: ChipChoiceProps) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const start = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = Number(keyOf(event)) - 1;
    const option = options[place];
    if (option === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    group.current?.querySelectorAll('input')[place]?.focus();
    onChange(option.value);
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={`${id}problem`}
      aria-invalid={problem !== null}
      tabIndex={-1}
      className={styles.group}
      onKeyDown={onKeyDown}
    >
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div className={styles.chips}>
        {options.map((option, place) => (
          <label key={option.value} className={styles.chip} data-on={option.value === value || undefined}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              aria-keyshortcuts={String(place + 1)}
              onChange={() => onChange(option.value)}
              {...(more.autoFocus === true && place === start && { 'data-autofocus': true })}
            />
            {option.label} <kbd aria-hidden>{place + 1}</kbd>
          </label>
        ))}
      </div>
      <p id={`${id}problem`} className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
