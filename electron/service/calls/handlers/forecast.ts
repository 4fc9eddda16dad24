import { forecastByCloseDate } from '../../../domain/forecast/by-close-date.ts';
import { forecastDeals } from '../../../domain/forecast/deals.ts';
import type { Queries } from './types.ts';

export const forecastQueries: Queries<'forecast'> = {
  'forecast.byCloseDate': (context, input) => forecastByCloseDate(context, input),
  'forecast.deals': (context, input) => forecastDeals(context, input),
};
