import { useViewportSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { say } from '../../../shared/words/say.ts';
import { textScale } from '../../components/frame/text-scale.ts';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import type { ForecastColumn } from './columns.ts';
import { totalOf } from './series.ts';
import type { Series } from './series.ts';

/** The layout of the sheet. Lengths in pixels at normal text size. */
export interface SheetLayout {
  /** How the table formats amounts: in full, or in thousands when there is no room for all digits. */
  readonly scale: 'whole' | 'thousands';
  readonly head: number;
  readonly column: number;
  readonly total: number;
  /** The widest number of a column: numbers end where it ends when it is centered below its bar. */
  readonly digits: number;
}

/** The part of the window's width that the rail and the edges of the page take. */
const besideSheet = 238;

/** The widest content of a page, without its edges. */
const widestSheet = 1438;

/**
 * Thousands only if they avoid scrolling: sixty days scroll in any case, and then show all digits. The pane next to
 * the sheet doesn't count, since numbers must not change when it opens.
 */
export function useSheetLayout(columns: readonly ForecastColumn[], series: readonly Series[]): SheetLayout {
  const formats = useFormats();
  const { width } = useViewportSize();
  return useMemo(() => {
    const room = Math.min(width / textScale() - besideSheet, widestSheet);
    const drawn = columns.filter(({ kind }) => kind !== 'whole');
    const unit = say('forecast.row.thousands', { currency: formats.base });
    const named = Math.max(unit.length * 6.2 + 20, ...series.map(({ name }) => name.length * 7.4 + 40));
    const [whole, thousands] = (['whole', 'thousands'] as const).map((scale) =>
      layoutFor(drawn, formats, scale, named),
    ) as [SheetLayout, SheetLayout];
    const fits = ({ head, column, total }: SheetLayout): boolean =>
      head + column * drawn.length + total <= room;
    return !fits(whole) && fits(thousands) ? thousands : whole;
  }, [columns, series, formats, width]);
}

const clamped = (least: number, wanted: number, most: number): number =>
  Math.min(Math.max(least, wanted), most);

function layoutFor(
  columns: readonly ForecastColumn[],
  formats: Formats,
  scale: SheetLayout['scale'],
  named: number,
): SheetLayout {
  const longest = Math.max(...columns.map(({ bucket }) => formats[scale](totalOf(bucket)).length));
  // Names of stages and people need more room than those of the categories, and in some languages these do too.
  return scale === 'whole'
    ? {
        scale,
        head: clamped(128, named, 230),
        column: Math.max(52, longest * 6.8 + 12),
        total: 96,
        digits: longest * 6.8,
      }
    : {
        scale,
        head: clamped(112, named, 140),
        column: Math.max(40, longest * 6.4 + 8),
        total: 58,
        digits: longest * 6.4,
      };
}
