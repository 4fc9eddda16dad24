import { Checkbox, Popover } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { Chip } from './chip.tsx';
import styles from './chip.module.css';

export interface ChipOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterChipProps {
  readonly label: string;
  readonly options: readonly ChipOption[];
  /** No choice means no filter. */
  readonly value: readonly string[];
  /** A shorter text for the choice, if there is one. */
  readonly said?: string;
  /** Just added to the bar: its choices are open. */
  readonly startOpen?: boolean;
  onChange(this: void, value: readonly string[]): void;
  /** Closed without a choice. */
  onAbandon?(this: void): void;
}

/** "Salesperson **Anna Keller** ✕": opens its choices; the cross removes the filter. */
export function FilterChip({ label, options, value, onChange, ...chip }: FilterChipProps) {
  const [open, setOpened] = useState(chip.startOpen === true);
  const setOpen = (next: boolean): void => {
    setOpened(next);
    if (!next && value.length === 0) chip.onAbandon?.();
  };
  const chosen = options.filter((option) => value.includes(option.value)).map((option) => option.label);
  const said = chip.said ?? shorten(chosen);
  return (
    <Chip label={label} on={value.length > 0} onClear={() => onChange([])}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button
            type="button"
            className={styles.button}
            aria-haspopup="dialog"
            onClick={() => setOpen(!open)}
          >
            {label} {said !== '' && <b>{said}</b>}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.list}>
          <Options label={label} options={options} value={value} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
    </Chip>
  );
}

type OptionsProps = Pick<FilterChipProps, 'label' | 'options' | 'value' | 'onChange'>;

function Options({ label, options, value, onChange }: OptionsProps) {
  return (
    <Checkbox.Group value={[...value]} onChange={onChange} aria-label={label}>
      {options.map((option) => (
        <Checkbox key={option.value} value={option.value} label={option.label} className={styles.option} />
      ))}
    </Checkbox.Group>
  );
}

function shorten(said: readonly string[]): string {
  const [first = '', ...others] = said;
  return others.length === 0 ? first : say('filter.more', { first, n: others.length });
}
