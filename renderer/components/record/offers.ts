import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useCall } from '../../api/queries.tsx';
import type { QuietOption } from '../fields/quiet-select.tsx';

/** The available salespeople: the active ones, and the current one. */
export function useSalespeople(chosen: string | null): readonly QuietOption[] {
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  return people
    .filter(({ active, id }) => active || id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The kinds of deals that can be chosen, and the current one. */
export function useDealKinds(chosen: string | null): readonly QuietOption[] {
  return offered(useCall('opportunityKind.list', {}).data?.items, chosen);
}

/** The roles that can be chosen, and the current one. */
export function useRoles(chosen: string | null): readonly QuietOption[] {
  return offered(useCall('contactRole.list', {}).data?.items, chosen);
}

/** The currencies of the workspace by code. */
export function useCurrencies(): readonly QuietOption[] {
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  return currencies.map(({ code }) => ({ value: code, label: code }));
}

type Listed = OutputOf<'contactRole.list'>['items'][number];

function offered(items: readonly Listed[] = [], chosen: string | null): readonly QuietOption[] {
  return items
    .filter(({ blocked, id }) => !blocked || id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }));
}
