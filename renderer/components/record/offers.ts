import type { Kinded } from '../../../shared/records/kinds.ts';
import type { ChoiceName } from '../../../shared/words/described.ts';
import { choiceOptions } from '../../../shared/words/field-words.ts';
import { say } from '../../../shared/words/say.ts';
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

/** What a choice offers. */
export interface Offered {
  /** The choices of a custom field; those of described fields have their names in the catalogue. */
  readonly options?: readonly QuietOption[] | undefined;
}

/** The values of a described choice that people can choose. */
export function choicesIn(name: string, field: Kinded<'choice'>): readonly QuietOption[] {
  return choiceOptions(name as ChoiceName, field.entered ?? field.values);
}

/** The answers of a flag. */
export const yesAndNo: readonly QuietOption[] = [
  { value: 'yes', label: say('value.yes') },
  { value: 'no', label: say('value.no') },
];
type Listed = OutputOf<'contactRole.list'>['items'][number];

function offered(items: readonly Listed[] = [], chosen: string | null): readonly QuietOption[] {
  return items
    .filter(({ blocked, id }) => !blocked || id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }));
}
