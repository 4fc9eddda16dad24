import { useEffect, useState } from 'react';
import { SearchInput } from './search-input.tsx';
import { keyOf } from '../../state/keys.ts';

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  onChange(this: void, value: string): void;
}

const delay = 100;

/** The search box of a page: `/` focuses it, Esc clears it. Typing is passed on after a short pause. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === known) return undefined;
    const timer = window.setTimeout(() => onChange(typed), delay);
    return () => window.clearTimeout(timer);
  }, [typed, known, onChange]);
  return (
    <SearchInput
      label={label}
      value={typed}
      onChange={setTyped}
      onKeyDown={(event) => {
        if (keyOf(event) !== 'Escape' || typed === '') return;
        event.stopPropagation();
        setTyped('');
      }}
    />
  );
}
