import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { usePrintJob } from '../../state/print-job.ts';
import type { PrintJob } from '../../state/print-job.ts';
import { CustomersPaper } from '../../features/customers/paper/customers-paper.tsx';
import { DealPaper } from '../../features/opportunities/paper/deal-paper.tsx';
import { DealsPaper } from '../../features/opportunities/paper/deals-paper.tsx';
import { ForecastPaper } from '../../features/forecast/forecast-paper.tsx';
import { perform } from './perform.ts';

/** Renders the paper while something is printed: next to the window on the screen, alone on paper. */
export function PrintHost(): ReactNode {
  const job = usePrintJob((state) => state.job);
  return job && createPortal(<Paper job={job} />, document.body);
}

function Paper({ job }: { readonly job: PrintJob }): ReactNode {
  const onReady = useCallback((title: string) => void perform(job, { title }), [job]);
  const onFailed = useCallback((words: string) => void perform(job, { failed: words }), [job]);
  const { route } = job;
  switch (route.place) {
    case 'opportunities':
      return <DealsPaper onReady={onReady} onFailed={onFailed} />;
    case 'customers':
      return <CustomersPaper onReady={onReady} onFailed={onFailed} />;
    case 'opportunity':
      return <DealPaper id={route.id} onReady={onReady} onFailed={onFailed} />;
    case 'forecast':
      return <ForecastPaper onReady={onReady} onFailed={onFailed} />;
    default:
      return assertNever(route);
  }
}
