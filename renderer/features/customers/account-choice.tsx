import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface AccountOptions {
  readonly options: readonly Option[];
  search(this: void, text: string): void;
}

/** Accounts that fit what is typed, with the one chosen now; `exceptId` is not offered (an account itself). */
export function useAccountOptions(
  chosen: { readonly id: string; readonly name: string } | null,
  exceptId: string | null,
): AccountOptions {
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text, 80);
  // The chosen name stands in the box; it is no search.
  const wanted = typed === chosen?.name ? '' : typed;
  const { data } = useCall('customer.suggest', { text: wanted, kind: 'account' }, { keepPrevious: true });
  const found = (data?.rows ?? [])
    .filter(({ id }) => id !== exceptId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const known = chosen === null || found.some(({ value }) => value === chosen.id);
  return {
    options: unlike(known ? found : [{ value: chosen.id, label: chosen.name }, ...found]),
    search: setText,
  };
}

/** Two accounts of the same name are told apart. */
function unlike(options: readonly Option[]): Option[] {
  const seen = new Map<string, number>();
  return options.map(({ value, label }) => {
    const n = (seen.get(label) ?? 0) + 1;
    seen.set(label, n);
    return { value, label: n === 1 ? label : say('customer.same-name', { name: label, n }) };
  });
}
