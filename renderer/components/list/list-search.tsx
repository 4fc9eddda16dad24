import type { KeyboardEvent } from 'react';
import { focusRows } from './focus-rows.ts';
import type { ListState } from './list-state.ts';
import { SearchInput } from '../fields/search-input.tsx';
import { keyOf } from '../../state/keys.ts';

interface ListSearchProps {
  readonly state: ListState;
  readonly label: string;
  readonly placeholder: string;
}

/** Searches while typing; Esc clears, Enter and the down arrow move to the rows. */
export function ListSearch({ state, label, placeholder }: ListSearchProps) {
  const text = state.use(({ search }) => search);
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key === 'Escape' && text !== '') state.setSearch('');
    else if (key === 'ArrowDown' || key === 'Enter') focusRows({});
    else return;
    event.preventDefault();
  };
  return (
    <SearchInput
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={state.setSearch}
      onKeyDown={onKeyDown}
    />
  );
}
