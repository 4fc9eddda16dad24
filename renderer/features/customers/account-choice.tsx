import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { QuietOption } from '../../components/fields/quiet-select.tsx';
import { useCall } from '../../api/queries.tsx';

export interface AccountOptions {
  readonly options: readonly QuietOption[];
  search(this: void, text: string): void;
}

/** Accounts that match the typed text, and the current one; `exceptId` is not offered (an account itself). */
export function useAccountOptions(
  chosen: { readonly id: string; readonly name: string } | null,
  exceptId: string | null,
): AccountOptions {
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text, 80);
  // The name in the box is the current choice, not a search.
  const wanted = typed === chosen?.name ? '' : typed;
  const { data } = useCall('customer.suggest', { text: wanted, kind: 'account' }, { keepPrevious: true });
  const found = (data?.rows ?? [])
    .filter(({ id }) => id !== exceptId)
    .map(({ id, name, city }) => ({ value: id, label: name, about: city }));
  const known = chosen === null || found.some(({ value }) => value === chosen.id);
  return {
    options: known ? found : [{ value: chosen.id, label: chosen.name }, ...found],
    search: setText,
  };
}
