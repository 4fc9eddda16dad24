import type { Opened } from '../../state/forecast-view.ts';
import type { ForecastColumn } from './columns.ts';
import type { Series } from './series.ts';

/** What chart and table draw, and what a click on them opens. */
export interface SheetProps {
  readonly columns: readonly ForecastColumn[];
  readonly series: readonly Series[];
  /** How the table writes amounts: in full, or in thousands when there is no room for all digits. */
  readonly scale: 'whole' | 'thousands';
  readonly opened: Opened | null;
  onOpen(this: void, opened: Opened): void;
}
