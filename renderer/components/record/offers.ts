import { useCall } from '../../api/queries.tsx';
import type { QuietOption } from '../fields/quiet-select.tsx';

/** The available salespeople: the active ones, and the current one. */
export function useSalespeople(chosen: string | null): readonly QuietOption[] {
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  return people
    .filter(({ active, id }) => active || id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The currencies of the workspace by code. */
export function useCurrencies(): readonly QuietOption[] {
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  return currencies.map(({ code }) => ({ value: code, label: code }));
}
