import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { setSearch, useListState } from './list-state.ts';
import styles from './list.module.css';

/** Finds as one types; Esc clears, Enter and arrow down go to the rows. */
export function SearchBox() {
  const { search: text } = useListState();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') setSearch('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      document
        .querySelector<HTMLElement>(":is([role='gridcell'], [role='rowheader'])[tabindex='0']")
        ?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <TextInput
      className={styles.search ?? ''}
      aria-label={say('deals.search.label')}
      placeholder={say('deals.search')}
      data-page-search
      value={text}
      maxLength={200}
      onChange={(event) => setSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      rightSection={
        text === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <CloseButton size="xs" aria-label={say('deals.search.clear')} onClick={() => setSearch('')} />
        )
      }
    />
  );
}
