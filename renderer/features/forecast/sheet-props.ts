import type { Opened } from '../../state/forecast-view.ts';
import type { ForecastAnswer, ForecastColumn } from './columns.ts';
import type { Series } from './series.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** The data of chart and table, and the targets of clicks. */
export interface SheetProps {
  /** The source of the numbers: its currency and its rates of the day. */
  readonly answer: ForecastAnswer;
  readonly columns: readonly ForecastColumn[];
  readonly series: readonly Series[];
  readonly scale: SheetLayout['scale'];
  readonly opened: Opened | null;
  onOpen(this: void, opened: Opened): void;
}
