import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import type { ChipOption } from '../../components/filter-chip.tsx';
import { setForecastView, useForecastView } from '../../state/forecast-view.ts';
import type { ForecastFilter } from '../../state/forecast-view.ts';

type Narrowing = 'cycleId' | 'salespersonId' | 'category' | 'rating' | 'currency';

const labels = {
  cycleId: 'forecast.filter.cycle',
  salespersonId: 'forecast.filter.salesperson',
  category: 'forecast.filter.category',
  rating: 'forecast.filter.rating',
  currency: 'forecast.filter.currency',
} as const;

/** What the forecast is narrowed by. A chip without a choice narrows nothing. */
export function FilterChips() {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const currencies = useCall('currency.list', {}).data?.items ?? [];
  return (
    <>
      <Chip by="cycleId" options={cycles.map(named)} />
      <Chip by="salespersonId" options={people.map(named)} />
      <Chip by="category" options={categories} />
      <Chip by="rating" options={ratings} />
      {currencies.length > 1 && (
        <Chip by="currency" options={currencies.map(({ code }) => ({ value: code, label: code }))} />
      )}
    </>
  );
}

function named({ id, name }: { readonly id: string; readonly name: string }): ChipOption {
  return { value: id, label: name };
}

const categories = (['committed', 'best-case', 'pipeline'] as const).map((value) => ({
  value,
  label: say(`category.${value}`),
}));
const ratings = [
  ...(['hot', 'warm', 'cold'] as const).map((value) => ({ value, label: say(`rating.${value}`) })),
  { value: 'none', label: say('forecast.filter.rating.none') },
];

function Chip({ by, options }: { readonly by: Narrowing; readonly options: readonly ChipOption[] }) {
  const filter = useForecastView((view) => view.filter);
  return (
    <FilterChip
      label={say(labels[by])}
      options={options}
      value={filter[by] ?? []}
      onChange={(value) => setForecastView({ filter: narrowed(filter, by, value), opened: null })}
    />
  );
}

/** An empty choice leaves the field out: the calls take absence for "all". */
function narrowed(filter: ForecastFilter, by: Narrowing, value: readonly string[]): ForecastFilter {
  const { [by]: _, ...rest } = filter;
  return value.length === 0 ? rest : ({ ...rest, [by]: [...value] } as ForecastFilter);
}
