import { forecastByCloseDate } from '../../../domain/forecast/by-close-date.ts';
import { forecastDeals } from '../../../domain/forecast/deals.ts';
import { sampleOf } from '../../../domain/export/sample.ts';
import { exportForecast } from '../../../domain/forecast/export.ts';
import type { Queries } from './types.ts';

export const forecastQueries: Queries<'forecast'> = {
  'forecast.byCloseDate': (context, input) => forecastByCloseDate(context, input),
  'forecast.exportSample': (context, input) => sampleOf(exportForecast(context, input), input),
  'forecast.deals': (context, input) => forecastDeals(context, input),
};
