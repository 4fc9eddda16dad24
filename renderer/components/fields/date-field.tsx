import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { formatDate } from '../../../shared/format/format.ts';
import { parseDate } from '../../../shared/typing/typed-date.ts';
import { say, sayAny } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import { isolated } from '../../state/reading-direction.ts';
import { TypedField } from './typed-field.tsx';
import type { Reading } from './cell-editing.ts';
import type { TypedFieldProps } from './typed-field.tsx';
import styles from './typed-field.module.css';
import { keyOf } from '../../state/keys.ts';

interface DateFieldProps extends TypedFieldProps {
  /** The days that the calendar offers; the caller refuses others. */
  readonly range?: { readonly first: string | null; readonly last: string };
}

/** `fri`, `12.3.`, `+2w` (from the date that is there), `2027-03-12`. Up and down step by a day, Alt+Down opens the calendar. */
export function DateField({ range, ...props }: DateFieldProps) {
  const { dates, today, date } = useFormats();
  const [open, setOpen] = useState(false);
  const said = (value: string): string => date(value, 'weekday');
  const read = (text: string, there: string | null): Reading => {
    const typed = parseDate(text, dates, today, there);
    if (typed.ok) {
      const { date: value, from } = typed;
      const shifts = from !== undefined && from !== value;
      return { ok: true, value, said: shifts ? shiftWords(from, value, dates) : said(value) };
    }
    const choices = 'ambiguous' in typed ? typed.ambiguous : [];
    return {
      ok: false,
      words: sayAny(typed.word, typed.params),
      choices: choices.map((choice) => ({ value: choice, said: said(choice) })),
    };
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, there: string | null): boolean | string => {
    const key = keyOf(event);
    const step = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
    if (step === 0) return false;
    event.preventDefault();
    if (!event.altKey) return there === null ? true : addDays(there, step);
    setOpen(true);
    return true;
  };
  const calendar = (
    <CalendarButton
      value={props.value}
      range={range}
      open={open}
      onOpen={setOpen}
      onPick={props.onChange}
      disabled={props.disabled}
    />
  );
  return (
    <TypedField {...props} reader={{ read, write: said, onKey, ...(!props.cell && { right: calendar }) }} />
  );
}

/** From which date an offset leads where; the years only if they differ. */
function shiftWords(from: string, to: string, locale: string): string {
  return say('typing.shifted', {
    from: isolated(formatDate(from, locale, 'short', to)),
    to: isolated(formatDate(to, locale, 'short', from)),
  });
}

interface CalendarProps {
  readonly value: string | null;
  readonly range: DateFieldProps['range'];
  readonly open: boolean;
  readonly disabled: boolean | undefined;
  onOpen(this: void, open: boolean): void;
  onPick(this: void, date: string | null): void;
}

function CalendarButton({ value, range, open, disabled = false, onOpen, onPick }: CalendarProps) {
  const { dates, today, firstWeekday } = useFormats();
  const named = (options: Intl.DateTimeFormatOptions) => (day: string) =>
    new Intl.DateTimeFormat(dates, { ...options, timeZone: 'UTC' }).format(new Date(day.slice(0, 10)));
  return (
    <Popover opened={open} onChange={onOpen} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          tabIndex={-1}
          className={styles.open}
          aria-label={say('field.calendar')}
          disabled={disabled}
          onClick={() => onOpen(!open)}
        >
          <IconCalendar size={15} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          size="xs"
          value={value}
          defaultDate={value ?? today}
          {...(range?.first && { minDate: range.first })}
          {...(range && { maxDate: range.last })}
          firstDayOfWeek={asPickerDay(firstWeekday)}
          monthLabelFormat={named({ month: 'long', year: 'numeric' })}
          weekdayFormat={named({ weekday: 'short' })}
          getDayProps={(day) => (day === (value ?? today) ? { 'data-autofocus': true } : {})}
          onChange={(picked) => {
            onPick(picked);
            onOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The calendar counts its days from Sunday. */
function asPickerDay(weekday: Formats['firstWeekday']): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return weekday === 7 ? 0 : weekday;
}
