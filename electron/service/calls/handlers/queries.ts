import { appQueries } from './app.ts';
import { customFieldQueries } from './custom-fields.ts';
import { customerQueries } from './customers.ts';
import { findQueries } from './find.ts';
import { forecastQueries } from './forecast.ts';
import { namedListQueries } from './named-lists.ts';
import { opportunityQueries } from './opportunities.ts';
import { setupQueries } from './setup.ts';
import { tagQueries } from './tags.ts';
import type { QueryHandlers } from './types.ts';

/** Every query of the contract. A missing or wrong one doesn't compile. */
export const queryHandlers: QueryHandlers = {
  ...appQueries,
  ...setupQueries,
  ...namedListQueries,
  ...customerQueries,
  ...opportunityQueries,
  ...forecastQueries,
  ...tagQueries,
  ...customFieldQueries,
  ...findQueries,
};
