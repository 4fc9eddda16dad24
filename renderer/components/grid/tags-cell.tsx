import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { TagsField } from '../fields/tags-field.tsx';
import type { CellEditing } from '../fields/cell-editing.ts';
import styles from './tags-cell.module.css';
import { keyOf } from '../../state/keys.ts';

interface TagsCellProps {
  readonly label: string;
  readonly tags: readonly { readonly name: string }[];
  readonly editing: CellEditing;
}

/** What `TagsCell` hands over, as names: no name has a comma. */
export function tagsIn(value: string | null): string[] {
  return value === null || value === '' ? [] : value.split(',');
}

/** The tags of a row, edited below its cell. Enter in an empty box or a click elsewhere saves them, Esc does not. */
export function TagsCell({ label, tags, editing }: TagsCellProps) {
  const stored = tags.map(({ name }) => name);
  const [names, setNames] = useState<readonly string[]>(stored);
  const latest = useRef(names);
  const change = (next: readonly string[]): void => {
    latest.current = next;
    setNames(next);
  };
  const save = (): void => {
    const value = latest.current.join(',');
    if (value === stored.join(',')) editing.onLeave();
    else void editing.onSave(value);
  };
  // Before the box hears them: the keys that end the editing. It keeps all others, and the grid gets none.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    const isBlank = event.target instanceof HTMLInputElement && event.target.value === '';
    if (key === 'Escape') editing.onLeave();
    else if ((key === 'Enter' && isBlank) || key === 'Tab') save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // What is still being typed becomes a tag when the box loses the focus, just before the answer is taken.
    <Popover
      opened
      onChange={(open) => !open && window.setTimeout(save)}
      closeOnEscape={false}
      withRoles={false}
      position="bottom-start"
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.box ?? ''}
        role="dialog"
        aria-label={label}
        onKeyDownCapture={onKeyDownCapture}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <TagsField label={label} value={names} onChange={change} isFirst />
      </Popover.Dropdown>
    </Popover>
  );
}
