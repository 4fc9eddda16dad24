import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { mostPeriods } from '../../../shared/rules/forecast-spans.ts';
import { say, sayAny } from '../../../shared/words/say.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { setForecastView, useForecastView } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import { endsOf, presets, rangeName, rangeOf, typedRange } from './forecast-range.ts';
import type { Range } from './forecast-range.ts';
import styles from './range-menu.module.css';

/** The range of the forecast: usual ones by a click, any other by its first and last day. */
export function RangeMenu() {
  const formats = useFormats();
  const view = useForecastView();
  const [open, setOpen] = useState(false);
  const name = rangeName(view, formats);
  const choose = (range: Partial<Range>): void => {
    setForecastView({ ...range, opened: null });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={13} aria-hidden />}
          aria-haspopup="dialog"
          aria-label={`${say('forecast.range')}: ${name}`}
          onClick={() => setOpen(!open)}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('forecast.range')}>
        <div className={styles.menu}>
          <ul className={styles.presets}>
            {presets.map((preset) => (
              <li key={preset}>
                <button
                  type="button"
                  aria-pressed={isSame(view, rangeOf(preset, formats))}
                  onClick={() => choose(rangeOf(preset, formats))}
                >
                  {say(`forecast.preset.${preset}`)}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                disabled={view.from === null}
                onClick={() => choose({ from: null, to: null })}
              >
                {say('forecast.preset.today')}
              </button>
            </li>
          </ul>
          <Days />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function isSame(a: Range, b: Range): boolean {
  return a.unit === b.unit && a.periods === b.periods && a.from === b.from && a.to === b.to;
}

type End = 'from' | 'to';

/** The ends as typed. They become the range unless it can't be shown: that is refused at the field. */
function Days() {
  const formats = useFormats();
  const view = useForecastView();
  const [refused, setRefused] = useState<{
    readonly end: End;
    readonly day: string;
    readonly why: string;
  } | null>(null);
  const ends = endsOf(view, formats);
  const dayOf = (end: End): string => (refused?.end === end ? refused.day : ends[end]);
  const type = (end: End, day: string | null): void => {
    if (day === null) return;
    const [from, to] = end === 'from' ? [day, dayOf('to')] : [dayOf('from'), day];
    const why = refusalOf(from, to, formats);
    setRefused(why === null ? null : { end, day, why });
    if (why === null) setForecastView({ ...typedRange(from, to, view.unit, formats), opened: null });
  };
  const field = (end: End) => (
    <DateField
      label={say(`forecast.range.${end}`)}
      value={dayOf(end)}
      error={refused?.end === end ? refused.why : null}
      onChange={(day) => type(end, day)}
    />
  );
  return (
    <div className={styles.days}>
      {field('from')}
      {field('to')}
    </div>
  );
}

function refusalOf(from: string, to: string, formats: Formats): string | null {
  if (to < from) return sayAny('forecast.range-order', {});
  return typedRange(from, to, 'quarter', formats)
    ? null
    : say('forecast.range.too-long', { most: mostPeriods });
}
