import { create } from 'zustand';
import { say } from '../../shared/words/say.ts';
import { currentRoute } from './route.ts';
import type { Route } from './route.ts';
import { showToast } from './toasts.ts';

/** Pages that can be printed. */
export type PrintedRoute = Extract<
  Route,
  { readonly place: 'opportunities' | 'opportunity' | 'customers' | 'forecast' }
>;

export interface PrintJob {
  readonly how: 'paper' | 'pdf';
  readonly route: PrintedRoute;
}

interface PrintState {
  /** The document being prepared or printed; null most of the time. */
  readonly job: PrintJob | null;
}

export const usePrintJob = create<PrintState>(() => ({ job: null }));

/** Prints the current content of the window. */
export function startPrint(how: PrintJob['how']): void {
  const route = currentRoute();
  if (usePrintJob.getState().job !== null) return refuse(say('print.busy'));
  if (!isPrinted(route)) return refuse(say('print.nothing'));
  usePrintJob.setState({ job: { how, route } });
}

export function endPrint(): void {
  usePrintJob.setState({ job: null });
}

function isPrinted(route: Route): route is PrintedRoute {
  return ['opportunities', 'opportunity', 'customers', 'forecast'].includes(route.place);
}

function refuse(words: string): void {
  showToast({ tone: 'refusal', words });
}
