import type { Opened } from '../../state/forecast-view.ts';
import type { ForecastColumn } from './columns.ts';
import type { Series } from './series.ts';

/** What chart and table draw, and what a click on them opens. */
export interface SheetProps {
  readonly columns: readonly ForecastColumn[];
  readonly series: readonly Series[];
  readonly opened: Opened | null;
  onOpen(this: void, opened: Opened): void;
}
