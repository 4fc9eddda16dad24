import type { Opened } from '../../state/forecast-view.ts';
import type { ForecastAnswer, ForecastColumn } from './columns.ts';
import type { Series } from './series.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** What chart and table draw, and what a click on them opens. */
export interface SheetProps {
  /** Whose numbers they are: its currency and its day's rates. */
  readonly answer: ForecastAnswer;
  readonly columns: readonly ForecastColumn[];
  readonly series: readonly Series[];
  readonly scale: SheetLayout['scale'];
  readonly opened: Opened | null;
  onOpen(this: void, opened: Opened): void;
}
