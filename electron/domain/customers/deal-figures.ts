import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { GroupPart } from '../../store/opportunities/groups.ts';
import type { BaseRates } from '../forecast/figures.ts';
import { figureOf, sumsOf, type GroupSums } from '../opportunities/group-figures.ts';

type Deals = Pick<
  OutputOf<'customer.groups'>['groups'][number],
  'open' | 'won' | 'notConverted' | 'missingRates'
>;

/** The deals of some customers, the open ones apart from those won. */
export interface DealSums {
  readonly open: GroupSums | undefined;
  readonly won: GroupSums | undefined;
}

/** The sums of each group, by its key. */
export function dealsByGroup(parts: readonly GroupPart[]): ReadonlyMap<string, DealSums> {
  const open = sumsByKey(parts.filter(({ status }) => status !== 'won'));
  const won = sumsByKey(parts.filter(({ status }) => status === 'won'));
  const keys = new Set([...open.keys(), ...won.keys()]);
  return new Map([...keys].map((key) => [key, { open: open.get(key), won: won.get(key) }]));
}

function sumsByKey(parts: readonly GroupPart[]): ReadonlyMap<string, GroupSums> {
  return new Map(sumsOf(parts).map((sums) => [sums.key, sums]));
}

/** In base currency, exact and unrounded: open deals at the rates of the day, won ones at their frozen value. */
export function dealFigure({ open, won }: DealSums, money: BaseRates): Deals {
  const figure = open && figureOf(open, money);
  const frozen = won && figureOf(won, money);
  return {
    open: { count: Number(open?.count ?? 0n), base: figure?.estimated ?? '0' },
    won: { count: Number(won?.count ?? 0n), base: frozen?.estimated ?? '0' },
    notConverted: (figure?.notConverted ?? 0) + (frozen?.notConverted ?? 0),
    missingRates: [...new Set([...(figure?.missingRates ?? []), ...(frozen?.missingRates ?? [])])].toSorted(),
  };
}
