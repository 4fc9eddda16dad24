import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { focusRows } from './focus-rows.ts';
import type { ListState } from './list-state.ts';
import styles from './list.module.css';
import { keyOf } from '../../state/keys.ts';

interface ListSearchProps {
  readonly state: ListState;
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
}

/** Searches while typing; Esc clears, Enter and the down arrow move to the rows. */
export function ListSearch({ state, label, placeholder, clearLabel }: ListSearchProps) {
  const text = state.use(({ search }) => search);
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key === 'Escape' && text !== '') state.setSearch('');
    else if (key === 'ArrowDown' || key === 'Enter') focusRows({});
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      className={styles.search ?? ''}
      aria-label={label}
      placeholder={placeholder}
      data-page-search
      value={text}
      maxLength={200}
      onChange={(event) => state.setSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      rightSection={
        text === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <CloseButton size="xs" aria-label={clearLabel} onClick={() => state.setSearch('')} />
        )
      }
    />
  );
}
