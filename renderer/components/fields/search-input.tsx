import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import styles from './search-input.module.css';

interface SearchInputProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  onChange(this: void, value: string): void;
  onKeyDown(this: void, event: KeyboardEvent): void;
}

/** The one search box of a page: `/` focuses it. */
export function SearchInput({ label, placeholder = label, value, ...acts }: SearchInputProps) {
  const { onChange, onKeyDown } = acts;
  return (
    <TextInput
      className={styles.search ?? ''}
      aria-label={label}
      placeholder={placeholder}
      data-page-search
      value={value}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      rightSection={
        value === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <CloseButton size="xs" aria-label={say('search.clear')} onClick={() => onChange('')} />
        )
      }
    />
  );
}
