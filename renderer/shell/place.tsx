import type { ReactNode } from 'react';
import { assertNever } from '../../shared/rules/assert-never.ts';
import type { Route } from '../state/route.ts';
import { CustomerScreen } from '../features/customers/customer-screen.tsx';
import { CustomersScreen } from '../features/customers/customers-screen.tsx';
import { ForecastScreen } from '../features/forecast/forecast-screen.tsx';
import { OpportunitiesScreen } from '../features/opportunities/opportunities-screen.tsx';
import { OpportunityScreen } from '../features/opportunities/opportunity-screen.tsx';
import { SalespersonScreen } from '../features/salespeople/salesperson-screen.tsx';
import { SetUpScreen } from '../features/setup/setup-screen.tsx';
import { TodayScreen } from '../features/today/today-screen.tsx';

/** The screen of a route. A new screen compiles once it is rendered here. */
export function Place({ route }: { readonly route: Route }): ReactNode {
  switch (route.place) {
    case 'today':
      return <TodayScreen />;
    case 'opportunities':
      return <OpportunitiesScreen />;
    case 'opportunity':
      return <OpportunityScreen key={route.id} id={route.id} />;
    case 'forecast':
      return <ForecastScreen />;
    case 'customers':
      return <CustomersScreen />;
    case 'customer':
      return <CustomerScreen key={route.id} id={route.id} />;
    case 'salesperson':
      return <SalespersonScreen key={route.id} id={route.id} />;
    case 'setup':
      return <SetUpScreen section={route.section} />;
    default:
      return assertNever(route);
  }
}
