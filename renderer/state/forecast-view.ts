import { create } from 'zustand';
import type { InputOf } from '../../shared/contract/contract.ts';

export type ForecastQuery = InputOf<'forecast.byCloseDate'>;
export type Unit = NonNullable<ForecastQuery['unit']>;
export type Stack = NonNullable<ForecastQuery['stack']>;
export type ForecastFilter = NonNullable<ForecastQuery['filter']>;
export type BucketKey = InputOf<'forecast.deals'>['bucket'];

/** The bar or cell that is open next to the chart. */
export interface Opened {
  readonly bucket: BucketKey;
  readonly part?: string;
}

/**
 * The settings of the forecast. `from` null starts with the current period; `to`, once days are typed, is the last one
 * and makes `periods` meaningless.
 */
export interface ForecastView {
  readonly unit: Unit;
  readonly periods: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly stack: Stack;
  readonly filter: ForecastFilter;
  readonly opened: Opened | null;
}

const initial: ForecastView = {
  unit: 'month',
  periods: 12,
  from: null,
  to: null,
  stack: 'category',
  filter: {},
  opened: null,
};

export const useForecastView = create<ForecastView>(() => initial);

export function setForecastView(change: Partial<ForecastView>): void {
  useForecastView.setState(change);
}

/** The settings in the input of calls. */
export function inputOf({ unit, periods, from, to, stack, filter }: ForecastView): ForecastQuery {
  return { unit, periods, stack, filter, ...(from !== null && { from }), ...(to !== null && { to }) };
}

export function forecastInput(): ForecastQuery {
  return inputOf(useForecastView.getState());
}
