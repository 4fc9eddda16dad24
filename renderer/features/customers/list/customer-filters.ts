import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import { rangeFilter } from '../../../components/list/filters/filter-kind.ts';
import type { Choices, FilterKind } from '../../../components/list/filters/filter-kind.ts';
import { importChoices, pastImports } from '../../../components/list/filters/past-imports.ts';
import { pastPeriods } from '../../../components/list/filters/period.ts';
import type { ListFilters } from '../../../components/list/list-kind.ts';
import type { ChipOption } from '../../../components/show/filter-chip.tsx';
import type { ViewFilter } from './customer-view.ts';

const kinds: readonly FilterKind<keyof ViewFilter>[] = [
  {
    kind: 'choice',
    id: 'state',
    label: say('customers.filter.state'),
    always: true,
    words: (chosen) => (chosen.length === 0 ? say('customers.filter.state.all') : undefined),
  },
  { kind: 'choice', id: 'kind', label: say('customers.filter.kind') },
  { kind: 'choice', id: 'ownerId', label: say('customers.filter.owner') },
  { kind: 'choice', id: 'bought', label: say('customers.filter.bought') },
  { kind: 'choice', id: 'tag', label: say('customers.filter.tag') },
  { kind: 'choice', id: 'industry', label: say('customers.filter.industry') },
  { kind: 'choice', id: 'country', label: say('customers.filter.country') },
  { kind: 'choice', id: 'defaultCurrency', label: say('customers.filter.currency') },
  { ...rangeFilter('created', 'date', say('customers.filter.created')), periods: pastPeriods },
  { kind: 'choice', id: 'act', label: say('list.filter.import') },
  { kind: 'switch', id: 'unreachable', label: say('customers.filter.unreachable') },
];

const names = {
  people: callOptions('salesperson.list', {}),
  currencies: callOptions('currency.list', {}),
  tags: callOptions('tag.list', {}),
  industries: callOptions('customer.groups', { by: 'industry' }),
  countries: callOptions('customer.groups', { by: 'country' }),
  imports: pastImports,
};

const choices = derive(names, ({ people, currencies, tags, industries, countries, imports }): Choices => ({
  known: [people, currencies, tags, industries, countries, imports].every((answer) => answer !== undefined),
  by: {
    kind: (['account', 'contact'] as const).map((value) => ({
      value,
      label: say(`customers.kind.${value}`),
    })),
    state: (['active', 'inactive'] as const).map((value) => ({
      value,
      label: say(`customers.state.${value}`),
    })),
    bought: (['yes', 'no'] as const).map((value) => ({ value, label: say(`customers.bought.${value}`) })),
    ownerId: [...named(people?.items), { value: 'none', label: say('customers.filter.no-owner') }],
    tag: [...named(tags?.items), { value: 'none', label: say('customers.filter.untagged') }],
    industry: [...typed(industries), { value: '', label: say('customers.filter.no-industry') }],
    country: [...typed(countries), { value: '', label: say('customers.filter.no-country') }],
    act: importChoices(imports),
    defaultCurrency: [
      ...(currencies?.items ?? []).map(({ code }) => ({ value: code, label: code })),
      { value: 'none', label: say('customers.filter.no-currency') },
    ],
  },
}));

/** What a list of customers can be narrowed by. */
export const customerFilters: ListFilters<ViewFilter> = { kinds, choices, usual: {} };

function named(items: readonly { readonly id: string; readonly name: string }[] = []): readonly ChipOption[] {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** Texts that customers have in a field, each once. */
function typed(answer: OutputOf<'customer.groups'> | undefined): readonly ChipOption[] {
  return (answer?.groups ?? [])
    .filter(({ key }) => key !== 'none')
    .map(({ name }) => ({ value: name, label: name }));
}
