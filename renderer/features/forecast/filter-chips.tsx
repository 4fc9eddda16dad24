import { useState } from 'react';
import { opportunity } from '../../../shared/records/opportunity.ts';
import { choiceOptions } from '../../../shared/words/field-words.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { AddFilter } from '../../components/show/add-filter.tsx';
import { FilterChip } from '../../components/show/filter-chip.tsx';
import type { ChipOption } from '../../components/show/filter-chip.tsx';
import { setForecastView, useForecastView } from '../../state/forecast-view.ts';
import type { ForecastFilter } from '../../state/forecast-view.ts';

const narrowings = ['cycleId', 'salespersonId', 'category', 'rating', 'currency'] as const;
type Narrowing = (typeof narrowings)[number];

const labels = {
  cycleId: 'forecast.filter.cycle',
  salespersonId: 'forecast.filter.salesperson',
  category: 'forecast.filter.category',
  rating: 'forecast.filter.rating',
  currency: 'forecast.filter.currency',
} as const;

/** The filters of the forecast, and the button that adds another one. */
export function FilterChips() {
  const filter = useForecastView((view) => view.filter);
  const options = useOptions();
  const [added, setAdded] = useState<Narrowing | null>(null);
  const shown = narrowings.filter((by) => by === added || filter[by] !== undefined);
  const others = narrowings.filter((by) => !shown.includes(by));
  return (
    <>
      {shown.map((by) => (
        <FilterChip
          key={by}
          label={say(labels[by])}
          options={options[by]}
          value={filter[by] ?? []}
          startOpen={by === added}
          onAbandon={() => setAdded(null)}
          onChange={(value) => setForecastView({ filter: narrowed(filter, by, value), opened: null })}
        />
      ))}
      <AddFilter<Narrowing> kinds={others} label={(by) => say(labels[by])} onAdd={setAdded} />
    </>
  );
}

function useOptions(): Readonly<Record<Narrowing, readonly ChipOption[]>> {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  return {
    cycleId: cycles.map(named),
    salespersonId: people.map(named),
    category: categories,
    rating: ratings,
    currency: currencies.map(({ code }) => ({ value: code, label: code })),
  };
}

function named({ id, name }: { readonly id: string; readonly name: string }): ChipOption {
  return { value: id, label: name };
}

const categories = choiceOptions('category', ['committed', 'best-case', 'pipeline']);
const ratings = [
  ...choiceOptions('rating', opportunity.rating.values),
  { value: 'none', label: say('forecast.filter.rating.none') },
];

/** An empty choice removes the field: for the calls, absence means "all". */
function narrowed(filter: ForecastFilter, by: Narrowing, value: readonly string[]): ForecastFilter {
  const { [by]: _, ...rest } = filter;
  return value.length === 0 ? rest : { ...rest, [by]: [...value] };
}
